"""What a store is written out as: JSON lines, each with its ``kind``; the first is the head.

An article's line holds all that is kept of it, and is also one that any import takes. The other kinds are rows of one
table each. Left out: what is secret (installations, tokens; the store's own key unless it is asked for), what lasts
for a day at most (claimed requests, counted turns), and what can be made anew (index, journal).
"""

from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from bot.model.article import Address, Dossier, PublishedRange

SCHEMA: Final = "firsthand.export/1"
NOTHING: Final = msgspec.Raw(b"null")

Coding = Literal["plain", "hash", "json"]
"""How a column stands in a line: as it is, bytes as hex, or JSON within JSON."""


class Head(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="head"):
    """The first line. ``secret`` keys the hashes of pastes and, where the operator set no key, of members."""

    schema: str
    articles: int
    seed_pack: str | None = None
    secret: str | None = None


class ArticleLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="kind", tag="article"):
    """An article with its addresses and its dossier; ``text`` or, of a pack's, fingerprints and outline."""

    id: str
    text_sha256: str
    added_at: str
    tenant: str = ""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_range: PublishedRange | None = None
    outlet: str | None = None
    byline: str | None = None
    addresses: tuple[Address, ...] = ()
    text: str | None = None
    fingerprints: bytes | None = None
    outline: bytes | None = None
    dossier: msgspec.Raw = NOTHING
    is_stale: bool = False

    def decode_dossier(self) -> Dossier | None:
        """Return what was read of the article.

        Raises:
            msgspec.MsgspecError: It is none of this version.
        """
        return None if self.dossier == NOTHING else msgspec.json.decode(self.dossier, type=Dossier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one table as lines. Those that are not ``is_keyed`` may be there twice, and are told by all columns.

    ``where`` and ``order`` are SQL; the order is the same for the same rows.
    """

    kind: str
    name: str
    columns: dict[str, Coding]
    order: str
    where: str = "1"
    is_keyed: bool = True
    hashed: str | None = None
    """The column whose SHA-256 is in ``sha256``."""


def _plain(names: str) -> dict[str, Coding]:
    return dict.fromkeys(names.split(), "plain")


TABLES: Final = (
    Table(kind="removed", name="removed", columns=_plain("tenant id"), order="tenant, id"),
    Table(
        kind="outlet_override",
        name="outlet_overrides",
        columns=_plain("tenant domain field value who at"),
        order="tenant, domain, field",
    ),
    Table(
        # Earlier versions of articles, on which answers stand.
        kind="text",
        name="texts",
        columns={"sha256": "hash", "body": "plain"},
        where="NOT EXISTS (SELECT 1 FROM articles WHERE articles.text_id = texts.id)",
        order="sha256",
        hashed="body",
    ),
    Table(
        kind="version",
        name="versions",
        columns={"sha256": "hash", "body": "json"},
        order="sha256",
        hashed="body",
    ),
    Table(
        kind="answer",
        name="answers",
        columns={
            **_plain("id tenant asked_at paste_key status article_id"),
            "text_sha256": "hash",
            "material_sha256": "hash",
            "case_body": "json",
            "answer_body": "json",
        },
        order="id",
    ),
    Table(
        kind="community",
        name="communities",
        columns=_plain("tenant share mentions language days log_channel"),
        order="tenant",
    ),
    Table(
        kind="feedback",
        name="feedback",
        columns=_plain("tenant answer_id article_id paste_key reason text who is_moderator at"),
        order="number",
        is_keyed=False,
    ),
    Table(
        kind="rejected",
        name="rejected",
        columns=_plain("tenant paste_key article_id at"),
        order="tenant, paste_key, article_id",
    ),
    Table(
        kind="recent",
        name="recent",
        columns=_plain("tenant user answer_id headline at"),
        order="user, tenant, answer_id",
    ),
    Table(
        kind="share",
        name="shares",
        columns=_plain("tenant answer_id channel who state message_id reason at"),
        order="tenant, answer_id, channel",
    ),
    Table(
        kind="audit",
        name="audit",
        columns=_plain("tenant at who deed field old new answer_id channel"),
        order="number",
        is_keyed=False,
    ),
)

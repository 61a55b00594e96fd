"""What the core asks of others. Owned here, implemented elsewhere; values go in, values come out."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.model.answer import Answer
from bot.model.article import Article, Dossier
from bot.model.candidates import Candidates
from bot.model.case import Case
from bot.model.clause import Clauses
from bot.model.community import CommunitySettings, Complaint, Recent, RequestState, ShareState, Wait
from bot.model.link import Link
from bot.model.place import LinkHit, Passage, SecondLook


class Corpus(Protocol):
    """The stored articles, what was read of them, and the answers given.

    ``tenant`` is the community that asks; it sees its own articles and those all share (""). Every method raises
    :class:`~bot.errors.StoreError` where the store cannot be reached.
    """

    async def count_articles(self, *, tenant: str) -> int:
        """Return how many articles there are to be found."""

    async def find_links(self, link: Link, *, tenant: str) -> tuple[LinkHit, ...]:
        """Return the articles under an address: those under its exact key, else the candidates under its loose key."""

    async def find_passages(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return passages that share most with ``shingles``, best first, from at most ``limit`` blocks of text.

        Each is widened by ``reach`` code points on either side. An article kept a moment ago is found.
        """

    async def find_holders(
        self, shingles: Sequence[int], *, tenant: str, limit: int, reach: int
    ) -> tuple[Passage, ...]:
        """Return passages that hold the rarest of ``shingles`` together, those of the earliest articles first."""

    async def look_again(self, norms: Sequence[str], *, tenant: str, limit: int, reach: int) -> SecondLook:
        """Return passages that share most single words with ``norms``, misread ones as they were likely meant.

        From at most ``limit`` sentences, best first, each widened by ``reach`` code points on either side.
        """

    async def find_claims(self, text: str, *, tenant: str, limit: int) -> Candidates:
        """Return the statements that a paste may repeat in other words, unranked: to be weighed and verified.

        At most ``limit`` come from each index: by words, and by meaning where there is a model.
        """

    async def is_searched_whole(self) -> bool:
        """Return whether the words of every article are found; not so while the index is far behind the store."""

    async def load_articles(self, article_ids: Sequence[str], *, tenant: str) -> tuple[Article, ...]:
        """Return those of ``article_ids`` that are held, in the order asked for."""

    async def load_dossier(self, article_id: str, *, tenant: str) -> tuple[Dossier, bool] | None:
        """Return what was read of an article and whether its text has changed since; ``None``: not read yet."""

    async def keep_dossier(self, article_id: str, dossier: Dossier, *, tenant: str) -> None:
        """Keep what was read of an article, unless its text has been read, or a pack's record has come, meanwhile."""

    async def keep_answer(self, case: Case, answer: Answer, *, paste: str) -> None:
        """Keep an answer and what it stands on; of the paste only a keyed hash."""


class Reader(Protocol):
    """Reads articles for those who wait for an answer."""

    async def read(self, article: Article, earlier: Dossier | None, *, in_haste: bool) -> Dossier:
        """Return what ``article`` says, with what outlasts a new reading of what was known of it.

        Args:
            article: The article.
            earlier: What is known of it, or of an earlier text of it; ``None``: nothing.
            in_haste: Others wait too: a quick reading now is worth more than a better one.
        """

    async def read_clauses(self, texts: Sequence[str]) -> tuple[Clauses, ...] | None:
        """Return who does what in each of a few sentences; ``None``: no parser is to be had."""


class Ledger(Protocol):
    """What is kept of requests, members and communities. ``user`` is a keyed hash; ``now`` is aware.

    No community sees or changes what is another's. Every method raises :class:`~bot.errors.StoreError` where the store
    cannot be reached.
    """

    async def claim_request(self, request_id: str, *, platform: str, tenant: str, now: datetime) -> bool:
        """Return whether the request is new; of all who ask, in whatever process, one is told so. Kept for a day."""

    async def finish_request(
        self, request_id: str, *, platform: str, state: RequestState, reason: str | None = None
    ) -> None:
        """Keep how a claimed request ended."""

    async def take_turn(self, *, tenant: str, user: str, now: datetime) -> Wait | None:
        """Count a look-up and return ``None``, or return the limit that is reached and count nothing."""

    async def read_answer(self, answer_id: str, *, tenant: str) -> Answer | None:
        """Return a given answer; ``None`` where it is not kept, is another's, or its article was taken out."""

    async def keep_recent(self, look_up: Recent, *, tenant: str, user: str) -> None:
        """Keep a look-up among a member's newest."""

    async def list_recent(self, *, tenant: str, user: str) -> tuple[Recent, ...]:
        """Return a member's look-ups in a community whose answers are kept, the newest first."""

    async def list_rejected(self, paste: str, *, tenant: str) -> frozenset[str]:
        """Return the ids of the articles that a community's moderators have marked wrong, twice, for this paste."""

    async def add_feedback(
        self, answer_id: str, complaint: Complaint, *, tenant: str, user: str, is_moderator: bool, now: datetime
    ) -> bool:
        """Keep a complaint; a member's second on the same answer replaces the first. False: no such answer."""

    async def load_settings(self, *, tenant: str) -> CommunitySettings:
        """Return what a community has decided, where it has not: what holds by default."""

    async def keep_settings(self, changed: CommunitySettings, *, tenant: str, user: str, now: datetime) -> None:
        """Keep a community's settings, and who changed which of them."""

    async def claim_share(self, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime) -> bool:
        """Return whether the answer may be posted there: it neither is, nor is being posted, nor may have been."""

    async def finish_share(
        self,
        answer_id: str,
        *,
        tenant: str,
        channel: str,
        state: ShareState,
        message_id: str | None = None,
        reason: str | None = None,
    ) -> None:
        """Keep how posting ended; that it was posted, or may have been, goes into the audit."""

    async def note_deletion(self, answer_id: str, *, tenant: str, channel: str, user: str, now: datetime) -> None:
        """Keep that a posted answer was deleted, and in the audit by whom."""

    async def is_sharer(self, answer_id: str, *, tenant: str, channel: str, user: str) -> bool:
        """Return whether it was this member who had the answer posted there."""

    async def forget_user(self, user: str) -> int:
        """Delete what is kept of a member, in all communities; return how many rows that were."""

    async def list_tenants(self) -> tuple[str, ...]:
        """Return the communities of which something is kept that grows old."""

    async def purge_old(self, *, tenant: str, now: datetime) -> int:
        """Delete some of what a community has kept for longer than its days; return how many rows, 0 at the end."""

    async def purge_tenant(self, tenant: str) -> int:
        """Delete all that was kept for a community, but not the articles it added; return how many rows."""

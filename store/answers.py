"""Answers in the store: each with its case, and the versions it stands on kept once, by content."""

import sqlite3
from dataclasses import dataclass, replace
from hashlib import blake2b, sha256

import msgspec

from bot.model.answer import Answer
from bot.model.case import Case, Material
from store.meta import read_secret


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """A given answer: its JSON as it was given, and its case with the material as it was then.

    ``is_text_gone`` says that the text it stands on has been taken out since, ``is_article_gone`` the article.
    """

    body: bytes
    case: Case
    is_text_gone: bool
    is_article_gone: bool


def key_paste(connection: sqlite3.Connection, paste: str) -> str:
    """Return the hash under which answers to a paste are kept, keyed with the store's own secret."""
    return blake2b(
        paste.encode("utf-8", "surrogatepass"), key=bytes.fromhex(read_secret(connection)), digest_size=16
    ).hexdigest()


def put_answer(connection: sqlite3.Connection, case: Case, answer: Answer, *, paste: str) -> None:
    """Keep an answer; of the paste only a hash keyed with the store's own secret."""
    material, text_sha256 = None, None
    if case.material is not None:
        article = case.material.article
        text_sha256 = bytes.fromhex(article.text_sha256) if article.text is not None else None
        # The text is kept by content already; what is left of the material is small, and mostly the same each time.
        bare = replace(case.material, article=replace(article, text=None))
        material = _keep_version(connection, msgspec.json.encode(bare))
    connection.execute(
        "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            answer.answer_id,
            case.tenant,
            case.asked_at,
            key_paste(connection, paste),
            answer.status,
            case.material.article.id if case.material else None,
            text_sha256,
            material,
            msgspec.json.encode(replace(case, material=None)).decode(),
            msgspec.json.encode(answer).decode(),
        ),
    )


def load_answer(connection: sqlite3.Connection, answer_id: str, *, tenant: str | None) -> KeptAnswer | None:
    """Return a given answer; ``None`` where there is none under that id, or it was given to another ``tenant``."""
    row = connection.execute(
        """SELECT n.answer_body, n.case_body, v.body, n.text_sha256, t.body, a.number FROM answers n
           LEFT JOIN versions v ON v.sha256 = n.material_sha256
           LEFT JOIN texts t ON t.sha256 = n.text_sha256
           LEFT JOIN articles a ON a.tenant IN ('', n.tenant) AND a.id = n.article_id
           WHERE n.id = ?1 AND (?2 IS NULL OR n.tenant = ?2) LIMIT 1""",
        (answer_id, tenant),
    ).fetchone()
    if row is None:
        return None
    answer_body, case_body, material_body, text_sha256, text, number = row
    case = msgspec.json.decode(case_body, type=Case)
    if material_body is not None:
        material = msgspec.json.decode(material_body, type=Material)
        case = replace(case, material=replace(material, article=replace(material.article, text=text)))
    return KeptAnswer(
        body=answer_body.encode(),
        case=case,
        is_text_gone=text_sha256 is not None and text is None,
        is_article_gone=material_body is not None and number is None,
    )


def _keep_version(connection: sqlite3.Connection, body: bytes) -> bytes:
    digest = sha256(body).digest()
    connection.execute("INSERT INTO versions VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, body.decode()))
    return digest

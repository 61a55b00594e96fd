"""Matches said to be wrong, and the pairs of a paste and an article that moderators have ruled out with it."""

import sqlite3
from datetime import datetime

from bot.model.community import Complaint, Feedback
from store.answers import key_paste
from store.ledger.moments import moment_of

MARKS_TO_REJECT = 2
"""So often moderators of a community have to mark a pair wrong: on two answers, or two of them on one."""


def list_rejected(connection: sqlite3.Connection, paste: str, *, tenant: str) -> frozenset[str]:
    """Return the articles that are not to be offered for a paste in a community."""
    rows = connection.execute(
        "SELECT article_id FROM rejected WHERE tenant = ? AND paste_key = ?", (tenant, key_paste(connection, paste))
    )
    return frozenset(article_id for (article_id,) in rows)


def add_feedback(
    connection: sqlite3.Connection,
    answer_id: str,
    complaint: Complaint,
    *,
    tenant: str,
    user: str,
    is_moderator: bool,
    now: datetime,
) -> bool:
    """Keep a complaint on an answer that was given to ``tenant``; return whether there is one."""
    answer = connection.execute(
        "SELECT paste_key, article_id FROM answers WHERE id = ? AND tenant = ?", (answer_id, tenant)
    ).fetchone()
    if answer is None:
        return False
    paste_key, article_id = answer
    at = now.timestamp()
    connection.execute(
        """INSERT INTO feedback (tenant, answer_id, article_id, paste_key, reason, text, who, is_moderator, at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, answer_id, who) DO UPDATE
           SET reason = excluded.reason, text = excluded.text,
               is_moderator = excluded.is_moderator, at = excluded.at""",
        (tenant, answer_id, article_id, paste_key, complaint.reason, complaint.text, user, is_moderator, at),
    )
    # Written down apart: it holds for longer than the complaints behind it are kept.
    connection.execute(
        """INSERT INTO rejected SELECT tenant, paste_key, article_id, ?4 FROM feedback
           WHERE tenant = ?1 AND paste_key = ?2 AND article_id = ?3 AND is_moderator
           GROUP BY 1, 2, 3 HAVING count(*) >= ?5 ON CONFLICT DO NOTHING""",
        (tenant, paste_key, article_id, at, MARKS_TO_REJECT),
    )
    return True


def list_feedback(connection: sqlite3.Connection, *, tenant: str | None) -> tuple[Feedback, ...]:
    """Return what was said to be wrong in a community (``None``: in all), the newest first."""
    rows = connection.execute(
        """SELECT f.answer_id, f.tenant, f.at, f.reason, f.text, f.who, f.is_moderator, f.article_id,
               coalesce(own.title, shared.title), coalesce(own.url, shared.url)
           FROM feedback f
           LEFT JOIN articles own ON own.tenant = f.tenant AND own.id = f.article_id
           LEFT JOIN articles shared ON shared.tenant = '' AND shared.id = f.article_id AND own.number IS NULL
           WHERE ?1 IS NULL OR f.tenant = ?1 ORDER BY f.at DESC, f.number DESC""",
        (tenant,),
    )
    return tuple(
        Feedback(
            answer_id=answer_id,
            tenant=owner,
            at=moment_of(at),
            reason=reason,
            text=text,
            who=who,
            is_moderator=bool(is_moderator),
            article_id=article_id,
            article_title=title,
            article_url=url,
        )
        for answer_id, owner, at, reason, text, who, is_moderator, article_id, title, url in rows
    )

"""Who was asked and did not answer."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.answered import is_answered, is_over
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.unanswered import (
    AWAITED,
    AWAITED_WORDS,
    CALLED,
    DECLINED,
    DECLINED_WORDS,
    NO_REPLY,
    NO_REPLY_WORDS,
    PHONE_OFF,
    PHONE_WORDS,
)
from bot.reading.lexicon import NOT_NAMES, ORGANISATIONS, PERSONS, TITLES

_HAS_MOST = 12
_ASKED_WORDS = ("comment", "comments", "response", "statement", "reaction", "clarification")
_ASKED = re.compile(
    r"(?:reached out to|contacted|approached|asked|emailed|written to) [^.!?]{2,100}? for (?:an? |further |their |"
    r"its |his |her )?(?:comments?|response|statement|reaction|clarification)\b"
)

_NO_COMMENT = re.compile(
    r"(?:(?:I|We) have )?[Nn]o(?: further)? comments?(?: (?:at this (?:time|stage)|for now))?[.,!]?"
)

_OWNER = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)"
_OTHERS = r"(?!(?:and|or|nor|but|for|from|of|at|with|who|which|that) )"
_WHO = re.compile(
    rf"(?:(?:{_OWNER} )?(?:{_OTHERS}[\w'’.-]+ ){{1,3}}(?:for|from|of|at|with) )?"
    rf"(?:{_OWNER} (?:{_OTHERS}[\w'’.&-]+ ){{1,3}}"
    r"|(?:(?!The |But |And |When |She |He |They )[A-Z][\w'’.&-]* ){1,3})(?:has |have |had |also )?$"
)
_PART = re.compile(r"\b(?:and|or|nor|but|for|from|of|at|with|by|to|in|on|under|representing|called) $", re.IGNORECASE)
"""Right before a name it says that the name is not all of who was asked: "lawyers representing Jo Roe"."""
_WHO_MOST = 64
_CUE_WORDS_MOST = 8
_TELLING_LEAST = 3
"""Words that must be left in a cue for what was not done: "did not reply"."""
_NAMES = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_DRAFTS_MOST = 500
"""Statements that are looked through for a name; the bound keeps the time linear."""
_NAME_LEAST = 3
"""Letters of a name by which it is known in another sentence."""


def _from_who(scene: Scene, start: int) -> int:
    """Return where the words begin that name all of who was asked, right before ``start``; else ``start``.

    Of "lawyers for Jo Roe did not reply" Jo Roe alone is not who did not reply.
    """
    begin = scene.sentence_at(start).start
    first = max(begin, start - _WHO_MOST)
    for found in re.finditer(r"(?<!\S)\S", scene.own[first:start]):
        at = first + found.start()
        if _WHO.match(scene.own, at, start) is not None:
            is_short = len(scene.own[at:start].split()) <= _CUE_WORDS_MOST - _TELLING_LEAST
            return at if is_short and not _PART.search(scene.own[begin:at]) else start
    return start


def _covers_of(scene: Scene, who: Span) -> tuple[Span, ...] | None:
    """Return the statements of or about whom the words at ``who`` name; ``None``, for the page, where none is.

    A person who speaks is known by the surname, anybody else by the whole name.
    """
    speaking = {draft.voice.key for draft in scene.drafts if draft.voice is not None and draft.voice.is_person}
    names = set()
    for found in _NAMES.finditer(scene.own, who.start, who.end):
        words = [word for word in found.group().split() if word.lower() not in NOT_NAMES | TITLES | PERSONS]
        is_body = any(word.lower() in ORGANISATIONS for word in words)
        is_speaker = bool(words) and not is_body and words[-1].lower() in speaking
        name = " ".join(words[-1:] if is_speaker else words).removesuffix("'s").removesuffix("’s")
        if len(name) >= _NAME_LEAST:
            names.add(name)
    if not names or len(scene.drafts) > _DRAFTS_MOST:
        return None
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b")
    spans = [
        Span(start=draft.start, end=draft.end)
        for draft in scene.drafts
        if pattern.search(scene.text, draft.start, draft.end)
        or (draft.voice is not None and pattern.search(draft.voice.words))
    ]
    return tuple(spans) or None


def find_no_reply(scene: Scene) -> Iterator[Reservation]:
    """Yield each "did not respond to a request for comment", charged to whom it names, else to the page."""
    for found in scene.find_words(NO_REPLY_WORDS, NO_REPLY):
        yield _reserve_asked(scene, *found.span())
    for found in scene.find_words(PHONE_WORDS, PHONE_OFF):
        sentence = scene.sentence_at(found.start())
        if CALLED.search(scene.low, sentence.start, sentence.end):
            yield _reserve_asked(scene, *found.span())


def find_declined(scene: Scene) -> Iterator[Reservation]:
    """Yield each "declined to comment", charged to whom it names, else to the page; not where an answer is told."""
    for found in scene.find_words(DECLINED_WORDS, DECLINED):
        if not is_over(scene, *found.span()) and not is_answered(scene, *found.span()):
            yield _reserve_asked(scene, *found.span())
    for paragraph in scene.prose.paragraphs:
        for sentence in paragraph.sentences:
            for quotation in sentence.quotations:
                if _NO_COMMENT.fullmatch(scene.text, quotation.start, quotation.end):
                    yield reserve_words(scene, quotation.start, quotation.end, covers=None)


def _reserve_asked(scene: Scene, start: int, end: int) -> Reservation:
    """Return a reservation by these words and who was asked before them, charged to that one."""
    who = _from_who(scene, start)
    return reserve_words(scene, who, end, covers=_covers_of(scene, Span(start=who, end=start)))


def find_only_asked(scene: Scene) -> Iterator[Reservation]:
    """Yield an answer that is still awaited, and a question in the last paragraph, no answer behind it.

    "Has contacted the owners for comment" says that wherever it stands, "contacted the owners for comment" does not.
    """
    for found in scene.find_words(AWAITED_WORDS, AWAITED):
        yield _reserve_asked(scene, *found.span())
    last = len(scene.prose.paragraphs) - 1
    for found in scene.find_words(_ASKED_WORDS, _ASKED):
        before = scene.low[max(0, found.start() - _HAS_MOST) : found.start()]
        if before.endswith(("has ", "have ", "has also ")) or scene.sentence_at(found.start()).paragraph_index == last:
            yield reserve_words(scene, *found.span(), covers=None)


RULES = (
    Rule(
        id="words.comment_not_obtained.no_reply",
        kind="comment_not_obtained",
        basis="words",
        severity="medium",
        means="Somebody was asked, and did not answer.",
        find=find_no_reply,
    ),
    Rule(
        id="words.comment_not_obtained.declined",
        kind="comment_not_obtained",
        basis="words",
        severity="medium",
        means="Somebody was asked, and would not say anything.",
        find=find_declined,
    ),
    Rule(
        id="words.comment_not_obtained.no_reply_mentioned",
        kind="comment_not_obtained",
        basis="words",
        severity="medium",
        means="Somebody was asked, and the page ends without an answer.",
        find=find_only_asked,
    ),
)

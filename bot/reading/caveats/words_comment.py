"""Who was asked and did not answer."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.lexicon import NOT_NAMES, ORGANISATIONS, PERSONS, TITLES

_THING = (
    r"(?:(?:for|seeking) comment|(?:requests?|[ei]nquir(?:y|ies)|questions|calls?|emails?|messages?)"
    r"(?: (?:for|seeking) (?:further )?comment)?)\b"
)
_NO_REPLY_WORDS = (
    "respond",
    "get",
    "got",
    "responded",
    "reply",
    "replied",
    "return",
    "returned",
    "reached",
    "contacted",
    "reach",
    "contact",
    "unavailable",
    "answer",
    "answered",
    "unanswered",
    "response",
    "responses",
    "silent",
)
_NO_REPLY = re.compile(
    r"(?:did|do|does|has|have|had)(?: not|n't) (?:immediately |yet |initially )?(?:respond(?:ed)?|repl(?:y|ied)|"
    r"return(?:ed)?)"
    rf" (?:[\w'-]+ ){{0,10}}?{_THING}|(?:did|has|have|had)(?: not|n't) (?:immediately |yet )?answer(?:ed)? "
    rf"(?:[\w'-]+ ){{0,6}}?{_THING}|"
    r"(?:did|has|have|had)(?: not|n't) (?:immediately |yet )?(?:respond(?:ed)?|repl(?:y|ied))(?=[.,;]| (?:by|before|"
    r"in time|when|at press|as of|to us)\b)|"
    r"(?:no|without) (?:immediate )?(?:response|reply|answer) (?:from|by|was|has been|had been)\b|"
    r"(?:has|have|had|did)(?: not|n't) (?:yet )?(?:publicly |immediately )?comment(?:ed)?\b|"
    r"(?:requests?|calls?|emails?|messages?|questions?) (?:for comment )?(?:[\w'-]+ ){0,6}?(?:went|were|was|"
    r"remained) (?:unanswered|unreturned|not (?:immediately )?(?:answered|returned))\b|"
    rf"(?:did|has|have|had)(?: not|n't) (?:yet |immediately )?(?:get|got|"
    rf"gotten) back to (?:us|the|this|[a-z]+)\b|"
    rf"could not (?:immediately )?be (?:reached|contacted)(?: for comment)?\b|"
    rf"(?:attempts|efforts|calls) to (?:reach|contact) [^.]{{2,60}}? (?:were unsuccessful|failed|went "
    rf"unanswered)\b|unavailable for comment\b"
)
_DECLINED_WORDS = tuple("declined declines declining refused refuses comment response confirm".split())
_DECLINED = re.compile(
    r"(?:declin(?:ed|es|ing)|refus(?:ed|es)) (?:to (?:\w+ )?(?:comment|be interviewed|discuss|elaborate|be quoted|"
    r"speak (?:to|with|about|on)|"
    r"talk (?:to|with|about)|answer (?:\w+ )?questions?|provide (?:further |more |any |additional )?(?:details?|"
    r"information|comment)|"
    r"give (?:further |more |any )?details?|say (?:how|what|whether|who|if|why|when|where|more|anything)|respond|"
    r"confirm|"
    r"share|specify|disclose|identify|name)|(?:further )?comment|"
    r"(?:multiple |several )?requests? for (?:comment|an interview)|an interview request)\b|would not (?:comment|"
    r"elaborate|discuss|say (?:how|what|whether|who|if|why|when|where)|confirm)\b|would neither confirm nor deny\b|"
    r"had no (?:immediate )?(?:comment|response)\b|"
    r"(?:did not|didn't|would not) (?:immediately )?(?:offer|provide|give|issue) (?:an? |any )?(?:immediate |further )?"
    r"(?:comment|response|reply|answer)\b"
)
_ASKED_WORDS = ("comment", "comments")
_ASKED = re.compile(r"(?:reached out to|contacted|approached|asked) [^.!?]{2,100}? for (?:a |further )?comments?\b")

_WHO = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:(?!and |or |but )[\w'’.&-]+ ){1,3}"
    r"|(?:(?!The |But |And |When |She |He |They )[A-Z][\w'’.&-]* ){1,3})(?:has |have |had |also )?$"
)
_WHO_MOST = 48
_NAMES = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")
_DRAFTS_MOST = 500
"""Statements that are looked through for a name; the bound keeps the time linear."""
_NAME_LEAST = 3
"""Letters of a name by which it is known in another sentence."""


def _from_who(scene: Scene, start: int) -> int:
    """Return where the words begin that name who was asked, right before ``start``; else ``start``."""
    first = max(scene.sentence_at(start).start, start - _WHO_MOST)
    for found in re.finditer(r"(?<!\S)\S", scene.own[first:start]):
        who = _WHO.match(scene.own, first + found.start(), start)
        if who is not None:
            return first + found.start()
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
    for found in scene.find_words(_NO_REPLY_WORDS, _NO_REPLY):
        start = _from_who(scene, found.start())
        covers = _covers_of(scene, Span(start=start, end=found.start()))
        yield reserve_words(scene, start, found.end(), covers=covers)


def find_declined(scene: Scene) -> Iterator[Reservation]:
    """Yield each "declined to comment", charged to whom it names, else to the page."""
    for found in scene.find_words(_DECLINED_WORDS, _DECLINED):
        start = _from_who(scene, found.start())
        covers = _covers_of(scene, Span(start=start, end=found.start()))
        yield reserve_words(scene, start, found.end(), covers=covers)


def find_only_asked(scene: Scene) -> Iterator[Reservation]:
    """Yield a question that stands in the last paragraph, no answer behind it, charged to the page."""
    last = len(scene.prose.paragraphs) - 1
    for found in scene.find_words(_ASKED_WORDS, _ASKED):
        if scene.sentence_at(found.start()).paragraph_index == last:
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

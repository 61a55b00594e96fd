"""Whose words a quotation passes on by its own words: “The trouble, Mr. Roe says, is …,” Doe said."""

import re

from bot.model.record import Node
from bot.reading.chains.closing import without_name
from bot.reading.phrases import longest_phrase
from bot.reading.statements import Draft
from bot.reading.tokens import tokens_of

_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov)\. |(?:President|Senator|Governor|Justice|Judge|Mayor|Minister) )"
_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){0,2}"
_SET_IN = re.compile(rf"[^.!?;:,]{{3,80}}, (?P<who>{_TITLE}?{_NAME}) says, [a-z]")
"""Behind the first words of a quotation; what somebody "said" may be told of another time."""
_BELIEVING = re.compile(
    rf"(?:[^.!?;:,]{{3,60}}, )?(?P<who>(?:[Tt]he (?:president|prime minister|governor|mayor|minister|senator))|"
    rf"{_TITLE}{_NAME}) (?:also )?(?:believes|thinks|feels) "
)
"""What a spokesman says that somebody has in mind."""
_ACCORDING = re.compile(r", according to (?=(?:(?:two|three|several|some|many) )?[a-z])")
_OPENING = 3
"""Code points of marks before the first word of a quotation."""


def said_inside(text: str, draft: Draft) -> Node | None:
    """Return who stands behind the speaker of a quotation by its own words; ``None`` for nobody.

    An outlet's own words can name its people: “… was indicted, according to two aides.”
    """
    voice = draft.voice
    if voice is None or draft.form not in ("direct", "partial"):
        return None
    if voice.kind == "outlet":
        return _by_its_people(text, draft)
    if draft.form != "direct":
        return None
    start = next((at for at in range(draft.start, draft.start + _OPENING) if text[at : at + 1].isalnum()), draft.start)
    found = _SET_IN.match(text, start, draft.end) or _BELIEVING.match(text, start, draft.end)
    if found is None or found["who"].rpartition(" ")[2].lower() == voice.key:
        return None
    is_role = found["who"].lower().startswith("the ")
    return Node(
        name=found["who"],
        kind="person",
        naming="role" if is_role else "named",
        basis="stated",
        start=found.start("who"),
        end=found.end("who"),
    )


def _by_its_people(text: str, draft: Draft) -> Node | None:
    """Return the people by whom an outlet has what is quoted from it; a name there may be another outlet's."""
    for quotation in re.finditer(r"[“\"][^“”\"]+", text[draft.start : draft.end]):
        start = draft.start + quotation.start()
        found = _ACCORDING.search(text, start, draft.start + quotation.end())
        read = longest_phrase(tokens_of(text, found.end(), draft.start + quotation.end())) if found else None
        phrase = read[0] if read is not None else None
        if phrase is None or phrase.kind != "group" or not phrase.is_plural or phrase.naming == "named":
            continue
        name = without_name(text[phrase.start : phrase.end])
        return Node(name=name, kind="group", naming=phrase.naming, basis="stated", start=phrase.start, end=phrase.end)
    return None

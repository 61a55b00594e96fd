"""What of a page is not the article's own prose: adverts, forms, tags, captions, letters. Marked, never cut.

Each pattern has to fit the line from its start: a sentence that merely speaks of a newsletter is prose. Collected from
the furniture that WordPress and the sites of newspapers put around their texts.
"""

import re
from collections.abc import Iterator, Sequence

from bot.model.record import Noise
from bot.reading.letters import find_letters
from bot.text.paragraphs import is_date_line, lines_of

LINE_MOST = 400
"""Code points; a longer line is prose, whatever it begins with. Captions are the longest noise there is."""
_TAG_WORDS_MOST = 6
_CAPTION_TITLE_WORDS_MOST = 8

_AGENCY = r"(?:afp|ap|epa|getty(?: images)?|reuters)"
_PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "advert",
        (
            r"(?:advertisement|advertising|sponsored content|story continues below(?: advertisement)?)\W*",
            r"article continues (?:below|after)\b.{0,40}",
            r"\W*don['’]t miss (?:a thing|out)\b.{0,80}",
            r"\W*(?:please )?(?:sign|signing) up (?:for|to|now|here|today)\b.{0,160}",
            r"\W*(?:please )?subscribe (?:to|for|now|here|today)\b.{0,160}",
            r"\W*(?:stay|keep) up[ -]to[ -]date\b.{0,100}\b(?:newsletter|alerts?|app|inbox)\b.{0,60}",
            r"\W*get .{0,80}\b(?:newsletter|inbox|email alerts|national news)\b.{0,60}",
            r"\W*download (?:our|the)\b.{0,40}\bapp\b.{0,60}",
            r"\W*follow us on\b.{0,80}",
            r"\W*join (?:our|us on) .{0,40}\b(?:whatsapp|telegram|channel|community|facebook)\b.{0,60}",
            r"\W*support our (?:journalism|work)\b.{0,80}",
        ),
    ),
    (
        "related links",
        (
            r"(?:read more|read also|also read|read next|see also|most read|you may also like)\s*:.{0,200}",
            r"(?:related|related (?:articles?|stories|posts)|recommended|trending|watch|video)\s*:.{0,200}",
            r"more on [^:.]{1,40}:\W*",
            r"(?:read more|read next|related (?:articles?|stories|posts)|recommended stories|most popular)\W*",
        ),
    ),
    ("reprint line", (r"source\s*:\s*read (?:the )?full article\W*",)),
    ("comment count", (r"\d+ (?:thoughts?|comments?|replies|responses) (?:on|to) .{1,300}",)),
    (
        "comment form",
        (
            r"leave a (?:reply|comment)\b.{0,60}",
            r"cancel reply\W*|post comment\W*|join the discussion\b.{0,40}",
            r"your email address will not be published\b.{0,100}|required fields are marked\b.{0,20}",
            r"save my name, email,? and website\b.{0,100}|notify me of (?:new|follow-up)\b.{0,80}",
            r"(?:\d+ )?comments?(?: \(\d+\))?\W*",
        ),
    ),
    (
        "share widget",
        (
            r"(?:share this|share on|click to (?:share|email|print)|share via|tweet this|pin it)\b.{0,80}",
            r"(?:(?:share|tweet|facebook|twitter|whatsapp|linkedin|reddit|email|print|copy link)[\s|,·•]*){1,12}\W*",
        ),
    ),
    (
        "site furniture",
        (
            r"social media auto publish\b.{0,60}|powered by\s*:?.{0,40}|all rights reserved\W*",
            r"(?:©|copyright \d{4}|copyright ©).{0,160}|skip to (?:main )?content\W*|back to top\W*",
        ),
    ),
    ("tag list", (r"(?:tags?|filed under|topics|categories|posted in|labels)\s*:.{1,300}",)),
    (
        "caption",
        (
            r"(?:featured )?(?:photo|image|picture|photograph|illustration|video)(?: credit)?s?\s*(?::|by\b).{1,200}",
            r".{0,380}\bap photo/.{1,40}",
            rf".{{0,380}}(?:\bvia |[/(|] ?){_AGENCY}\W*(?:(?:{_AGENCY}|file|pool)\W*)?",
            r".{0,340}(?:photo(?:graph)?(?: by|:)|image:|picture:).{0,60}",
            rf".{{0,340}}\((?:[^()]{{0,40}}\b)?(?:file|{_AGENCY})\b[^()]{{0,40}}\)\W*",
        ),
    ),
)
_ANY = re.compile("|".join(f"(?P<_{i}>{'|'.join(each)})" for i, (_, each) in enumerate(_PATTERNS)), re.IGNORECASE)
_TAG_ITEM = re.compile(r"[•·‣▪]\s*([^.!?;:]{2,60})")


def find_noise(text: str) -> tuple[Noise, ...]:
    """Return the stretches of ``text`` that are no prose of the article, in order; each is one or more whole lines."""
    lines = list(lines_of(text))
    kinds = [_kind_of(text, start, end) for start, end in lines]
    _mark_caption_titles(text, lines, kinds)
    _mark_closing_tags(text, lines, kinds)
    letters = find_letters(text)
    if letters is not None:
        for i, (start, end) in enumerate(lines):
            kinds[i] = "readers' letters" if letters.start <= start and end <= letters.end else kinds[i]
    return tuple(_joined(lines, kinds))


def _kind_of(text: str, start: int, end: int) -> str | None:
    if end - start > LINE_MOST:
        return None
    line = text[start:end]
    found = _ANY.fullmatch(line)
    if found is not None and found.lastgroup is not None:
        return _PATTERNS[int(found.lastgroup[1:])][0]
    if any(map(str.isdigit, line)) and any(map(str.isalpha, line)) and is_date_line(line):
        return "date line"
    return None


def _mark_caption_titles(text: str, lines: Sequence[tuple[int, int]], kinds: list[str | None]) -> None:
    """Mark the few words right above a caption, no blank line between, that are its title or alternative text."""
    for i in range(1, len(lines)):
        (start, end), below = lines[i - 1], lines[i][0]
        if kinds[i] == "caption" and kinds[i - 1] is None and text.count("\n", end, below) == 1:
            words = text[start:end].split()
            if len(words) <= _CAPTION_TITLE_WORDS_MOST and words[-1][-1] not in '.!?:"”’':
                kinds[i - 1] = "caption"


def _mark_closing_tags(text: str, lines: Sequence[tuple[int, int]], kinds: list[str | None]) -> None:
    """Mark a list of a few words each as tags where nothing but noise follows it."""
    for i in range(len(lines) - 1, -1, -1):
        if kinds[i] is None:
            item = (
                _TAG_ITEM.fullmatch(text[lines[i][0] : lines[i][1]]) if lines[i][1] - lines[i][0] <= LINE_MOST else None
            )
            if item is None or len(item[1].split()) > _TAG_WORDS_MOST:
                return
            kinds[i] = "tag list"


def _joined(lines: Sequence[tuple[int, int]], kinds: Sequence[str | None]) -> Iterator[Noise]:
    """Yield one stretch for neighbouring lines of a kind."""
    i = 0
    while i < len(lines):
        what = kinds[i]
        first = i
        i += 1
        if what is not None:
            while i < len(lines) and kinds[i] == what:
                i += 1
            yield Noise(start=lines[first][0], end=lines[i - 1][1], what=what)

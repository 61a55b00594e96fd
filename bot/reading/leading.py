"""Which heading leads a page's text: the rules' headline, or one before the text that they passed over.

What a page declares as its title is at times the name of a section or an advertisement, and what stands first in its
text the heading of a part. How much each sign weighs was fitted to pages whose titles people wrote down, as a choice
among the candidates of each page (:mod:`tests.eval.page_weights`): the greatest sum of signs is chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from bot.reading.headings import Heading, Outline, find_start
from bot.reading.headlines import alike, squeeze_words, tidy_titles, words_of

NEAR, NEXT = 600, 150
"""Code points of longer text between a heading and the text it stands before."""
WEIGHTS: Mapping[str, float] = {
    "after": -0.63,
    "before": 0.69,
    "declared": 0.8,
    "declared_edge": 0.59,
    "declared_in": 0.4,
    "early_line": 0.58,
    "elsewhere": -0.21,
    "first_line": 0.86,
    "found": 1.28,
    "h1": 0.5,
    "h2": 0.67,
    "holds_found": -0.46,
    "in_address": 0.53,
    "in_text": 1.23,
    "kept": 0.8,
    "kept_h1": 0.75,
    "kept_h2": 0.47,
    "like_found": 1.07,
    "near": 0.57,
    "next": 0.23,
    "only_h1": 0.55,
    "site": -0.26,
}
_SLUG_LEAST = 4
"""Letters from which it says something that an address holds them."""
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What may be the headline, and its signs by name: mostly 0 or 1, which is left out where it is 0."""

    text: str
    signs: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What candidates are held against: the words of the rules' headline and of declared titles, the text, its start.

    ``slug`` is the letters of the address behind its host.
    """

    found: Sequence[str]
    titles: Sequence[Sequence[str]]
    lines: Sequence[str]
    spoken: frozenset[str]
    start: int | None
    slug: str


def choose_leading(
    found: str | None, outline: Outline, *, text: str, declared: Sequence[str], url: str | None
) -> str | None:
    """Return the headline of a page: what the rules found, or the heading that leads the text; ``None`` for neither.

    Args:
        found: The headline by :func:`bot.reading.headlines.choose_headline`.
        outline: The page's headings.
        text: The extracted text of the page.
        declared: What it declares as its title.
        url: The page's address, ``None`` where that is not known.
    """
    candidates = list_candidates(found, outline, text=text, declared=declared, url=url)
    best = max(candidates, key=_weigh_candidate, default=None)
    return best.text if best is not None else found


def list_candidates(
    found: str | None, outline: Outline, *, text: str, declared: Sequence[str], url: str | None
) -> list[Candidate]:
    """Return what the rules found, first, and each heading that says something else, with their signs."""
    texts: dict[str, str] = {squeeze_words(found): found} if found else {}
    said: dict[str, list[Heading]] = {key: [] for key in texts}
    for heading in outline.headings:
        for plain in tidy_titles([heading.text]):
            key = squeeze_words(plain)
            texts.setdefault(key, plain)
            said.setdefault(key, []).append(heading)
    ground = Ground(
        found=words_of(found or ""),
        titles=[words_of(title) for title in tidy_titles(declared)],
        lines=[squeeze_words(line) for line in text.split("\n", 3)[:3]],
        spoken=frozenset(words_of(text)),
        start=find_start(outline, text),
        slug=_slug_of(url),
    )
    first = {key for key, headings in said.items() if any(heading.level == 1 for heading in headings)}
    return [
        Candidate(
            text=texts[key],
            signs={
                name: float(value)
                for name, value in (
                    *_signs_of_words(texts[key], ground).items(),
                    *_signs_of_places(headings, ground).items(),
                    ("only_h1", first == {key}),
                )
                if value
            },
        )
        for key, headings in said.items()
        if key
    ]


def _weigh_candidate(candidate: Candidate) -> float:
    return sum(WEIGHTS[name] * value for name, value in candidate.signs.items())


def _signs_of_words(text: str, ground: Ground) -> dict[str, float]:
    """Return what the words of a candidate have in common with other titles, with the text and with the address."""
    key, letters = squeeze_words(text), _letters_of(text)
    words, rule = words_of(text), ground.found
    edges = [title for title in ground.titles if words in (title[: len(words)], title[-len(words) :])]
    return {
        "found": bool(rule) and key == "".join(rule),
        "like_found": alike(words, rule),
        "holds_found": words != rule and _is_in(rule, words),
        "declared": sum(words == title for title in ground.titles),
        "declared_edge": sum(words != title for title in edges),
        "declared_in": sum(_is_in(words, title) for title in ground.titles) / (len(ground.titles) or 1),
        "in_text": sum(word in ground.spoken for word in words) / len(words),
        "first_line": ground.lines[0] == key,
        "early_line": key in ground.lines[1:],
        "in_address": len(letters) >= _SLUG_LEAST and letters in ground.slug,
    }


def _signs_of_places(headings: Sequence[Heading], ground: Ground) -> dict[str, bool]:
    """Return where the headings stand that say a candidate."""
    kept = {heading.level for heading in headings if not heading.is_beside}
    levels = {heading.level for heading in headings}
    start = ground.start
    gap = min((start - heading.at for heading in headings if start is not None and heading.at <= start), default=None)
    return {
        "before": gap is not None,
        "near": gap is not None and gap < NEAR,
        "next": gap is not None and gap < NEXT,
        "after": bool(headings) and start is not None and gap is None,
        "kept": bool(kept),
        "kept_h1": 1 in kept,
        "kept_h2": 2 in kept,  # noqa: PLR2004 - the level is the name
        "h1": 1 in levels,
        "h2": 2 in levels,  # noqa: PLR2004 - the level is the name
        "elsewhere": bool(headings) and all(heading.is_elsewhere for heading in headings),
        "site": any(heading.is_site for heading in headings),
    }


def _is_in(inner: Sequence[str], outer: Sequence[str]) -> bool:
    return f" {' '.join(inner)} " in f" {' '.join(outer)} " if inner else False


def _slug_of(url: str | None) -> str:
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return _letters_of(unquote(parts.path + parts.query))


def _letters_of(text: str) -> str:
    """Return the letters and digits of a text as addresses write them: without accents, German ones as two letters."""
    plain = normalize("NFKD", normalize("NFC", text).casefold().translate(_TRANSCRIBED))
    return "".join(letter for letter in plain if letter.isalnum())

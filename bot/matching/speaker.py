"""The mouth into which a paste puts its words ("Putin: …", "… — a NATO official"), and whether the source agrees."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.matching.chatter import all_chatter
from bot.matching.spelling import is_slip
from bot.text.words import normalise_word, read_words

_SAID = r"(?:says?|said|claims?|claimed|told|tweeted|tweets|wrote|writes|announced|announces|admits?|admitted|stated)"
_NAME_WORD = r"[^\W\d_][\w.'\u2019&-]{0,40}"
_NAME = rf"(?P<name>{_NAME_WORD}(?:[ \t]{{1,3}}{_NAME_WORD}){{0,7}}?)"
_LONG_NAME = _NAME.replace("}?)", "})")
_OPEN = r"[\"\u201c\u201e\u00ab\u2018']"
_CLOSE = r"[\"\u201d\u201c\u00bb\u2019']"
# What may stand behind a name without being part of it: "(@handle)", ", 2021".
_ASIDE = r"(?:[ \t]*\([^()\n]{1,60}\))?"
_JUST = r"(?:(?:just|also|has)[ \t]+)?"
_TO_WHOM = r"(?:[ \t]+\w{1,20}){0,3}?"
_WORDS_FOLLOW = rf"(?:that[ \t]|(?=\s*{_OPEN})|(?<=:))"

_PATTERNS = tuple(
    (re.compile(pattern, re.MULTILINE), is_behind)
    for pattern, is_behind in (
        # Putin: …    lol Putin: "…"    Putin on the war: "…"
        (rf"^[ \t]*{_NAME}{_ASIDE}[ \t]*:(?=\s)(?!//)", False),
        (rf"^[^\n:]{{1,30}}:[ \t]+{_NAME}{_ASIDE}[ \t]*:(?=\s*{_OPEN})", False),
        (rf"^[ \t]*{_NAME}[ \t]+(?:on|about|in|to|after|before|at)[ \t][^\n:]{{1,50}}:(?=\s*{_OPEN})", False),
        # Putin said: "…"    Putin just told reporters that …    did Putin really say "…"
        (rf"^[ \t]*{_NAME}{_ASIDE}[ \t]+{_JUST}{_SAID}{_TO_WHOM}[ \t]*[:,]?[ \t]*{_WORDS_FOLLOW}", False),
        (
            rf"\b[Dd]id[ \t]+{_NAME}[ \t]+(?:really[ \t]+|actually[ \t]+)?(?:say|tweet|write|claim)\b(?=\s*{_OPEN})",
            False,
        ),
        (rf"^[ \t]*[Aa]ccording to[ \t]+{_NAME}[ \t]*[,:]", False),
        # "…" — Putin    "…" (Putin)    "…", Putin said    "…," said Putin    …, according to Putin
        (rf"(?<={_CLOSE})[ \t]*\n?[ \t]*[-\u2013\u2014~]{{1,2}}[ \t]*{_LONG_NAME}", True),
        (rf"(?<=[.!?])[ \t]+[-\u2013\u2014~]{{1,2}}[ \t]*{_NAME}[ \t]*(?=[.,]?[ \t]*$)", True),
        (rf"\n[ \t]*[-\u2013\u2014~]{{1,2}}[ \t]*{_NAME}(?=[ \t]*(?:$|,))", True),
        (rf"(?<={_CLOSE})[ \t]*\({_NAME}[,)]", True),
        (rf"(?<={_CLOSE}),?[ \t]*{_SAID}[ \t]+{_LONG_NAME}", True),
        (rf"(?<={_CLOSE}),?[ \t]*{_NAME}[ \t]+{_SAID}\b", True),
        (rf",[ \t]*according to[ \t]+{_NAME}(?=[ \t]*[.]?[ \t]*$)", True),
    )
)

_NO_NAMES = frozenset(
    "source sources breaking update quote question re edit claim headline link fyi note ps nb title text summary "
    "context warning reminder correction caption via from article report news look seen found posted comment reply "
    "q a tldr meaning example thread true false fact facts so and but also this that is he she they we i you it who "
    "what when where why how here there these those my our your his her their its in on at by with for to of if as "
    "answer answers result results conclusion problem solution step steps tip tips pros cons ingredients method "
    "photo image video watch listen related read more see details opinion analysis exclusive live alert rt qt fwd til "
    "psa ok okay lol yes no not all everyone someone anyone somebody one nobody people experts quoted wait remember "
    "which then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday first second "
    "third finally however still just only while because after before during until since part chapter section key "
    "important editor's editors bonus disclaimer disclosure topic subject date time place location".split()
)
_ROLES = frozenset(
    "official officials spokesman spokeswoman spokesperson source sources president minister ministry prime general "
    "officer officers soldier soldiers commander police army navy military government department embassy agency "
    "office council court judge lawyer senator mayor governor secretary ambassador chief director chairman professor "
    "doctor scientist researcher expert analyst journalist reporter witness resident king queen pope bishop "
    "member mp lawmaker chancellor ceo founder author".split()
)
_SMALL = frozenset("a an the of for and de der den van von da di du la le al el bin ibn at in to on".split())
_GENERIC = (
    _SMALL | _ROLES | frozenset("senior top former unnamed anonymous head mr mrs ms miss dr sir lord us s".split())
)
_ARTICLES = frozenset(("a", "an", "the"))
_COUNTRIES = frozenset("us uk eu un american british".split())
"""What may stand before a body's name and is left out of its initials: "US Harbour Board", the HB."""
_SAME_LETTERS = 5
_NAMED_BY = 2
"""Words of a given name and a family name."""
_LOOKED_AT = 2_000
_WORD = re.compile(r"\S*[^\s.,'\u2019-](?:\.(?=\s))?")
_OPENING = re.compile(rf"\s{{0,4}}{_OPEN}")


@dataclass(frozen=True, slots=True)
class ClaimedSpeaker:
    """A name that the paste gives.

    ``start:end`` is the frame that is not part of the pasted words ("Putin said: "), ``name_start:name_end`` the name
    in it; code points of the paste, half-open.
    """

    name: str
    start: int
    end: int
    name_start: int
    name_end: int


def find_claimed_speaker(text: str) -> ClaimedSpeaker | None:
    """Return the speaker that a paste names at its front or under its quotation; ``None`` where it names none."""
    stretches = (
        ((0, len(text)),) if len(text) <= 2 * _LOOKED_AT else ((0, _LOOKED_AT), (len(text) - _LOOKED_AT, len(text)))
    )
    for pattern, is_behind in _PATTERNS:
        for start, end in stretches:
            for found in pattern.finditer(text, start, end):
                is_before_quote = _OPENING.match(text, found.end()) is not None
                place = _find_name(text, *found.span("name"), is_whole=not is_behind, may_be_small=is_before_quote)
                if place is not None:
                    return ClaimedSpeaker(text[slice(*place)], found.start(), max(found.end(), place[1]), *place)
    return None


def _find_name(text: str, start: int, end: int, *, is_whole: bool, may_be_small: bool) -> tuple[int, int] | None:
    """Return the place of the name at the front of ``text[start:end]``, chat before it left off.

    A name is words with a capital and the small ones that link them, or ends in a role ("a senior official").
    ``is_whole`` says that nothing may follow it; ``may_be_small`` that a single word needs no capital.
    """
    words = [(found.group(), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
    while len(words) > 1 and words[0][0][0].islower() and all_chatter([normalise_word(words[0][0])]):
        if normalise_word(words[0][0]) in _SMALL:
            break
        words.pop(0)
    norms = [normalise_word(raw) for raw, _, _ in words]
    roles = [at for at, norm in enumerate(norms) if norm in _ROLES]
    size = roles[-1] + 1 if roles else 0
    while size < len(words) and (words[size][0][0].isupper() or norms[size] in _SMALL):
        size += 1
    if is_whole and size < len(words):
        return (words[0][1], words[0][2]) if may_be_small and len(words) == 1 and _is_name(norms) else None
    while size and norms[size - 1] in _SMALL:
        size -= 1
    return (words[0][1], words[size - 1][2]) if size and _is_name(norms[:size]) else None


def _is_name(norms: list[str]) -> bool:
    first = next((norm for norm in norms if norm not in _ARTICLES), "")
    return len(first) > 1 and first not in _NO_NAMES


def is_same_speaker(claimed: str, known: tuple[str, ...]) -> bool:
    """Return whether ``claimed`` can be one of ``known``: they share a word that is more than a title or a role.

    A claimed speaker without such a word ("a senior official") can be anybody, and one who is only described ("DePaul
    professor") any person with a name. Nobody is who has but the given name ("Vladimir Roe", "Vladimir Doe").
    """
    is_described = _ends_small(claimed) and not claimed.islower()  # in small letters throughout: as chats write names
    if is_described and not all(map(_ends_small, known)):
        return True
    telling = list_telling(read_words(claimed).norms)
    if any(_is_short_for(claimed, name) or _is_short_for(name, claimed) for name in known):
        return True
    return not telling or any(
        is_same_name(word, other)
        for name in known
        if not _are_namesakes(claimed, name)
        for other in list_telling(read_words(name).norms)
        for word in telling
    )


def _are_namesakes(claimed: str, name: str) -> bool:
    """Return whether two names of two words each, all with a capital, are alike in the first alone."""
    words = [*claimed.split(), *name.split()]
    telling = [list_telling(read_words(word).norms) for word in words]
    is_pair = len(claimed.split()) == len(name.split()) == _NAMED_BY
    if not is_pair or not all(
        word[0].isupper() and len(norms) == 1 for word, norms in zip(words, telling, strict=True)
    ):
        return False
    (first,), (last,), (other_first,), (other_last,) = telling
    return is_same_name(first, other_first) and not is_same_name(last, other_last)


def list_telling(norms: Collection[str]) -> frozenset[str]:
    """Return those of some normalised words that tell a name from others: no title, no role, no word of grammar."""
    return frozenset(norms) - _GENERIC


def names_by_role(pasted: str, naming: str) -> bool:
    """Return whether a paste has a role that stands beside a name: "the minister", as in "Jo Tarn, the minister"."""
    return not _ROLES.isdisjoint(frozenset(read_words(pasted).norms) & frozenset(read_words(naming).norms))


def _ends_small(name: str) -> bool:
    """Return whether a name ends in a word for what somebody is, and not in what he is called."""
    return name.rpartition(" ")[2].islower()


def _is_short_for(short: str, name: str) -> bool:
    """Return whether one is the initials of the other ("ISW"), with or without its small words and its country."""
    raw = short.split()
    bare = raw[-1] if len(raw) > 1 and normalise_word(raw[0]) in _ARTICLES else short
    initials = "".join(read_words(bare).norms)
    norms = read_words(name).norms
    at_home = norms[1:] if norms[:1] and norms[0] in _COUNTRIES else norms
    all_of = ("".join(norm[0] for norm in told) for told in (norms, at_home) if len(told) > 1)
    plain = "".join(norm[0] for norm in norms if norm not in _SMALL)
    return len(norms) > 1 and bare.isupper() and initials in (*all_of, plain)


def is_same_name(word: str, other: str) -> bool:
    """Return whether two words are one name, a slip, another transcription or a possessive apart.

    One letter at the end may be another, missing or too much; with two, Martin would be Martinez.
    """
    if word == other or is_slip(word, other):
        return True
    is_long = len(word) > _SAME_LETTERS <= len(other) and len(word) <= len(other) + 1
    return is_long and other[:-1] == word[: len(other) - 1]

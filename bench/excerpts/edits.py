"""What does not change the meaning of a sentence: noise of machines and of chats, and other spellings."""

import re
from collections.abc import Callable, Mapping
from random import Random

from bench.excerpts.formats import redate, regroup, rerange
from bench.excerpts.scripts import surround, transcribe, transcribe_all

Edit = Callable[[str, Random], str | None]
"""Returns ``None`` where the sentence has nothing to be edited so."""

OMISSION = "[…]"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOOK_ALIKE = str.maketrans("aeopcxyi", "аеорсхуі")
_MISREAD = {
    "m": ("rn", "nn", "in"), "l": ("1", "i", "I"), "o": ("0", "c", "a"), "e": ("c", "o"), "i": ("l", "1", "j"),
    "h": ("b", "li"), "u": ("ii", "n", "v"), "S": ("5", "8"), "B": ("8", "R"), "t": ("f", "r", "l"), "a": ("o", "s"),
    "n": ("u", "ri", "h"), "d": ("cl", "ol"), "g": ("q", "9"), "w": ("vv",), "c": ("e", "o"), "r": ("t", "i"),
    "s": ("a", "5"), "y": ("v",), "b": ("h", "6"), "f": ("t", "l"), "v": ("y",), "k": ("lc",), "p": ("n",),
}  # fmt: skip
_SHORT = {
    "did not": "didn't", "do not": "don't", "does not": "doesn't", "is not": "isn't", "are not": "aren't",
    "was not": "wasn't", "were not": "weren't", "has not": "hasn't", "have not": "haven't", "had not": "hadn't",
    "will not": "won't", "would not": "wouldn't", "could not": "couldn't", "cannot": "can't", "it is": "it's",
    "that is": "that's", "they are": "they're", "we are": "we're", "I am": "I'm", "you are": "you're",
}  # fmt: skip
_LONG = {short: long for long, short in _SHORT.items()}
_OTHER_WORDS = {
    "said": "stated", "big": "large", "large": "big", "begin": "start", "began": "started", "started": "began",
    "buy": "purchase", "show": "demonstrate", "shows": "demonstrates", "help": "assist", "use": "utilise",
    "also": "additionally", "because": "since", "however": "nevertheless", "get": "obtain", "many": "numerous",
    "important": "significant", "quickly": "rapidly", "people": "persons", "children": "kids", "end": "finish",
    "tell": "inform", "need": "require", "needs": "requires", "keep": "retain", "make": "produce", "home": "house",
    "enough": "sufficient", "try": "attempt", "tried": "attempted", "while": "whilst",
    "work": "labour", "find": "discover", "found": "discovered", "difficult": "hard", "new": "fresh", "job": "post",
}  # fmt: skip
_BRITISH = {
    "color": "colour", "center": "centre", "labor": "labour", "favor": "favour", "defense": "defence",
    "honor": "honour",
    "program": "programme", "organization": "organisation", "organizations": "organisations", "theater": "theatre",
    "realize": "realise", "neighbor": "neighbour", "percent": "per cent", "gray": "grey", "traveled": "travelled",
    "behavior": "behaviour", "analyze": "analyse", "license": "licence", "toward": "towards", "recognize": "recognise",
}  # fmt: skip
_SAID_BEHIND = re.compile(r", (?P<verb>according to|said) (?P<name>(?:[A-Z]|the )[^,.“”\"]{2,40})\.$")
_SAID_FRONT = re.compile(r"^According to (?P<name>[^,.“”\"]{3,50}), ")
_NOISE_BEFORE = (
    "lol is this real?? ",
    "<@123456789012345678> source? ",
    "> ",
    "guys look 👀 ",
    "saw this on tg: ",
    "**",
    "||",
)
_NOISE_BEHIND = (" 😂😂", " — thoughts?", " (?)", " #breaking", "** wow", "||", " https://t.co/AbC123xYz")


def leave(sentence: str, _: Random) -> str:
    """Return the sentence as it is."""
    return sentence


def mistype(sentence: str, rng: Random) -> str:
    """Return the sentence with a slip of the finger in every eighth word, one at least; numbers and names stay."""
    words = sentence.split(" ")
    can = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha() and word.islower()]  # noqa: PLR2004 - a long word
    for i in rng.sample(can, min(len(can), max(1, len(words) // 8))):
        word, at = words[i], rng.randrange(1, len(words[i]) - 1)
        slip = (
            word[:at] + word[at + 1 :],
            word[:at] + rng.choice(_LETTERS) + word[at:],
            word[:at] + word[at] + word[at:],
        )
        words[i] = rng.choice(slip)
    return " ".join(words)


def misread(sentence: str, rng: Random) -> str:
    """Return the sentence as a bad scan might have it: of its letters one in ten misread."""
    return _misread(sentence, rng, 0.1)


def misread_less(sentence: str, rng: Random) -> str:
    """Return the sentence as a fair scan might have it: of its letters one in thirty-three misread."""
    return _misread(sentence, rng, 0.03)


_CAN_BE = 0.95
"""Share of the letters of English text that are in the table."""


def _misread(sentence: str, rng: Random, share: float) -> str:
    return "".join(
        rng.choice(_MISREAD[one]) if one in _MISREAD and rng.random() < share / _CAN_BE else one for one in sentence
    )


def move_attribution(sentence: str, _: Random) -> str | None:
    """Return the sentence with who says it at its other end."""
    behind = _SAID_BEHIND.search(sentence)
    if behind and not sentence.startswith(("“", '"')):
        rest, name = sentence[: behind.start()], behind.group("name")
        lead = f"According to {name}, " if behind.group("verb") == "according to" else f"{name} said that "
        is_name = re.match("I |[A-Z][a-z]+ [A-Z]|[A-Z]{2}", rest) is not None
        return f"{lead}{rest if is_name else rest[0].lower() + rest[1:]}."
    front = _SAID_FRONT.match(sentence)
    if front is None:
        return None
    rest = sentence[front.end() :].removesuffix(".")
    return f"{rest[0].upper()}{rest[1:]}, according to {front.group('name')}."


def disguise(sentence: str, rng: Random) -> str:
    """Return the sentence with Cyrillic look-alikes for half of the letters that have one, and zero-width spaces."""
    letters = [one.translate(_LOOK_ALIKE) if rng.random() < 0.5 else one for one in sentence]  # noqa: PLR2004 - half
    letters.insert(len(letters) // 2, "\u200b")
    return "".join(letters)


def shout(sentence: str, rng: Random) -> str:
    """Return the sentence all in capitals, or all in small letters."""
    return sentence.upper() if rng.random() < 0.5 else sentence.lower()  # noqa: PLR2004 - either


def requote(sentence: str, _: Random) -> str | None:
    """Return the sentence with straight marks for curly ones, or the reverse, and hyphens for dashes."""
    plain = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})
    other = sentence.translate(plain)
    return other if other != sentence else None


def chat(sentence: str, rng: Random) -> str:
    """Return the sentence among what people say around it."""
    return rng.choice(_NOISE_BEFORE) + sentence + rng.choice(_NOISE_BEHIND)


def shorten(sentence: str, _: Random) -> str | None:
    """Return the sentence with a contraction for a long form, or the reverse."""
    return _swap(sentence, _SHORT) or _swap(sentence.replace("’", "'"), _LONG)


def reword(sentence: str, rng: Random) -> str | None:
    """Return the sentence with other words of the same meaning, three at most."""
    can = [one for one in re.finditer(r"[a-z]+", sentence) if one.group() in _OTHER_WORDS]
    if not can:
        return None
    for one in sorted(rng.sample(can, min(3, len(can))), key=re.Match.start, reverse=True):
        sentence = sentence[: one.start()] + _OTHER_WORDS[one.group()] + sentence[one.end() :]
    return sentence


def spell(sentence: str, _: Random) -> str | None:
    """Return the sentence in British spelling."""
    return _swap(sentence, _BRITISH)


def elide(sentence: str, _: Random) -> str | None:
    """Return the sentence with an ellipsis for the middle of it."""
    words = sentence.split(" ")
    least = 15
    third = len(words) // 3
    return " ".join([*words[:third], OMISSION, *words[-third:]]) if len(words) >= least else None


def cut(sentence: str, rng: Random) -> str | None:
    """Return ten to fifteen words of the sentence, from any place in it."""
    return _part(sentence, rng, 10, 15, 16)


def snip(sentence: str, rng: Random) -> str | None:
    """Return six to eight words of the sentence, from any place in it."""
    return _part(sentence, rng, 6, 8, 12)


def _part(sentence: str, rng: Random, least: int, most: int, of: int) -> str | None:
    words = sentence.split(" ")
    if len(words) < of:
        return None
    size = rng.randint(least, most)
    first = rng.randint(0, len(words) - size)
    return " ".join(words[first : first + size])


def _swap(sentence: str, words: Mapping[str, str]) -> str | None:
    found = re.search(rf"(?<![\w'])(?:{'|'.join(map(re.escape, words))})(?![\w'])", sentence)
    return sentence[: found.start()] + words[found.group()] + sentence[found.end() :] if found else None


EDITS: Mapping[str, Edit] = {
    "exact": leave,
    "cut": cut,
    "6-8 words": snip,
    "typos": mistype,
    "OCR 3 %": misread_less,
    "OCR 10 %": misread,
    "homoglyphs": disguise,
    "capitals": shout,
    "other marks": requote,
    "chat noise": chat,
    "ellipsis": elide,
    "number formats": regroup,
    "date formats": redate,
    "ranges, dozens": rerange,
    "attribution moved": move_attribution,
    "names in Cyrillic": transcribe,
    "all names, Ukrainian letters": transcribe_all,
    "in another language": surround,
    "contractions": shorten,
    "spelling": spell,
    "light paraphrase": reword,
}
"""By the name that tables have."""

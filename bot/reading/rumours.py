"""Sentences that tell a claim which goes round: "A viral post claims that …", "Claim: …", "the rumour that …".

They are looked for in the page's own words, quotations veiled.
"""

import re
from typing import NamedTuple

from bot.model.record import NodeKind, Span
from bot.reading.tokens import VEIL
from bot.reading.voices import Voice

_NETWORK = (
    r"(?:viral|online|social[ -]media|[Ff]acebook|[Tt]witter|X|[Ii]nstagram|[Tt]ik[Tt]ok|[Tt]elegram|[Ww]hats[Aa]pp|"
    r"[Yy]ou[Tt]ube|[Rr]eddit|[Ww]eibo|[Tt]hreads|widely[ -]shared|widely[ -]circulated|misleading|false|fake|doctored)"
)
_POSTS = r"(?:posts?|tweets?|memes?|rumou?rs?|chain (?:letter|message|e-?mail)s?)"
_THINGS = (
    r"(?:posts?|tweets?|memes?|rumou?rs?|videos?|clips?|footage|photos?|photographs?|images?|pictures?|screenshots?|"
    r"messages?|captions?|users?|accounts?|stor(?:y|ies)|articles?|graphics?|claims?)"
)
_MANY = (
    r"(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hese|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ultiple|[Vv]arious|[Oo]ther|"
    r"[Nn]umerous|[Tt]housands of|[Dd]ozens of|[Hh]undreds of) )?"
)
_ASIDE = r"(?:,? (?:which|that|who|shared|posted|published|circulating|viewed|seen|from|on|by|in) [^.;:]{0,90}?,?)??"
_VERB = (
    r" (?:(?:also|falsely|wrongly|even|now|further|have|has|are|were|is|was|had|been) )*"
    r"(?:claim(?:s|ed|ing)?|say(?:s|ing)?|said|alleg(?:es?|ed|ing)|assert(?:s|ed|ing)?|stat(?:es?|ed|ing)|reads?|"
    r"suggest(?:s|ed|ing)?|purport(?:s|ed|ing)?|show(?:s|ed|ing)?|depict(?:s|ed|ing)?|warn(?:s|ed|ing)?)\b(?! no\b)"
)
_SPREAD = re.compile(
    rf"(?P<source>{_MANY}(?:(?!the )[\w'’-]+ ){{0,3}}?(?:{_NETWORK} (?:[\w'’-]+ ){{0,2}}?{_THINGS}|{_POSTS}))"
    rf"\b{_ASIDE}{_VERB}",
    re.IGNORECASE,
)
"""Whose noun, or the network before it, says that anybody may have written it."""
_AGAIN = re.compile(
    rf"(?P<source>(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts) {_THINGS})\b{_ASIDE}"
    rf"(?! shows?| showed| depict){_VERB}",
    re.IGNORECASE,
)
"""The same noun once more; it counts only behind a sentence of the first kind. What a video shows the page says."""
_ANY_NOUN = re.compile(
    r"posts?|tweet|meme|rumou?r|chain|video|clip|footage|photo|image|picture|screenshot|message|caption|users?\b|account|"
    r"stor(?:y|ies)\b|article|graphic|claim|allegation",
    re.IGNORECASE,
)
"""Without one of these no sentence tells a rumour: the patterns try many beginnings, and most sentences have none."""
_NOUN = re.compile(r"\b(?:claims?|rumou?rs?|captions?|allegations?|messages?) (?:that|saying|reading|claiming)\b")
_ROUND = re.compile(
    r"\bsocial[ -]media\b|\bviral\b|\bonline\b"
    r"|\b(?:facebook|twitter|instagram|tiktok|telegram|whatsapp|youtube|reddit)\b"
    r"|\bcirculat(?:ed|ing|es)\b|\bwidely shared\b|\bposts?\b|\bposted\b|\bshar(?:ed|ing)\b",
    re.IGNORECASE,
)
_USERS = re.compile(rf"(?P<source>{_MANY}(?:{_NETWORK} )(?:[\w'’-]+ ){{0,1}}?(?:users?|accounts?))\b", re.IGNORECASE)
_ACCORDING = re.compile(
    rf"\b[Aa]ccording to (?P<source>(?:an?|several|some|many|multiple) (?:[\w'’-]+ ){{0,4}}?(?:{_POSTS}|messages?))\b"
)
_LABEL = re.compile(r"(?:the |what was (?:the )?)?claim(?:s|ed)?(?: \d{1,2})?\s*[:–—]\s*(?=\S)", re.IGNORECASE)
_HEADING = re.compile(r"(?:the |what was (?:the )?)?claim(?:s|ed)?(?: \d{1,2})?\s*[:–—]?", re.IGNORECASE)
_OWN_FATE = re.compile(
    r"\b(?:shared|viewed|views|likes|liked|comments|commented|reposted|retweeted|removed|deleted|flagged|published|"
    r"uploaded|spread|circulat\w+|contacted|asked|reverse image|search(?:ed)?|fact[ -]check\w*|archived)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    rf"(?:But|However|Yet|Still|In (?:fact|reality|truth)|Actually|Although|Though|While|Instead|We|Our|I)\b|{VEIL}"
)
_PERSONS = ("user", "account")


class Rumour(NamedTuple):
    """A sentence that tells a claim. ``source`` is who or what spreads it, ``None`` where nobody is given.

    ``noun`` is what that is, in the singular and in small letters; "" for none. ``words`` are the sentence's own,
    quotations veiled. ``is_again`` where the noun must have stood before.
    """

    sentence: Span
    source: Span | None
    noun: str
    words: str
    is_again: bool = False


def read_rumour(veiled: str, sentence: Span, *, is_labelled: bool) -> Rumour | None:
    """Return what a sentence tells of a claim that goes round; ``None`` where it tells none.

    ``is_labelled`` says that the line before was "Claim".
    """
    words = veiled[sentence.start : sentence.end]
    label = _LABEL.match(words)
    if label is not None or is_labelled:
        start = sentence.start + (label.end() if label is not None else 0)
        return Rumour(Span(start=start, end=sentence.end), None, "", words)
    if _ANY_NOUN.search(words) is None:
        return None
    for pattern, is_again in ((_SPREAD, False), (_ACCORDING, False), (_AGAIN, True)):
        found = pattern.search(words)
        if found is not None:
            source = Span(start=sentence.start + found.start("source"), end=sentence.start + found.end("source"))
            return Rumour(sentence, source, noun_of_rumour(found["source"]), words, is_again)
    if _NOUN.search(words) and _ROUND.search(words):
        users = _USERS.match(words)
        place = Span(start=sentence.start, end=sentence.start + users.end("source")) if users is not None else None
        return Rumour(sentence, place, noun_of_rumour(users["source"]) if users is not None else "", words)
    return None


def is_claim_heading(words: str) -> bool:
    """Say whether a line is a heading over a claim: "Claim", "What was claimed"."""
    return _HEADING.fullmatch(words) is not None


def goes_on(words: str) -> bool:
    """Say whether a sentence behind one that tells a claim may tell more of it.

    Not where the page turns to what is so, nor where it tells what became of a post.
    """
    return _TURN.match(words) is None and _OWN_FATE.search(words) is None


def noun_of_rumour(words: str) -> str:
    """Return the noun of what spreads a claim.

    >>> noun_of_rumour("Several viral Facebook posts"), noun_of_rumour("A story")
    ('post', 'story')
    """
    last = words.rpartition(" ")[2].lower()
    return f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")


def voice_of_rumour(text: str, rumour: Rumour) -> Voice | None:
    """Return the voice of what spreads a claim: people for users, else a document; ``None`` where nobody is given."""
    if rumour.source is None:
        return None
    words = text[rumour.source.start : rumour.source.end]
    is_plural = words.lower().endswith("s")
    is_person = rumour.noun in _PERSONS
    kind: NodeKind = "document" if not is_person else "group" if is_plural else "person"
    return Voice(
        words=words,
        start=rumour.source.start,
        end=rumour.source.end,
        key=words.rpartition(" ")[2].lower(),
        kind=kind,
        naming="collective" if is_plural else "role",
        basis="stated",
        mention=rumour.source,
        is_plural=is_plural,
        is_person=is_person and not is_plural,
    )

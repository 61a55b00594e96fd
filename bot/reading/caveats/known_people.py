"""One person without a name whom the page, or an outlet's name beside them, makes known after all."""

import re

from bot.reading.caveats.scene import Scene

_OF_OUTLET = re.compile(
    r"(?<![\w&.'’-])(?!(?:US|UK|American|British|Russian|Chinese|French|German|Western|Former)\b)"
    r"[A-Z][\w&.'’-]*+ (?:[a-z]+ )?(?:reporter|correspondent|columnist|journalist|anchor)\b"
)
_LEAD_SENTENCES = 5
_SIGHT = 900
"""Code points behind a lead in which its person gets a name."""
_NEAR = 200
"""The same behind any other sentence."""
_AROUND = 100
APPOSED = re.compile(r", (?:[a-z-]+ ){0,3}(?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w’'-]+,")
"""A name behind the words for a person: "one of his friends, former mayor Jane Roe, said"."""
_WORD = re.compile(r"\b[a-z]{5,}\b")
_NO_TRAIT = frozenset(
    "official senior former federal government department anonymous state largest local public "
    "spokesman spokeswoman".split()
)
_BEHIND = re.compile(r" (?:of|for|in|at|from|with|who|that|on)\b")
_STEM = 6
_ENTRY = re.compile(
    r"\s*(?:[A-Z][a-z]+ )?(?:(?:Gov|Sen|Rep|Dr|Mr|Ms|Mrs|Gen|Col|Lt|Sgt|Prof)\.|Governor|Senator|Mayor|Judge)?\s*"
    r"(?P<name>[A-Z][a-z'’-]+ (?:[A-Z]\. )?(?P<last>[A-Z][A-Za-z'’-]+))(?: \([A-Z][^)]{0,12}\))? [a-z]"
)
"""A full name that opens a sentence."""
_OPENING = 3
"""Code points before the mention at the head of its paragraph."""
_TITLED = 2
"""Sentences behind the mention in which the noun may stand as a title before a name: "a judge", "Judge Orla Fenn"."""
_CALLED = r" [A-Z][a-z'’-]+ [A-Z][A-Za-z'’-]+"
_TOLD = re.compile(r" (?:has |have )?(?:said|says|warned|told|claimed|argued|admitted)\b[^.]{0,40}\.?$")
_TELLS = re.compile(r"[^.;,]{2,60} (?:said|says|told|warned|argued|added|claimed)\b")
_UNNAMED = frozenset(
    "source insider official aide spokesman spokeswoman spokesperson witness adviser advisor friend ally user fan "
    "resident neighbour neighbor".split()
)
"""Who has no name as a rule, so that a name in the next paragraph is somebody else's."""
_KINDS = frozenset({"person", "unknown"})


def is_known(scene: Scene, start: int, end: int) -> bool:
    """Say whether the person at these places is an outlet's, whose word theirs is, or named right after.

    "A leader of the sailors' union" is "Orla Fenn, president of the sailors' union" in the next sentence, and where it
    is the lead a few on.
    """
    mention = scene.text[start:end]
    if _OF_OUTLET.search(mention, mention.find(" ") + 1):
        return True
    noun = _BEHIND.split(mention)[0].rpartition(" ")[2]
    traits = {word[:_STEM] for word in _WORD.findall(mention) if word not in _NO_TRAIT and word != noun}
    if _is_named_next(scene, start) or _is_titled_next(scene, start, noun) or _is_lead_of(scene, end, noun):
        return True
    behind = scene.sentence_at(start).end
    sight = _SIGHT if scene.index_at(start) < _LEAD_SENTENCES else _NEAR
    for voice in scene.voices_in(behind, behind + sight):
        if voice.naming == "named" and voice.kind in _KINDS and " " in voice.words:
            around = scene.text[max(behind, voice.start - _AROUND) : voice.end + _AROUND].lower()
            if any(trait in around for trait in traits):
                return True
    return False


def _is_named_next(scene: Scene, start: int) -> bool:
    """Say whether the person opens a paragraph of one sentence, and the next one opens with a name not met before.

    So an item begins: "A Fenn ally said she would stay. / Tom Orr told reporters so on Monday."
    """
    index = scene.index_at(start)
    sentence = scene.sentences[index]
    if index + 1 >= len(scene.sentences) or start - sentence.start > _OPENING:
        return False
    after = scene.sentences[index + 1]
    is_alone = index == 0 or scene.sentences[index - 1].paragraph_index < sentence.paragraph_index
    found = _ENTRY.match(scene.own, after.start, after.end)
    if not is_alone or found is None or after.paragraph_index == sentence.paragraph_index:
        return False
    return scene.text.find(found["last"]) >= after.start


def _is_titled_next(scene: Scene, start: int, noun: str) -> bool:
    """Say whether the noun stands before a full name soon after: "a judge said so. … Judge Orla Fenn"."""
    index = scene.index_at(start)
    behind = scene.sentences[index + 1 : index + 1 + _TITLED]
    if not behind or not noun.islower():
        return False
    titled = re.compile(rf"(?<!\w){re.escape(noun.capitalize())}{_CALLED}")
    return titled.search(scene.own, behind[0].start, behind[-1].end) is not None


def _is_lead_of(scene: Scene, end: int, noun: str) -> bool:
    """Say whether a lead ends in its person, and the next paragraph opens with a new name that tells something.

    So a page begins: "Rents should fall, a harbour minister has said. / Orla Fenn told the council so."
    """
    index = scene.index_at(end - 1)
    if index + 1 >= len(scene.sentences) or noun in _UNNAMED:
        return False
    sentence, after = scene.sentences[index], scene.sentences[index + 1]
    is_lead = sentence.paragraph_index <= 1 and _TOLD.match(scene.own, end, sentence.end) is not None
    found = _ENTRY.match(scene.own, after.start, after.end)
    if not is_lead or found is None or after.paragraph_index == sentence.paragraph_index:
        return False
    tells = _TELLS.match(scene.own, after.start, after.end)
    return tells is not None and scene.text.find(found["last"]) >= after.start

"""Who takes the word: by a verb that a quotation follows, whatever it means, or by breaking in on somebody.

“Roe shot back, “I stayed.””, “Roe wired: “Buy no more.”” are said by Roe, though one shoots and wires other things.
So is “Roe put it bluntly in an email to the Wire: “It is too late.””
"""

from collections.abc import Collection

from bot.reading.grammar.nouns import LIGHT_NOUNS, REPORTING_NOUNS
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEADS = frozenset({",", ":"})
_OPENING = frozenset({"“", '"', "``", "‘", "'", "«", "„"})
_LOOSE = frozenset({"RB", "RP"})
_LOOSE_MOST = 2
"""Adverbs and particles between a verb and the comma before a quotation: "shot back at once"."""
_BREAKING_IN = frozenset(
    (verb, particle)
    for particle, verbs in {"in": "break butt chime cut jump", "back": "bite fire hit shoot snap", "up": "pipe"}.items()
    for verb in verbs.split()
)
_HAVING = frozenset("give have issue make offer send".split())
_WORDS = REPORTING_NOUNS | LIGHT_NOUNS | frozenset("advice answer explanation message word".split())
_PUTTING = frozenset("explode fire fume hit lash lay offer provide put set spell sum vent weigh".split())
_OWN_MESSAGES = frozenset("e-mail email interview letter memo message post statement text tweet".split())
_OWN = frozenset("a an her his its their".split())
_ONE = frozenset({"he", "she"})
_ANSWERING = frozenset("agree concur counter demur disagree interject protest reply respond retort scoff".split())


def introduces_quotation(tree: Tree, verb: int, quoted: Collection[int]) -> bool:
    """Say whether a verb with its own subject before it is followed by a comma or a colon and quoted words."""
    word = tree.words[verb]
    if word.pos != "VERB" or word.tag not in _FINITE or not quoted:
        return False
    subjects = tree.under(verb, "nsubj")
    if not subjects or subjects[0] > verb:
        return False
    at = verb + 1
    while at < len(tree) and at <= verb + _LOOSE_MOST and tree.words[at].tag in _LOOSE:
        at += 1
    marks = tree.words[at : at + 2]
    leads = len(marks) > 1 and marks[0].text in _LEADS and marks[1].text in _OPENING
    return (leads and at + 2 in quoted) or _puts_in_message(tree, verb, quoted)


def _puts_in_message(tree: Tree, verb: int, quoted: Collection[int]) -> bool:
    """Say whether a verb's subject puts something in a message of his own that a colon and quoted words follow.

    Not "in an email from Doe: “…”", "in a letter Doe had sent: “…”".
    """
    colon = min(quoted) - 2
    if tree.words[verb].lemma not in _PUTTING or colon <= verb or tree.under(verb, "neg", "aux"):
        return False
    if tree.words[colon].text != ":" or tree.words[colon + 1].text not in _OPENING:
        return False
    for place in tree.under(verb, "prep"):
        for message in tree.under(place, "pobj"):
            is_led = any(tree.words[at].key in _OWN for at in tree.under(message, "det", "poss"))
            is_own = is_led and not tree.under(message, "acl", "relcl")
            joints = (tree.words[at].key for at in tree.under(message, "prep") if at < colon)
            if tree.words[place].key != "in" or place > colon or tree.words[message].lemma not in _OWN_MESSAGES:
                continue
            return is_own and "from" not in joints
    return False


def takes_turn(tree: Tree, verb: int) -> bool:
    """Say whether a verb means that its subject now speaks: "her husband cut in", "Roe disagreed"."""
    word = tree.words[verb]
    if word.tag not in _FINITE or tree.under(verb, "neg", "aux"):
        return False
    particles = {tree.words[at].key for at in tree.under(verb, "prt", "advmod")}
    return word.lemma in _ANSWERING or any((word.lemma, particle) in _BREAKING_IN for particle in particles)


def announcer_of(tree: Tree, stop: int) -> range:
    """Return the mention of who is announced to speak next before the colon at index ``stop - 1``; empty for nobody.

    "Roe was blunt:", "Roe had an answer:"; not "Roe got this letter:".
    """
    if not 0 < stop <= len(tree) or tree.words[stop - 1].text != ":":
        return range(0)
    for at, word in enumerate(tree.words[:stop]):
        subjects = [i for i in tree.under(at, "nsubj") if i < at and _is_one(tree, i)]
        is_so = word.lemma == "be" and any(i < stop for i in tree.under(at, "acomp"))
        has = word.lemma in _HAVING and any(tree.words[i].lemma in _WORDS for i in tree.under(at, "dobj") if i < stop)
        if subjects and (is_so or has) and not tree.under(at, "neg", "mark") and word.tag in _FINITE:
            return mention_of(tree, subjects[-1])
    return range(0)


def _is_one(tree: Tree, at: int) -> bool:
    return tree.words[at].pos == "PROPN" or tree.words[at].key in _ONE

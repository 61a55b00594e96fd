"""The page's own words about somebody's mind or deeds, which nobody said: "Roe is aware that …", "agreed to pay"."""

from bot.reading.grammar.tree import Tree

_KNOWING = frozenset({"aware", "unaware", "conscious", "mindful"})
_SO = "so"
_CAME_TO_KNOW = frozenset("demonstrate discover learn prove show".split())
"""Of a paper or of those who look into something they state a finding; of one person, what happened to him."""
_PERSONAL = frozenset({"he", "she"})
_NAMING = ("compound", "nmod")


def is_inward(tree: Tree, cue: int) -> bool:
    """Say whether the word at index ``cue`` tells what somebody knew, was sure of or did, and not what he said.

    "Was aware that", "were so sure that", "agreed to invest", "Roe learned that": the page's own words. "Is sure that",
    "agreed that", "the report showed that" tell what somebody holds or states.
    """
    word = tree.words[cue]
    if word.pos == "ADJ":
        return word.lemma in _KNOWING or any(tree.words[at].key == _SO for at in tree.under(cue, "advmod"))
    if word.lemma == "agree":
        return _is_to_act(tree, cue)
    is_long_since = any(tree.words[at].lemma == "have" for at in tree.under(cue, "aux"))  # "the Wire has learned"
    return word.lemma in _CAME_TO_KNOW and not is_long_since and _is_of_person(tree, cue)


def _is_to_act(tree: Tree, verb: int) -> bool:
    """Say whether somebody agreed to do something, and to no statement."""
    acts = [at for at in tree.under(verb, "xcomp") if any(tree.words[to].key == "to" for to in tree.under(at, "aux"))]
    return bool(acts) and not tree.under(verb, "ccomp")


def _is_of_person(tree: Tree, verb: int) -> bool:
    """Say whether the subject is one person, by a pronoun or by a name of two words and more."""
    for subject in tree.under(verb, "nsubj"):
        word = tree.words[subject]
        names = [at for at in tree.under(subject, *_NAMING) if tree.words[at].tag == "NNP"]
        if word.key in _PERSONAL or (word.tag == "NNP" and names and not tree.under(subject, "det", "poss")):
            return True
    return False

"""Whether what a verb says was done, planned, asked or only supposed: by its helpers, and by what it hangs on."""

from typing import Final

from bot.model.clause import Mode
from bot.reading.grammar.tree import Tree

VERBS: Final = ("VERB", "AUX")
NOUNS: Final = ("NOUN", "PROPN")
WISHING: Final = frozenset("want order like need see wish prefer demand".split())
"""Verbs behind which a participle says what is not done yet: "wants it removed"."""
_WILL: Final = frozenset("will would shall 'll \u2019ll 'd wo".split())
_NOW: Final = frozenset("is are am 's \u2019s 're \u2019re 'm \u2019m".split())
_MAY: Final = frozenset("may might can could must should ca".split())
_PLANNING: Final = frozenset(
    "plan want hope intend seek try aim vow promise propose threaten expect consider pledge offer agree prepare mean "
    "need ask urge demand request call order tell push press persuade encourage invite let allow wish attempt decide "
    "schedule set gear wait swear require recommend suggest insist ready likely able willing due bound refuse "
    "instruct advise proposal effort threat decision".split()
)
"""Words behind which "to" says what is not done yet."""
_ORDERING: Final = frozenset("demand insist propose recommend suggest request urge require ask want hope wish".split())
_CHARGING: Final = frozenset("accuse charge suspect acquit accusation allegation".split())
_DOING: Final = frozenset("go come have force compel lead cause get help enable make use manage continue begin".split())
"""Verbs behind which "to" says what is done: who is forced to leave leaves."""
_REFUSING: Final = frozenset("fail decline deny forbid ban prohibit".split())
"""Verbs behind which "to" says what is denied, which is no plan."""
_ROW: Final = frozenset("first second third last only next latest 1st 2nd 3rd".split())
_OPENING: Final = frozenset("if whether unless".split())


def read_mode(tree: Tree, at: int) -> Mode:
    """Return whether the verb at ``at`` tells of what was done.

    "will leave", "wants to leave" and "set to leave" are planned, "may leave" is possible, "asked whether she left",
    "accused of leaving" and "leaving is hard" are open; "forced to leave" and "continued to leave" are done.
    """
    return _read_helpers(tree, at) or _read_under(tree, at) or "done"


def _read_helpers(tree: Tree, at: int) -> Mode | None:
    word = tree.words[at]
    own = {tree.words[one].key for one in tree.under(at, "aux", "auxpass")}
    marks = {tree.words[one].key for one in tree.under(at, "mark", "advmod")}
    if marks & _OPENING:
        return "open"
    if own & _WILL:
        return "planned"
    if own & _MAY:
        return "possible"
    if word.tag == "VBG" and own & _NOW:
        return "now"
    return _read_infinitive(tree, at) if "to" in own and word.tag == "VB" else None


def _read_under(tree: Tree, at: int) -> Mode | None:
    """Return what a verb without helpers takes from the word that it hangs on; ``None`` where that tells nothing."""
    word = tree.words[at]
    if word.head == at:
        return None
    if word.dep == "conj":
        is_one = not tree.under(at, "nsubj", "nsubjpass") and word.tag in ("VB", tree.words[word.head].tag)
        return read_mode(tree, word.head) if is_one else None
    if word.dep in ("acl", "amod"):
        return _read_above(tree, word.head) if word.tag == "VBN" else None
    if word.dep in ("csubj", "nsubj", "dobj", "pcomp"):
        return _read_gerund(tree, at)
    return _read_complement(tree, at)


def _read_gerund(tree: Tree, at: int) -> Mode | None:
    word, over = tree.words[at], tree.words[tree.words[at].head]
    if word.dep == "pcomp":
        if over.key in ("about", "on") or tree.words[over.head].lemma in _CHARGING:
            return "open"
        # "would be paid for leaving"
        above = _read_above(tree, word.head) if over.key == "for" else "done"
        return above if above in ("planned", "possible") else None
    if word.dep == "csubj" or word.tag == "VBG":
        return "planned" if over.lemma in _PLANNING else "open"
    return None


def _read_complement(tree: Tree, at: int) -> Mode | None:
    word, over = tree.words[at], tree.words[tree.words[at].head]
    is_bare = not tree.under(at, "aux", "auxpass")
    if (
        word.dep in ("ccomp", "xcomp", "advcl", "oprd")
        and word.tag in ("VBN", "VBD")
        and is_bare
        and over.lemma in WISHING
    ):
        return "planned"
    if word.dep == "ccomp":
        return "planned" if over.lemma in _ORDERING and word.tag == "VB" else None
    if word.dep != "xcomp":
        return None
    if word.tag == "VBG" and over.lemma in _PLANNING:
        return "planned"
    return read_mode(tree, word.head) if over.pos in VERBS else None


def _read_infinitive(tree: Tree, at: int) -> Mode:
    word = tree.words[at]
    over = tree.words[word.head]
    if word.head == at:
        return "planned"
    if over.pos in NOUNS:
        return _read_of_noun(tree, word.head)
    if over.lemma in _DOING:
        return read_mode(tree, word.head) if over.tag != "VBG" or over.lemma != "go" else "planned"
    if over.lemma in _PLANNING or over.lemma == "be" or word.dep in ("advcl", "relcl"):
        return "planned"
    if over.pos == "ADJ":
        return _read_above(tree, word.head)
    return read_mode(tree, word.head) if over.pos in VERBS and over.lemma not in _REFUSING else "done"


def _read_of_noun(tree: Tree, at: int) -> Mode:
    """Return the mode of what a noun says is to be done; who announced a decision to veto has vetoed, or will."""
    if tree.words[at].lemma == "decision":
        above = _read_above(tree, at)
        return "now" if above == "done" else above
    return _read_above(tree, at) if _is_of_row(tree, at) else "planned"


def _read_above(tree: Tree, at: int) -> Mode:
    """Return the mode of the verb over a noun or an adjective, "done" where there is none."""
    over = next((one for one in tree.ancestors(at) if tree.words[one].pos in VERBS), None)
    return read_mode(tree, over) if over is not None else "done"


def _is_of_row(tree: Tree, at: int) -> bool:
    """Return whether a noun is one of a row: "the sixth person to die" has died."""
    keys = {tree.words[one].key for one in tree.under(at, "amod", "nummod", "advmod")}
    return bool(keys & _ROW) or any(key.endswith("th") and len(key) > len("th") for key in keys)

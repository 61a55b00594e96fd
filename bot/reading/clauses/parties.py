"""Who and what a clause names: the names of a noun's phrase, those that hang on it, and how many of them are meant."""

from typing import Final

from bot.model.clause import Extent, Party
from bot.reading.grammar.tree import Tree

_JOINED: Final = ("compound", "flat", "appos", "nmod", "conj")
_GENERIC: Final = frozenset(
    "party parties department ministry committee court company group police university house state states united "
    "city county council president senator sen rep gov governor mr mrs ms dr sir mayor minister prime secretary chief "
    "chancellor general king queen prince officer office director the of and for board agency service office team "
    "bank club street times news former ex".split()
)
"""Words with a capital that alone name nobody."""
_TIMES: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr aug sept oct nov dec".split()
)
_EXTENTS: Final[dict[str, Extent]] = {
    **dict.fromkeys("all every each everyone everybody everything both entire whole".split(), "all"),
    "any": "any",
    **dict.fromkeys("half third quarter fifth tenth".split(), "minor"),
    **dict.fromkeys("thirds quarters".split(), "major"),
    **dict.fromkeys("most majority mostly".split(), "most"),
    **dict.fromkeys("some several many numerous various dozen dozens hundreds thousands".split(), "some"),
    **dict.fromkeys("few fewer handful minority hardly".split(), "few"),
    **dict.fromkeys("no none neither nobody no-one nothing".split(), "none"),
}
_SHORT_OF: Final = frozenset("nearly almost virtually practically not".split())
PRONOUNS: Final = frozenset("he she it they him her them i we you us me who which that this these those one".split())
_OPENING: Final = frozenset((".", "!", "?", "\n", ":", "\u201c", '"'))
"""Signs behind which a word has a capital whatever it is."""
HALF: Final = 50.0


def read_party(tree: Tree, at: int, beside: frozenset[str] = frozenset()) -> Party:
    """Return what the noun at index ``at`` names; ``beside`` are names that it may mean where it is a pronoun."""
    at, extent = _find_meant(tree, at)
    word = tree.words[at]
    is_pronoun = word.key in PRONOUNS
    run = _list_joined(tree, at)
    names = frozenset(key for one in run if (key := name_word(tree, one)))
    near = frozenset(
        key
        for one in tree.subtree(at)
        if one not in run and not _is_clausal(tree, one, at) and (key := name_word(tree, one))
    )
    return Party(
        head=word.lemma,
        word=word.key,
        # A title may end in a figure: "Orrin's 12".
        names=frozenset() if is_pronoun else names or (near if word.tag == "CD" else names),
        beside=(beside | near) if is_pronoun or not names else near,
        words=frozenset(
            tree.words[one].lemma for one in tree.subtree(at) if tree.words[one].pos in ("NOUN", "PROPN", "ADJ", "VERB")
        ),
        extent=extent,
        is_pronoun=is_pronoun,
    )


def _find_meant(tree: Tree, at: int) -> tuple[int, Extent]:
    """Return the noun that a part of it stands for, "mayors" for "nearly all of the mayors", and how many are meant."""
    extent = read_extent(tree, at)
    whole = next(
        (one for of in tree.under(at, "prep") if tree.words[of].key == "of" for one in tree.under(of, "pobj")), None
    )
    is_part = (
        bool(extent) or tree.words[at].key in ("percent", "%", "half", "one", "number") or tree.words[at].tag == "CD"
    )
    if whole is None or not is_part:
        return at, extent
    return whole, read_extent(tree, whole) or extent


def name_word(tree: Tree, at: int) -> str:
    """Return the word at ``at`` in lower case where it names somebody; "" of others, of days and of offices."""
    word = tree.words[at]
    key = word.key.replace("\u2019", "'").removesuffix("'s").removesuffix(".")
    if not word.text[:1].isupper() or key in _GENERIC or key in _TIMES or key in PRONOUNS or word.pos in ("DET", "ADP"):
        return ""
    is_first = at == 0 or tree.words[at - 1].text in _OPENING
    is_plain = (is_first and word.pos not in ("NOUN", "X")) or word.pos in ("PRON", "SCONJ", "CCONJ", "ADV", "AUX")
    if word.pos != "PROPN" and is_plain:
        return ""
    return key


def read_extent(tree: Tree, at: int) -> Extent:
    """Return how many of what a noun names are meant: "nearly all" are most, "14 percent" few."""
    found: Extent = ""
    run = [at, *tree.under(at, "det", "predet", "amod", "nummod", "quantmod", "neg", "intj", "advmod")]
    # "No tuft cells", "not all 40 sailors": the small word may hang on a word before the noun; "most" of those is none.
    run += [one for part in tree.under(at, "amod", "compound") for one in tree.under(part, "neg", "det", "predet")]
    run += [one for part in tree.under(at, "nummod") for one in tree.under(part, "det", "quantmod")]
    head = tree.words[at].head
    if tree.words[at].dep == "pobj" and tree.words[head].key == "of":
        over = tree.words[head].head
        run += [over, *tree.under(over, "det", "predet", "amod", "nummod", "quantmod", "advmod")]
        if tree.words[over].key in ("percent", "%", "cent"):
            share = next((_read_share(tree.words[one].text) for one in tree.under(over, "nummod")), None)
            if share is not None:
                return "minor" if share < HALF else "major"
    for one in run:
        is_highest = tree.words[one].key == "most" and one and tree.words[one - 1].key == "the"
        extent = "" if is_highest else _EXTENTS.get(tree.words[one].key, "")
        if extent:
            found = extent
            around = {tree.words[child].key for child in tree.children[one]} | (
                {tree.words[one - 1].key} if one else set()
            )
            if extent == "all" and not _SHORT_OF.isdisjoint(around):
                found = "most"
    return found


def _read_share(text: str) -> float | None:
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None


def _list_joined(tree: Tree, at: int) -> list[int]:
    found = [at]
    for one in found:
        found += tree.under(one, *_JOINED)
    return found


def _is_clausal(tree: Tree, one: int, top: int) -> bool:
    """Return whether a word stands in a clause that hangs on the noun at ``top``."""
    while one != top:
        if tree.words[one].dep in ("relcl", "acl", "ccomp", "advcl"):
            return True
        one = tree.words[one].head
    return False

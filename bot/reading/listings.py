"""Several who speak with one voice, "Roe, Doe and Fenn said", and one with several roles, "founder and host Roe".

A list is read whole, or not at all: the first of three is not who spoke.
"""

from collections.abc import Sequence

from bot.model.record import Naming, Span
from bot.reading.grammar.subjects import mention_of
from bot.reading.grammar.tree import Tree
from bot.reading.lexicon import DETERMINERS, PERSONS
from bot.reading.nouns import is_acronym
from bot.reading.phrases import Phrase, read_phrase
from bot.reading.tokens import Token

NAME_WORDS_MOST = 8
"""Words of a list that can be the name of a node."""
_JOINTS = frozenset({"and", "&"})


def list_at(tree: Tree, mention: Span) -> Span | None:
    """Return where the list stands that begins with ``mention``, behind it a comma; ``None`` where it begins none.

    Not "Jane Roe, founder and host": what follows that name describes it.
    """
    inside = [at for at, word in enumerate(tree.words) if mention.start <= word.start < mention.end]
    if not inside or inside[-1] + 1 >= len(tree) or tree.words[inside[-1] + 1].text != ",":
        return None
    head = next((at for at in inside if tree.words[at].head not in inside or tree.words[at].head == at), inside[-1])
    beside = _beside(tree, head)
    if tree.words[head].pos == "NOUN" and tree.words[inside[0]].key not in DETERMINERS:
        beside += [at for role in tree.under(head, "appos") for at in _beside(tree, role)]
    last = max(beside, default=-1)
    if last <= inside[-1]:
        return None
    return Span(start=mention.start, end=tree.words[mention_of(tree, last)[-1]].end)


def _beside(tree: Tree, head: int) -> list[int]:
    """Return who is joined to a head by commas and "and", in a row."""
    found = []
    for at in tree.under(head, "conj"):
        found += [at, *_beside(tree, at)]
    return [at for at in found if tree.words[at].pos in ("NOUN", "PROPN")]


def are_several(words: Sequence[Token]) -> bool:
    """Say whether a list names others behind its first; "Roe, Doe’s husband and editor" only describes one."""
    later = [read_phrase(item) for item in _items(words)[1:]]
    return any(phrase is not None and (phrase.naming == "named" or phrase.is_plural) for phrase in later)


def read_list(words: Sequence[Token]) -> Phrase | None:
    """Return the list as one group; the one person of a list of roles; ``None`` where a part of it was not read.

    ``words`` are the tokens of the list.
    """
    items = _items(words)
    read = [read_phrase(item) for item in items]
    last = read[-1]
    if last is not None and last.is_person and last.naming == "named" and all(map(_is_bare_role, items[:-1])):
        return last
    phrases = [phrase for phrase in read if phrase is not None and not phrase.pronoun]
    if len(phrases) < len(items) or len(words) > NAME_WORDS_MOST:
        return None
    naming: Naming = "named" if all(phrase.naming == "named" for phrase in phrases) else "collective"
    return Phrase(start=phrases[0].start, end=phrases[-1].end, kind="group", naming=naming, is_plural=True)


def _items(words: Sequence[Token]) -> list[list[Token]]:
    """Return the stretches between commas and "and"; at least one."""
    items: list[list[Token]] = [[]]
    for token in words:
        if token.kind == "comma" or token.key in _JOINTS:
            items.append([])
        else:
            items[-1].append(token)
    return [item for item in items if item]


def _is_bare_role(item: Sequence[Token]) -> bool:
    """Say whether an item is a role without an article: "Harbour chairman", "CEO"; not "the chairman"."""
    last = item[-1]
    is_role = last.key.rpartition("-")[2] in PERSONS and last.text.islower()
    return item[0].key not in DETERMINERS and (is_role or is_acronym(item))

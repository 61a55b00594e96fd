"""What one word can be in a phrase: a name, a role, a group, a joint between names."""

from collections.abc import Sequence
from typing import Literal

from bot.model.record import Naming, NodeKind
from bot.reading.lexicon import (
    DEFINITE_SINGULAR,
    DETERMINERS,
    DOCUMENTS,
    GENDERED,
    GROUPS,
    HONORIFICS,
    NO_PHRASE,
    NOT_NAMES,
    ORGANISATIONS,
    OUTLET_WORDS,
    PERSONS,
    PREPOSITIONS,
    VAGUE,
)
from bot.reading.tokens import Token

Pronoun = Literal["he", "she", "they", "it", ""]
POSSESSIVES = ("'s", "’s", "'", "’")
PARTICLES = frozenset("de van von bin al el la du der den di da del ibn".split())
JOINERS = frozenset("of the for and & y dos".split())
"""Words in small letters that stand inside names, besides particles."""
_NOUNS = PERSONS | ORGANISATIONS | DOCUMENTS
_COUNTRIES = frozenset({"US", "U.S."})  # not "us"
_JOINTS = PREPOSITIONS | {"and"}
_COMPLEMENT_WORDS = PREPOSITIONS | DETERMINERS | {"and"}
_HANDED = frozenset("carried dated filed issued leaked obtained posted published released reviewed seen signed".split())
"""What was done to a paper: "a letter from the ministry seen by the Harbour Wire"."""
_ENDS_ROLE = (PREPOSITIONS - {"of", "for"}) | (NOT_NAMES - DETERMINERS - JOINERS) | _HANDED
_SHORTENED = frozenset("i we you he she they it that there who what here".split())
_ACRONYM_MOST = 7
_MIXED_MOST = 4


def is_capital(token: Token) -> bool:
    """Say whether a word is written as a name is; a possessive is not, it ends a name, nor is "We’ve"."""
    if token.kind != "word" or not token.text[0].isupper() or token.text.endswith(POSSESSIVES):
        return False
    return token.key.replace("’", "'").partition("'")[0] not in _SHORTENED or token.key in _SHORTENED


def is_acronym(name: Sequence[Token]) -> bool:
    """Say whether a name is letters that stand for words: "NATO", "MoD"."""
    word = name[0].text.replace(".", "")
    is_mixed = len(word) <= _MIXED_MOST and sum(map(str.isupper, word)) > 1
    return len(name) == 1 and 1 < len(word) <= _ACRONYM_MOST and (word.isupper() or is_mixed)


def is_noun(token: Token) -> bool:
    """Say whether a word is a role, an organisation or a document, singular or plural."""
    return head_of(token) in _NOUNS or plural_of(token.key) is not None


def head_of(token: Token) -> str:
    """Return the word that a compound ends in: "vice-chancellor" is a chancellor."""
    return token.key if token.key in _NOUNS else token.key.rpartition("-")[2]


def plural_of(key: str) -> str | None:
    """Return the noun of which ``key`` is the plural, itself for a group; ``None`` if it is no plural."""
    if key in GROUPS or key in VAGUE:
        return key
    if key.endswith(("men", "women")):
        singular = key[:-2] + "an"
    elif key.endswith("ies"):
        singular = key[:-3] + "y"
    else:
        singular = key[:-1] if key.endswith("s") else ""
    return singular if singular in _NOUNS else None


def are_modifiers(tokens: Sequence[Token]) -> bool:
    """Say whether words can stand before the head of one phrase: no verbs, no pronouns, no joints of clauses.

    A preposition can, inside a name: "a Department of Ports official".
    """
    for i, token in enumerate(tokens):
        if i == 0 and token.key in DETERMINERS:
            continue
        if token.key in DEFINITE_SINGULAR:
            return False  # a second phrase begins
        if token.key in PREPOSITIONS:
            if not (0 < i < len(tokens) - 1 and is_capital(tokens[i - 1]) and is_capital(tokens[i + 1])):
                return False
        elif token.key.endswith("ing") or (token.key in NO_PHRASE and token.text not in _COUNTRIES):
            return False
    return True


def are_complement(tokens: Sequence[Token]) -> bool:
    """Say whether words behind a head can belong to it: "for the ministry of defence", "of a regiment"."""
    for i, token in enumerate(tokens):
        if token.key in NO_PHRASE and token.key not in _COMPLEMENT_WORDS:
            return False
        if token.key in DEFINITE_SINGULAR and (i == 0 or tokens[i - 1].key not in _JOINTS):
            return False  # a verb stood before: "the embassy in Ellery keeps its own"
    return not tokens or tokens[-1].key not in _JOINTS


def is_definite(before: Sequence[Token]) -> bool:
    """Say whether what stands before a singular head points at one: "the", "his", "Roe's", "Harbour"."""
    if not before:
        return False
    first = before[0]
    return first.key in DEFINITE_SINGULAR or first.text[0].isupper() or first.text.endswith(POSSESSIVES)


def end_of_role(tokens: Sequence[Token], stop: int) -> int:
    """Return the offset where a role phrase ends whose head is right before index ``stop``.

    "a spokesperson for the Ministry of Ports", but only "a spokesperson" of "a spokesperson in a statement".
    """
    end = tokens[stop - 1].end
    joins = stop < len(tokens) and tokens[stop].key in ("of", "for", "from")
    for at, token in enumerate(tokens[stop + 1 :], stop + 1):
        is_name = token.text[0].isupper() and token.key not in NOT_NAMES
        joins = joins or is_name
        if not joins and token.key in DETERMINERS:
            continue
        if not joins or ((token.key.endswith("ing") or token.key in _ENDS_ROLE) and not is_name):
            break
        is_counting = token.kind == "number" and tokens[at - 1].key in DETERMINERS  # "a list of his 2013 speaking fees"
        if token.key not in JOINERS | PARTICLES | DETERMINERS and not (is_counting and at + 1 < len(tokens)):
            end = token.end
    return end


def kind_of_role(noun: str, *, is_plural: bool) -> NodeKind:
    """Return what a role, in the singular, is as a node."""
    if noun in DOCUMENTS:
        return "document"
    if noun in OUTLET_WORDS:
        return "outlet"
    if is_plural and (noun in PERSONS or noun in GROUPS or noun in VAGUE):
        return "group"
    return "person" if noun in PERSONS else "organisation"


def naming_of_plural(before: Sequence[Token], head: str) -> Naming:
    """Return "vague" for a plural behind which nobody stands, "collective" where it says whose people they are."""
    is_vague = head in VAGUE or any(token.key in VAGUE for token in before)
    return "vague" if is_vague and not any(map(is_capital, before)) else "collective"


def gender_of(words: Sequence[str]) -> Pronoun:
    """Return which pronoun titles or roles lead to; "" where they don't say."""
    found = next((said for word in words if (said := HONORIFICS.get(word) or GENDERED.get(word))), "")
    return "he" if found == "he" else "she" if found == "she" else ""

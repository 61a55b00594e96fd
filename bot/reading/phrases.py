"""Noun phrases that can be a speaker: a name, a role, an organisation, a pronoun. Read whole, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    TITLES,
    VAGUE,
)
from bot.reading.tokens import Token

PHRASE_WORDS_MOST = 16
_JOINERS = frozenset("of the for and de van von bin al el la du der den di da y & del dos ibn".split())
_PARTICLES = frozenset("de van von bin al el la du der den di da del ibn".split())
_LOOSE_MODIFIERS = frozenset("former fellow veteran late acting senior chief junior retired then-president".split())
_ENDS_ROLE = (PREPOSITIONS - {"of", "for"}) | (NOT_NAMES - DETERMINERS - _JOINERS)
_COMPLEMENT_WORDS = PREPOSITIONS | DETERMINERS | {"and"}
_NOUNS = PERSONS | ORGANISATIONS | DOCUMENTS
_PRONOUNS = frozenset("he she they it".split())
_COUNTRIES = frozenset({"US", "U.S"})  # not "us"
_OFFICES = frozenset("state defense defence treasury health education energy labor justice interior war".split())
_ACRONYM_MOST = 7
_MIXED_MOST = 4

Pronoun = Literal["he", "she", "they", "it", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase that can speak, as code points of the text, half-open: only the words that name it.

    ``pronoun`` is set for a bare pronoun. ``is_plural`` and ``gender`` ("he", "she" or "" where nothing says)
    are what the words themselves show. ``is_person`` is true where they show a person.
    """

    start: int
    end: int
    kind: NodeKind
    naming: Naming
    pronoun: Pronoun = ""
    is_plural: bool = False
    is_person: bool = False
    gender: Pronoun = ""


def read_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Return the noun phrase that ``tokens`` are, every one of them; ``None`` where they are no such phrase."""
    if not 0 < len(tokens) <= PHRASE_WORDS_MOST or any(token.kind not in ("word", "number") for token in tokens):
        return None
    if len(tokens) == 1 and tokens[0].key in _PRONOUNS:
        return _pronoun_phrase(tokens[0])
    return _name_phrase(tokens) or _role_phrase(tokens) or _one_of_phrase(tokens) or _joined_phrase(tokens)


def longest_phrase(tokens: Sequence[Token]) -> tuple[Phrase, int] | None:
    """Return the longest phrase at the start of ``tokens`` and how many of them it takes; ``None`` for none."""
    stop = next((i for i, token in enumerate(tokens) if token.kind not in ("word", "number")), len(tokens))
    for length in range(min(stop, PHRASE_WORDS_MOST), 0, -1):
        phrase = read_phrase(tokens[:length])
        if phrase is not None:
            return phrase, length
    return None


def _pronoun_phrase(token: Token) -> Phrase:
    pronouns: dict[str, Pronoun] = {"he": "he", "she": "she", "they": "they", "it": "it"}
    pronoun = pronouns[token.key]
    return Phrase(
        start=token.start,
        end=token.end,
        kind="unknown",
        naming="none",
        pronoun=pronoun,
        is_plural=pronoun == "they",
        is_person=pronoun in ("he", "she"),
        gender=pronoun if pronoun in ("he", "she") else "",
    )


def _name_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read a phrase that ends in a name: "the Kremlin", "judge Inaba", "Russian President Vladimir Putin"."""
    first = _run_start(tokens)
    if first is None or not _are_modifiers(tokens[:first]):
        return None
    run = tokens[first:]
    before = [token for token in tokens[:first] if token.key not in DETERMINERS]
    role = before[-1].key if before else ""
    title = max((i for i, token in enumerate(run) if token.key in TITLES), default=-1)
    is_office = title >= 0 and run[title + 1 : title + 2] and run[title + 1].key in _JOINERS - _PARTICLES
    if title == len(run) - 1 or (is_office and not _is_office_before_name(run, title)):
        return Phrase(start=tokens[0].start, end=run[-1].end, kind="person", naming="role", is_person=True)
    is_organisation = any(token.key in ORGANISATIONS for token in run[title + 1 :])
    is_described = not before or before[-1].text[0].isupper() or role in PERSONS or role in _LOOSE_MODIFIERS
    if not (is_described or is_organisation):
        return None
    if (not is_organisation and any(token.key == "and" for token in run)) or (len(tokens) == 1 and _is_noun(run[0])):
        return None
    shows_person = not is_organisation and (title >= 0 or role in PERSONS)
    name = _bare_name(run, title) if shows_person else _with_owner(tokens, first) if is_organisation else run
    return Phrase(
        start=name[0].start,
        end=name[-1].end,
        kind="organisation" if is_organisation or _is_acronym(name) else "person" if shows_person else "unknown",
        naming="named",
        is_person=shows_person,
        gender=_gender([token.key for token in run] + [role]) if shows_person else "",
    )


def _role_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read a phrase whose head is a role: "a spokesperson for the ministry", "UK officials", "the letter"."""
    stop = len(tokens)
    if not (_is_noun(tokens[-1]) and _are_modifiers(tokens[:-1])):
        stop = next((i for i, token in enumerate(tokens) if i and token.key in PREPOSITIONS), len(tokens))
    head, before = tokens[stop - 1], tokens[: stop - 1]
    if not _is_noun(head) or not _are_modifiers(before) or not _is_complement(tokens[stop:]):
        return None
    plural = plural_of(head.key)
    if plural is None and not _is_definite(before):
        return None
    noun = plural or _head_of(head)
    if plural is None and _is_capital(head) and head.key in ORGANISATIONS and stop < len(tokens):
        name = _with_owner(tokens, stop - 1)
        last = next((i for i in range(stop, len(tokens)) if not _goes_on(tokens[i])), len(tokens)) - 1
        if last >= stop and _is_capital(tokens[last]):
            return Phrase(start=name[0].start, end=tokens[last].end, kind="organisation", naming="named")
    return Phrase(
        start=tokens[0].start,
        end=_end_of_role(tokens, stop),
        kind=_role_kind(noun, is_plural=plural is not None),
        naming=_role_naming(before, head.key) if plural else "role",
        is_plural=plural is not None,
        is_person=plural is None and noun in PERSONS,
        gender=_gender([noun]),
    )


def _one_of_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read "one of the protesters"."""
    if len(tokens) < len("one of them".split()) or tokens[0].key != "one" or tokens[1].key != "of":
        return None
    group = read_phrase(tokens[2:])
    if group is None or group.kind != "group" or group.naming == "named":
        return None
    return Phrase(start=tokens[0].start, end=group.end, kind="person", naming="role", is_person=True)


def _joined_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read two phrases joined by "and" as one group."""
    joints = [i for i, token in enumerate(tokens) if token.key in ("and", "&")]
    if len(joints) != 1:
        return None
    left, right = read_phrase(tokens[: joints[0]]), read_phrase(tokens[joints[0] + 1 :])
    if left is None or right is None or left.pronoun or right.pronoun:
        return None
    named = left.naming == right.naming == "named"
    return Phrase(
        start=left.start, end=right.end, kind="group", naming="named" if named else "collective", is_plural=True
    )


def _run_start(tokens: Sequence[Token]) -> int | None:
    """Return where the run of capitalised words begins that reaches to the end; ``None`` where there is none."""
    first: int | None = None
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        if _is_capital(token):
            first = i
        elif first is None or token.key not in _JOINERS or token.text[0].isupper():
            break
    while first is not None and first < len(tokens) and tokens[first].key in NOT_NAMES | DETERMINERS:
        first += 1
    return first if first is not None and first < len(tokens) and _is_capital(tokens[first]) else None


def _is_capital(token: Token) -> bool:
    if token.kind == "number" or token.text.endswith(("'s", "’s", "'", "’")):
        return False
    return token.text[0].isupper() or token.text == "&" or (token.key in _PARTICLES and token.text[0].isupper())


def _are_modifiers(tokens: Sequence[Token]) -> bool:
    """Say whether words can stand before the head of one phrase: no verbs, no pronouns, no joints of clauses.

    A preposition can, inside a name: "a Department of Defense official".
    """
    for i, token in enumerate(tokens):
        if token.key in DETERMINERS and i == 0:
            continue
        if token.key in PREPOSITIONS:
            neighbours = tokens[max(0, i - 1) : i + 2 : 2]
            if len(neighbours) < len("ab") or not all(map(_is_capital, neighbours)):
                return False
        elif token.key.endswith("ing") or (token.key in NO_PHRASE and token.text not in _COUNTRIES):
            return False
    return True


def _is_complement(tokens: Sequence[Token]) -> bool:
    """Say whether words behind a head can belong to it: "for the ministry of defence", "of a regiment"."""
    return not any(token.key in NO_PHRASE and token.key not in _COMPLEMENT_WORDS for token in tokens)


def _is_definite(before: Sequence[Token]) -> bool:
    """Say whether what stands before a singular head points at one: "the", "his", "Loeb's", "Pentagon"."""
    if not before:
        return False
    first = before[0]
    return first.key in DEFINITE_SINGULAR or first.text[0].isupper() or first.text.endswith(("'s", "’s", "s'", "s’"))


def _end_of_role(tokens: Sequence[Token], stop: int) -> int:
    """Return where a role phrase ends: behind its head, or behind what a preposition joins to it.

    "a spokesperson for the Ministry of Defence", but only "a spokesperson" of "a spokesperson in a statement".
    """
    end = tokens[stop - 1].end
    joins = stop < len(tokens) and tokens[stop].key in ("of", "for", "from")
    for token in tokens[stop + 1 :]:
        is_name = token.text[0].isupper() and token.key not in NOT_NAMES
        joins = joins or is_name
        if not joins and token.key in DETERMINERS:
            continue
        if not joins or token.key.endswith("ing") or (token.key in _ENDS_ROLE and not is_name):
            break
        if token.key not in _JOINERS and token.key not in DETERMINERS:
            end = token.end
    return end


def _bare_name(run: Sequence[Token], title: int) -> Sequence[Token]:
    """Return a person's name without titles and without "of Ohio"; a single name keeps the titles right before it."""
    first = title + 3 if _is_office_before_name(run, title) else title + 1
    stop = next((i for i in range(first, len(run)) if run[i].key in _JOINERS - _PARTICLES), len(run))
    if stop - first <= 1:
        while first > 0 and run[first - 1].key in TITLES:
            first -= 1
    return run[first : max(stop, first + 1)]


def _is_office_before_name(run: Sequence[Token], title: int) -> bool:
    """Say whether a run names an office and then its holder: "Secretary of State Jane Roe"."""
    office = run[title + 1 : title + 3]
    return len(run) > title + 4 and office[0].key in _JOINERS - _PARTICLES and office[1].key in _OFFICES


def _with_owner(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Return the name that begins at index ``first`` with the capitalised words before it: "Russia's Air Force"."""
    while first > 0 and tokens[first - 1].text[0].isupper() and tokens[first - 1].key not in NOT_NAMES | DETERMINERS:
        first -= 1
    return tokens[first:]


def _goes_on(token: Token) -> bool:
    """Say whether a name of several words can go on with ``token``: "Institute for the Study of War"."""
    return _is_capital(token) or token.key in _JOINERS


def _is_noun(token: Token) -> bool:
    return _head_of(token) in _NOUNS or plural_of(token.key) is not None


def _head_of(token: Token) -> str:
    """Return the word that a compound ends in: "vice-chancellor" is a chancellor."""
    return token.key if token.key in _NOUNS else token.key.rpartition("-")[2]


def _is_acronym(name: Sequence[Token]) -> bool:
    word = name[0].text.replace(".", "")
    is_mixed = len(word) <= _MIXED_MOST and sum(map(str.isupper, word)) > 1  # "MoD"
    return len(name) == 1 and 1 < len(word) <= _ACRONYM_MOST and (word.isupper() or is_mixed)


def plural_of(key: str) -> str | None:
    """Return the role of which ``key`` is the plural, itself for a group; ``None`` if it is no plural."""
    if key in GROUPS or key in VAGUE:
        return key
    if key.endswith(("men", "women")):
        singular = key[:-2] + "an"
    elif key.endswith("ies"):
        singular = key[:-3] + "y"
    else:
        singular = key[:-1] if key.endswith("s") else ""
    return singular if singular in _NOUNS else None


def _role_kind(noun: str, *, is_plural: bool) -> NodeKind:
    if noun in DOCUMENTS:
        return "document"
    if noun in OUTLET_WORDS:
        return "outlet"
    if is_plural and (noun in PERSONS or noun in GROUPS or noun in VAGUE):
        return "group"
    return "person" if noun in PERSONS else "organisation"


def _role_naming(before: Sequence[Token], head: str) -> Naming:
    """Return "vague" for a plural behind which nobody stands, "collective" where it says whose people they are."""
    is_vague = head in VAGUE or any(token.key in VAGUE for token in before)
    return "vague" if is_vague and not any(_is_capital(token) for token in before) else "collective"


def _gender(words: Sequence[str]) -> Pronoun:
    for word in words:
        found = HONORIFICS.get(word) or GENDERED.get(word)
        if found:
            return "he" if found == "he" else "she"
    return ""

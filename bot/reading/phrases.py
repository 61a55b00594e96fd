"""Noun phrases that can be a speaker: a name, a role, an organisation, a pronoun. Read whole, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.record import Naming, NodeKind
from bot.reading.lexicon import (
    DETERMINERS,
    NOT_NAMES,
    ORGANISATIONS,
    PARTISANS,
    PERSONS,
    PREPOSITIONS,
    TITLES,
    TITLES_OR_SURNAMES,
)
from bot.reading.nouns import (
    JOINERS,
    PARTICLES,
    Pronoun,
    are_complement,
    are_modifiers,
    end_of_role,
    gender_of,
    head_of,
    is_acronym,
    is_capital,
    is_definite,
    is_noun,
    kind_of_role,
    naming_of_plural,
    plural_of,
)
from bot.reading.offices import bare_name, holder_start, is_office, joins_people
from bot.reading.outlet_names import is_outlet_name
from bot.reading.outlet_phrases import ends_in_sort, ends_in_station, outlet_named_in
from bot.reading.tokens import Token

PHRASE_WORDS_MOST = 16
_LOOSE_MODIFIERS = frozenset("former fellow veteran late acting senior chief junior retired".split())
_OF_A_PARTY = frozenset("christian free liberal national social".split())
_ALL = frozenset({"each", "every"})
_COUNTS = frozenset("two three four five six seven eight nine ten twelve".split())
_TRADES = PERSONS - TITLES_OR_SURNAMES
_PRONOUNS: dict[str, Pronoun] = {"he": "he", "she": "she", "they": "they", "it": "it"}


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
    outlet = outlet_named_in(tokens)
    if outlet is not None:
        return Phrase(start=outlet[0].start, end=outlet[-1].end, kind="outlet", naming="named")
    if ends_in_station(tokens) and are_modifiers(tokens[:-1]):
        return Phrase(start=tokens[0].start, end=tokens[-1].end, kind="outlet", naming="role")
    return _name_phrase(tokens) or _role_phrase(tokens) or _one_of_phrase(tokens) or _joined_phrase(tokens)


def longest_phrase(tokens: Sequence[Token]) -> tuple[Phrase, int] | None:
    """Return the longest phrase at the start of ``tokens`` and how many of them it takes; ``None`` for none."""
    stop = next((i for i, token in enumerate(tokens) if token.kind not in ("word", "number")), len(tokens))
    for length in range(min(stop, PHRASE_WORDS_MOST), 0, -1):
        phrase = read_phrase(tokens[:length])
        if phrase is not None:
            return phrase, length
    return None


def names_outlet(name: Phrase, role: Phrase) -> bool:
    """Say whether ``role``, beside ``name``, says that it is an outlet's: "Kestrel, the state news agency"."""
    is_role = role.kind == "outlet" and role.naming == "role" and not (role.is_plural or role.is_person)
    return is_role and name.naming == "named" and name.kind in ("unknown", "organisation", "outlet")


def _pronoun_phrase(token: Token) -> Phrase:
    pronoun = _PRONOUNS[token.key]
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
    """Read a phrase that ends in a name: "the Admiralty", "judge Roe", "Ellery President Jane Roe"."""
    first = _run_start(tokens)
    # "the Republican" is no name, nor are "House Republicans"
    is_partisan = first == len(tokens) - 1 and tokens[first].key in PARTISANS
    is_partisan = is_partisan or _are_partisans(tokens)
    if first is None or is_partisan or not are_modifiers(tokens[:first]):
        return None
    run = tokens[first:]
    before = [token for token in tokens[:first] if token.key not in DETERMINERS]
    role = before[-1].key if before else ""
    title = _last_title(run, is_bare=first == 0)
    if title == len(run) - 1 or is_office(run, title):
        return _office_phrase(tokens, run) if len(tokens) > 1 else None
    holder = holder_start(run, title)
    is_organisation = any(token.key in ORGANISATIONS for token in run[holder or title + 1 :])
    is_described = not before or before[-1].text[0].isupper() or role in PERSONS or role in _LOOSE_MODIFIERS
    if not is_organisation and (not is_described or joins_people(run, title)):
        return None
    if len(tokens) == 1 and is_noun(run[0]) and run[0].key not in TITLES_OR_SURNAMES:
        return None  # "Officials said": the capital of a sentence's first word
    if is_organisation:
        name = _with_owner(tokens, first)
        return Phrase(start=name[0].start, end=name[-1].end, kind="organisation", naming="named")
    shows_person = title >= 0 or role in PERSONS
    name = bare_name(run, title) if shows_person else run
    return Phrase(
        start=name[0].start,
        end=name[-1].end,
        kind="organisation" if is_acronym(name) else "person" if shows_person else "unknown",
        naming="named",
        is_person=shows_person and not is_acronym(name),
        gender=gender_of([*(token.key for token in run[: title + 1]), role]) if shows_person else "",
    )


def _are_partisans(tokens: Sequence[Token]) -> bool:
    """Say whether the last word is a plural of partisans: "Senate Republicans", not the party "Liberal Democrats"."""
    is_party = len(tokens) > 1 and tokens[-2].key in _OF_A_PARTY
    return tokens[-1].key.removesuffix("s") in PARTISANS - {tokens[-1].key} and not is_party


def _role_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read a phrase whose head is a role: "a spokesperson for the ministry", "UK officials", "the letter"."""
    stop = len(tokens)
    if not (is_noun(tokens[-1]) and are_modifiers(tokens[:-1])):
        stop = next((i for i, token in enumerate(tokens) if i and token.key in PREPOSITIONS), len(tokens))
    head, before = tokens[stop - 1], tokens[: stop - 1]
    if not is_noun(head) or not are_modifiers(before) or not are_complement(tokens[stop:]):
        return None
    plural = plural_of(head.key)
    if plural is not None:
        return Phrase(
            start=tokens[0].start,
            end=end_of_role(tokens, stop),
            kind=kind_of_role(plural, is_plural=True),
            naming=naming_of_plural(before, head.key),
            is_plural=True,
        )
    if not is_definite(before):
        return None
    noun = head_of(head)
    if before and before[0].key in _ALL and noun in PERSONS:
        end = end_of_role(tokens, stop)
        return Phrase(start=tokens[0].start, end=end, kind="group", naming="collective", is_plural=True)
    return _described_organisation(tokens, stop) or Phrase(
        start=tokens[0].start,
        end=end_of_role(tokens, stop),
        kind="outlet" if ends_in_sort(tokens[:stop]) else kind_of_role(noun, is_plural=False),
        naming="role",
        is_person=noun in PERSONS,
        gender=gender_of([noun]),
    )


def _described_organisation(tokens: Sequence[Token], stop: int) -> Phrase | None:
    """Read a name with something before or behind it: "the old Institute for the Study of Tides building"."""
    head = tokens[stop - 1]
    if not is_capital(head) or head.key not in ORGANISATIONS:
        return None
    last = stop - 1
    for i in range(stop, len(tokens)):
        if is_capital(tokens[i]):
            last = i
        elif tokens[i].key not in JOINERS | PARTICLES:
            break
    name = _with_owner(tokens, stop - 1)
    return (
        Phrase(start=name[0].start, end=tokens[last].end, kind="organisation", naming="named") if last >= stop else None
    )


def _office_phrase(tokens: Sequence[Token], run: Sequence[Token]) -> Phrase:
    """Return an office without a holder; a paper's name can end like one: "the Ellery Argus Leader"."""
    if is_outlet_name(" ".join(token.text for token in run)):
        return Phrase(start=run[0].start, end=run[-1].end, kind="outlet", naming="named")
    return Phrase(start=tokens[0].start, end=tokens[-1].end, kind="person", naming="role", is_person=True)


def _one_of_phrase(tokens: Sequence[Token]) -> Phrase | None:
    """Read "one of the protesters"."""
    if [token.key for token in tokens[:2]] != ["one", "of"]:
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
    naming: Naming = "named" if left.naming == right.naming == "named" else "collective"
    return Phrase(start=left.start, end=right.end, kind="group", naming=naming, is_plural=True)


def _run_start(tokens: Sequence[Token]) -> int | None:
    """Return where the run of capitalised words begins that reaches to the end; ``None`` where there is none."""
    first: int | None = None
    for i in range(len(tokens) - 1, -1, -1):
        if is_capital(tokens[i]) or tokens[i].text == "&":
            first = i
        elif first is None or tokens[i].text not in JOINERS | PARTICLES:
            break
    while first is not None and first < len(tokens) and tokens[first].key in NOT_NAMES | DETERMINERS:
        if tokens[first].key in _COUNTS and tokens[first + 1 :] and tokens[-1].key in ORGANISATIONS:
            break  # "Four Paths Police": one body, and nothing is counted
        first += 1
    return first if first is not None and first < len(tokens) and is_capital(tokens[first]) else None


def _last_title(run: Sequence[Token], *, is_bare: bool) -> int:
    """Return the index of the last title in a run of capitals, -1 for none; before a full name any role is a title.

    In a bare run the last word may be a surname that is a title too: "Gayle King", "King said".
    """
    stop = len(run) - 1 if is_bare and run[-1].key in TITLES_OR_SURNAMES else len(run)
    return max(
        (i for i, token in enumerate(run[:stop]) if token.key in TITLES or (token.key in _TRADES and i < len(run) - 2)),
        default=-1,
    )


def _with_owner(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """Return the name that begins at index ``first`` with the capitalised words before it: "Russia's Air Force"."""
    while first > 0 and tokens[first - 1].text[0].isupper() and tokens[first - 1].key not in NOT_NAMES | DETERMINERS:
        first -= 1
    return tokens[first:]

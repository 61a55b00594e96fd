"""What sort of source a noun phrase is: one nameless person, an institution's people, nobody in particular, a document.

The words are those of news agencies' guides on anonymous sources. A phrase that fits nothing is no such source: most
phrases name somebody.
"""

import re
from dataclasses import dataclass
from typing import Literal

from bot.reading.lexicon import PERSONS
from bot.reading.nouns import plural_of

SourceSort = Literal["anonymous", "collective", "spokesperson", "vague", "document", "crowd"]

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*['’]?|[,;:()—–]")
_CUTS = frozenset(
    "of for at from with in on to near by about who that which whose whom where when familiar close involved briefed "
    "based here there speaking told said says including like under against during after before responsible working "
    "living among and or".split()
)
_SIGNS = ",;:()—–"
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_DEFINITE = frozenset({"the", "that", "this", "his", "her", "their", "its", "our", "my"})
_FOLLOWERS = frozenset({"supporters", "backers"})
"""Of a plan nobody in particular, of somebody who is named their people."""
_THOSE = frozenset({"those", "these"})
_OURS = frozenset({"our", "my", "your"})
_BACK = (["of", "us"], ["of", "them"], ["of", "you"], ["of", "whom"], ["of", "these"], ["of", "those"])
"""Behind "most" they lead back to people whom the page told of, or mean the reader."""
ADJECTIVE = re.compile(r"(?!Democratic|Federal|Catholic|Islamic)[A-Z][a-z]+(?:al|ic|ive|ous|ary|ing|ent)$")
"""What begins a sentence, and is nobody's name: "Digital experts"."""
_SPOKEN = frozenset({"spokesperson", "spokesman", "spokeswoman", "representative"})
_ONE = PERSONS | frozenset(
    "whistleblower academic scholar vice-chancellor councillor housemate roommate staffer commentator man woman girl "
    "boy bystander onlooker passerby shopper attendee alum defector cop deputy trooper sergeant principal publicist "
    "rep associate confidant acquaintance ally classmate teammate colleague friend neighbor neighbour relative "
    "survivor victim patient tenant passenger voter settler veteran customer".split()
)
_AGENTS = frozenset({"rep", "publicist"})
_NOT_ONE = frozenset({"champion", "king", "queen", "prince", "princess", "pope", "player", "fan", "reader", "host"})
_INSTITUTION = frozenset(
    "officials authorities police prosecutors investigators detectives deputies officers soldiers troops commanders "
    "diplomats ministers aides advisers advisors staffers lawmakers legislators senators regulators inspectors "
    "firefighters rescuers paramedics residents neighbors neighbours witnesses bystanders villagers relatives locals "
    "attorneys lawyers executives employees workers staff managers organizers organisers spokespeople spokespersons "
    "representatives bosses insiders families parents survivors victims deputies agents engineers councillors "
    "protesters protestors demonstrators organisers sources students teachers nurses unions passengers conscripts "
    "villagers communities personnel members crews pilots commanders activists insurgents rebels militants fighters "
    "islanders townspeople parishioners colleagues friends customers players settlers colonists migrants refugees "
    "immigrants voters taxpayers tenants landlords drivers commuters farmers fishermen miners truckers bankers brokers "
    "developers vendors volunteers monks nuns priests bishops rabbis imams clerics physicians vets therapists "
    "pharmacists inmates prisoners detainees hostages guards wardens athletes coaches owners homeowners retailers "
    "suppliers manufacturers exporters importers growers ranchers tourists travellers travelers patients clients "
    "republicans democrats conservatives liberals lobbyists donors delegates jurors sailors mayors governors "
    "ambassadors envoys groups charities nonprofits negotiators mediators elders spies operatives jailers judges "
    "veterans".split()
)
_NO_PEOPLE = frozenset("readers users champions queens kings hosts fans".split())
_OFFICES = frozenset(
    "officials authorities prosecutors investigators detectives deputies soldiers commanders diplomats ministers aides "
    "advisers advisors staffers lawmakers legislators senators regulators inspectors executives employees staff "
    "managers insiders delegates donors sources councillors councilmembers allies judges justices".split()
)
"""People of a house, or of somebody, also where they are counted by "some" or "many"."""
_CALLINGS = frozenset(
    "experts analysts economists historians scientists researchers doctors physicians psychologists academics scholars "
    "strategists commentators observers critics activists campaigners advocates specialists lawyers pundits "
    "environmentalists conservationists forecasters meteorologists astronomers biologists ecologists dermatologists "
    "dietitians nutritionists epidemiologists virologists pollsters traders investors watchers geologists".split()
)
_FIELDS = frozenset(
    "aviation budget campaign cancer car child climate crime cyber cybersecurity data defence defense drug education "
    "election energy fashion fire fitness flood food gas gun health heart housing industry internet labor labour law "
    "market marine media nutrition oil policy polling privacy property safety science security sleep space tax tech "
    "trade travel water weather whale wildlife".split()
)
"""What people may know of: with a capital only at the head of a sentence, and no house."""
_LABOURS = ["Labour", "strategists"]
"""Of the party: who plans for labour has no such calling."""
_SIDES = frozenset("advocates critics observers opponents pundits skeptics sceptics".split())
"""Whatever stands beside them tells what they are for or against, and not whose people they are."""
_NOBODY = frozenset(
    "people some many others most reports rumours rumors media critics estimates studies research commentators "
    "observers skeptics sceptics supporters backers opponents proponents detractors outlets".split()
)
_SOME = frozenset("some many several most various numerous few other certain multiple".split())
_DOCUMENTS = frozenset(
    "report study paper survey poll lawsuit suit complaint indictment affidavit filing filings document documents "
    "records memo letter data statistics stats article story analysis review census audit papers reporting petition "
    "ruling warrant listing website webpage guidance guidelines disclosures description brochure book memoir minutes "
    "transcript dossier whitepaper findings figures".split()
)
_STUDIED = frozenset("analysis study survey poll report account paper review".split())
_MADE = frozenset({"estimates", "reports", "research", "studies"})
"""Nobody's, but where "by" and a name say whose they are."""
_STUDIES = frozenset({"research", "studies"})
"""Of these, those that "from" and a name give to somebody; reports from a country are nobody's."""
_MAKERS = frozenset({"company", "council", "government", "ministry", "parliamentary", "police", "university"})
"""Before research: a body made it, if it is not named."""
_INITIALS = re.compile(r"(?!UK|US|EU)[A-Z]{2,6}(?:['’]s)?")
"""Before research a body's name: "ACME research"."""
_NEAR = frozenset({"briefed", "close", "familiar", "involved", "present"})
"""Behind "people" they make them those of a matter or of a house."""
_THERE = (
    ["in", "attendance"],
    ["in", "the", "room"],
    ["on", "the", "call"],
    ["with", "knowledge"],
    ["with", "direct", "knowledge"],
)
PARTIES = frozenset({"Conservatives", "Democrats", "Liberals", "Republicans", "Tories"})
"""Those who belong to a party: many people, and "the Liberal Democrats" a body under its own name."""
_HOUSES = frozenset({"assembly", "congressional", "house", "senate", "state"})
_RANKS = frozenset({"leading", "prominent", "senior", "top"})
"""Some of a party with a rank in it are its people, and not anybody."""
_WITHIN = (
    _HOUSES | _SOME | frozenset("even establishment leading moderate prominent senior these those top two".split())
)
_SOME_ONE = frozenset({"one", "some", "another"})
_A_PEOPLE = re.compile(r"(?:[A-Z][a-z]+ians|Americans|Germans|Mexicans|Koreans|Africans|Cubans|Britons|Londoners)$")
_CROWD = frozenset("tweet tweets post posts blogger bloggers user users commenter commenters thread vlogger".split())
_NAMED_NEXT = re.compile(r"[,:]?\s+(?:[A-Z]{1,3}\.? )?[A-Z][\w’'.-]+ (?:[a-z]{2,3} )?[A-Z]|\s*\(?[A-Z][a-z]+ [A-Z]")
_NAME_INSIDE = re.compile(r"\b(?:[a-z]+,\s+|\w+,\s+former\s+)(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a phrase describes.

    ``head`` is its noun in small letters; ``is_definite`` where "the" leads back, ``is_quantified`` where "some" counts
    them, ``has_house`` where a name tells whose they are.
    """

    sort: SourceSort
    head: str
    is_definite: bool = False
    is_quantified: bool = False
    has_house: bool = False


def describe_source(words: str, behind: str = "") -> Described | None:
    """Return what sort of source ``words`` are; ``None`` for a name, a pronoun, and whatever is not known.

    ``behind`` is the text that follows: a name there names the source.

    >>> describe_source("a senior defence official").sort
    'anonymous'
    >>> describe_source("a lawyer", ", Jane Roe, who") is None
    True
    >>> describe_source("UK officials").sort, describe_source("many analysts").sort
    ('collective', 'vague')
    """
    tokens = _WORD.findall(words)
    is_back = tokens[:1] != [] and tokens[0].lower() in _OURS
    if not tokens or is_back or _NAMED_NEXT.match(behind) or _NAME_INSIDE.search(words):
        return None
    stop = next((i for i in range(1, len(tokens)) if _is_cut(tokens, i)), len(tokens))
    core, tail = tokens[:stop], tokens[stop:]
    head = core[-1].lower().rpartition("-")[2]
    first = core[0].lower()
    if core[-1] in PARTIES or (_A_PEOPLE.match(core[-1]) and (len(core) == 1 or first in _SOME)):
        return _describe_party(core, tail) if core[-1] in PARTIES else Described(sort="vague", head=head)
    if tail[:2] in _BACK or (core[-1][0].isupper() and len(core) > 1) or core[-1].endswith(("'s", "’s", "'", "’")):
        return None
    has_house = _has_house(core, tail, head)
    is_definite = first in _DEFINITE
    if first == "one" and tail[:1] == ["of"]:
        group = describe_source(" ".join(tail[1:]).removeprefix("the ").removeprefix("its "))
        return None if group is None or group.sort == "document" else Described(sort="anonymous", head=group.head)
    sort = _sort_of(head, core, first, has_house=has_house)
    if sort is None:
        return None
    sort = _sort_with(sort, head, tail, has_house=has_house)
    return Described(sort=sort, head=head, is_definite=is_definite, is_quantified=first in _SOME, has_house=has_house)


def _describe_party(core: list[str], tail: list[str]) -> Described | None:
    """Return what members of a party are: "some Democrats", "Senate Republicans"; ``None`` for the party itself."""
    before = [token.lower() for token in core[:-1]]
    if tail[:2] in _BACK or any(token[0].isupper() and token.lower() not in _WITHIN for token in core[:-1]):
        return None
    is_definite = before[:1] != [] and before[0] in _DEFINITE | _THOSE
    is_some = before[:1] != [] and before[0] in (_SOME - {"several", "multiple"}) | {"even"}
    has_house = not _HOUSES.isdisjoint(before)
    return Described(
        sort="vague" if is_some and not has_house and _RANKS.isdisjoint(before) else "collective",
        head=core[-1].lower(),
        is_definite=is_definite,
        is_quantified=is_some,
        has_house=has_house and not is_definite,
    )


def _has_house(core: list[str], tail: list[str], head: str) -> bool:
    """Say whether a name tells whose people they are; that behind "and" tells it of others."""
    is_led = core[0][0].isupper() and core[0].lower() not in _INDEFINITE | _DEFINITE | _SOME
    if head in _CALLINGS and core[1:] == core[-1:] and ADJECTIVE.match(core[0]):
        is_led = False  # "Digital experts": a capital that begins a sentence
    if head in _CALLINGS and core[1:] == core[-1:] and core[0].lower() in _FIELDS and core != _LABOURS:
        is_led = False  # "Budget analysts"
    near = tail[: tail.index("and")] if "and" in tail and head in _CALLINGS else tail
    return (len(core) > 1 and is_led) or any(token[0].isupper() for token in (*core[1:], *near))


def _sort_with(sort: SourceSort, head: str, tail: list[str], *, has_house: bool) -> SourceSort:
    """Return the sort of a noun with what follows it: "estimates by Acme", "people close to the mayor"."""
    if sort != "vague" or not tail:
        return sort
    if head in _MADE and (tail[0] == "by" or (tail[0] == "from" and head in _STUDIES)) and has_house:
        return "document"
    is_there = tail[0] in _NEAR or tail[:2] in _THERE or tail[:3] in _THERE
    return "collective" if head == "people" and is_there else sort


def _is_cut(tokens: list[str], i: int) -> bool:
    """Say whether the noun stands before index ``i``: not at the "of" of "a Department of Ports official"."""
    if tokens[i] in _SIGNS:
        return True
    is_inside = i + 2 < len(tokens) and tokens[i - 1][0].isupper() and tokens[i + 1][0].isupper()
    return tokens[i] in _CUTS and not (is_inside and tokens[i] in ("of", "for", "and") and tokens[-1][0].islower())


def _sort_of(head: str, core: list[str], first: str, *, has_house: bool) -> SourceSort | None:  # noqa: PLR0911 - a line a sort
    if head in _CROWD and not (head == "post" and has_house):
        return "crowd"
    if head in _DOCUMENTS:
        return "vague" if head in _STUDIED and first in _SOME_ONE and not has_house else "document"
    if head in _SPOKEN:
        return "spokesperson"
    if (head == "people" and first in _THOSE) or (head in _FOLLOWERS and has_house):
        return "collective"
    if head in _NOBODY and (first not in _DEFINITE or head == "media"):
        is_made = head in _STUDIES and (first in _MAKERS or _INITIALS.fullmatch(core[0]) is not None)
        return "document" if is_made else "vague"
    if head in _CALLINGS or head.endswith("ologists"):
        return (
            None
            if first in _DEFINITE and not has_house
            else "collective"
            if has_house and head not in _SIDES
            else "vague"
        )
    if (sort := _sort_plural(head, core, first, has_house=has_house)) is not None:
        return sort
    if head in _AGENTS and core[0].endswith(("'s", "’s", "s'", "s’")):
        return "anonymous"
    if head in _ONE and head not in _NOT_ONE and (first in _INDEFINITE or first in _DEFINITE):
        return "anonymous"
    return None


def _sort_plural(head: str, core: list[str], first: str, *, has_house: bool) -> SourceSort | None:
    """Return the sort of a plural of people; ``None`` where it is none."""
    is_people = head in _INSTITUTION | _OFFICES or (plural_of(head) in PERSONS and head not in _NO_PEOPLE)
    if is_people and head not in _OFFICES and first in _SOME - {"several", "multiple"} and not has_house:
        return "vague"
    if is_people or core[-2:] == ["loved", "ones"]:
        return "collective"
    return None

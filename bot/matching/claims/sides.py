"""Countries by their names, their people's and their capitals: whose soldiers, whose government, where.

One word each, normalised; written from general knowledge of the world's map.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.matching.claims.tokens import Token, Tokens
from bot.matching.places import PLACES

_PEOPLES: Final = (
    "afghan afghanistan|albanian albania|algerian algeria|american us|argentine argentina|argentinian argentina|"
    "armenian armenia|australian australia|austrian austria|azerbaijani azerbaijan|bangladeshi bangladesh|"
    "belarusian belarus|belgian belgium|bolivian bolivia|bosnian bosnia|brazilian brazil|british uk|briton uk|"
    "bulgarian bulgaria|cambodian cambodia|cameroonian cameroon|canadian canada|chilean chile|chinese china|"
    "colombian colombia|congolese congo|croatian croatia|cuban cuba|cypriot cyprus|czech czechia|danish denmark|"
    "dutch netherlands|ecuadorian ecuador|egyptian egypt|english england|eritrean eritrea|estonian estonia|"
    "ethiopian ethiopia|finnish finland|french france|german germany|ghanaian ghana|greek greece|haitian haiti|"
    "honduran honduras|hungarian hungary|icelandic iceland|indian india|indonesian indonesia|iranian iran|iraqi iraq|"
    "irish ireland|israeli israel|italian italy|jamaican jamaica|japanese japan|kazakh kazakhstan|kenyan kenya|"
    "kosovar kosovo|kuwaiti kuwait|kyrgyz kyrgyzstan|latvian latvia|lebanese lebanon|libyan libya|"
    "lithuanian lithuania|malaysian malaysia|malian mali|maltese malta|mexican mexico|moldovan moldova|"
    "mongolian mongolia|montenegrin montenegro|moroccan morocco|nepali nepal|nicaraguan nicaragua|nigerian nigeria|"
    "norwegian norway|pakistani pakistan|palestinian palestine|panamanian panama|peruvian peru|filipino philippines|"
    "polish poland|portuguese portugal|qatari qatar|romanian romania|russian russia|rwandan rwanda|scottish scotland|"
    "senegalese senegal|serbian serbia|singaporean singapore|slovak slovakia|slovenian slovenia|somali somalia|"
    "spanish spain|sudanese sudan|swedish sweden|swiss switzerland|syrian syria|taiwanese taiwan|tajik tajikistan|"
    "tanzanian tanzania|thai thailand|tunisian tunisia|turkish turkey|ugandan uganda|ukrainian ukraine|"
    "uruguayan uruguay|uzbek uzbekistan|venezuelan venezuela|vietnamese vietnam|welsh wales|yemeni yemen|"
    "zambian zambia|zimbabwean zimbabwe|european europe|african africa|asian asia|soviet ussr|swede sweden|"
    "dane denmark|finn finland|pole poland|serb serbia|croat croatia|spaniard spain|scot scotland|brit uk|turk turkey|"
    "america us|usa us|britain uk|gaza palestine|gazan palestine|ukraine ukraine"
)
_CAPITALS: Final = (
    "ankara turkey|athens greece|baghdad iraq|baku azerbaijan|beijing china|beirut lebanon|belgrade serbia|"
    "berlin germany|bucharest romania|budapest hungary|cairo egypt|canberra australia|caracas venezuela|"
    "copenhagen denmark|damascus syria|dhaka bangladesh|dublin ireland|hanoi vietnam|havana cuba|helsinki finland|"
    "jerusalem israel|kabul afghanistan|kiev ukraine|kyiv ukraine|kremlin russia|lisbon portugal|ljubljana slovenia|"
    "london uk|madrid spain|manila philippines|minsk belarus|moscow russia|nairobi kenya|oslo norway|ottawa canada|"
    "paris france|prague czechia|pyongyang korea|riga latvia|rome italy|seoul korea|skopje macedonia|sofia bulgaria|"
    "stockholm sweden|tallinn estonia|tbilisi georgia|tehran iran|tirana albania|tokyo japan|tripoli libya|"
    "vienna austria|vilnius lithuania|warsaw poland|washington us|yerevan armenia|zagreb croatia|"
    "donbas ukraine|crimea ukraine|kharkiv ukraine|kherson ukraine|mariupol ukraine|odesa ukraine|odessa ukraine|"
    "donetsk ukraine|luhansk ukraine|sumy ukraine|bakhmut ukraine|lviv ukraine|petersburg russia|"
    "scotland uk|wales uk|england uk|edinburgh uk|birmingham uk|leeds uk|liverpool uk|manchester uk|sheffield uk|"
    "alaska us|alabama us|arizona us|arkansas us|california us|colorado us|connecticut us|delaware us|florida us|"
    "hawaii us|idaho us|illinois us|indiana us|iowa us|kansas us|kentucky us|louisiana us|maine us|maryland us|"
    "massachusetts us|michigan us|minnesota us|mississippi us|missouri us|montana us|nebraska us|nevada us|ohio us|"
    "oklahoma us|oregon us|pennsylvania us|tennessee us|texas us|utah us|vermont us|wisconsin us|wyoming us|"
    "boston us|chicago us|dallas us|denver us|detroit us|houston us|miami us|philadelphia us|seattle us|"
    "hamburg germany|munich germany|frankfurt germany|barcelona spain|naples italy|milan italy|turin italy|"
    "marseille france|osaka japan|shanghai china|wuhan china|guangzhou china|shenzhen china|delhi india|mumbai india|"
    "karachi pakistan|lahore pakistan|islamabad pakistan|toronto canada|montreal canada|vancouver canada|"
    "sydney australia|melbourne australia|rotterdam netherlands|amsterdam netherlands|brussels europe|"
    "istanbul turkey|zurich switzerland|geneva switzerland|lagos nigeria|abuja nigeria|johannesburg africa"
)
_PEOPLE: Final = dict(pair.split() for pair in _PEOPLES.split("|"))
_INSIDE: Final = dict(pair.split() for pair in _CAPITALS.split("|"))
_SHORT: Final = {
    "US": "us", "USA": "us", "UK": "uk", "U.S": "us", "U.K": "uk", "U.S.": "us", "U.K.": "uk",
    "EU": "europe", "UN": "un", "NATO": "nato", "Nato": "nato",
}  # fmt: skip
_OF_TWO: Final = {
    tuple(pair.split()[:2]): pair.split()[2]
    for pair in (
        "new zealand zealand|north korea northkorea|south korea southkorea|saudi arabia saudi|south africa southafrica|"
        "sri lanka lanka|hong kong hongkong|united states us|united kingdom uk|costa rica rica|el salvador salvador|"
        "ivory coast ivory|burkina faso burkina|sierra leone leone|puerto rico us|northern ireland uk|"
        "united nations un|european union europe|"
        "new york newyork|los angeles losangeles|san francisco sanfrancisco|new delhi india|"
        "north korean northkorea|south korean southkorea|south african southafrica|sri lankan lanka"
    ).split("|")
}
"""Names of two words, with the country or place they name."""
_IN_US: Final = frozenset(("newyork", "losangeles", "sanfrancisco"))
_NAMES: Final = frozenset("america usa britain gaza ukraine".split())
_WHERE: Final = frozenset("in at near from to into across around inside outside through over off beyond".split())
_NEED_CAPITAL: Final = frozenset("polish turkey pole scot dane finn china brit swede czech".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """A country or a place in one. ``name`` is the place's own, ``country`` that it belongs to; ``""``: of none known.

    ``is_people`` says that it is told as whose or who ("Russian soldiers", "Norway sued"), not as where;
    ``is_from`` that it is told as where from, which may be either.
    """

    name: str
    country: str
    is_people: bool
    is_from: bool = False
    word: str
    at: int

    def fits(self, other: "Land") -> bool:
        """Return whether two may be one: the same, or a place and its country."""
        if self.name == other.name:
            return True
        return self.country == other.country and self.country in (self.name, other.name)


def list_lands(tokens: Tokens) -> Iterator[Land]:
    """Yield the countries and places named, by their own names or their peoples'."""
    for at, token in enumerate(tokens):
        land = _read_two(tokens, at) or _read_land(token, at)
        if land is not None:
            lead = _find_lead(tokens, at)
            if lead == "of" and land.name != land.country and not land.is_people:
                # "the whole of Kharkiv" is a place; "the army of Russia" is whose.
                lead = "in"
            yield replace(land, is_people=land.is_people or lead not in _WHERE, is_from=lead == "from")


def _find_lead(tokens: Tokens, at: int) -> str:
    """Return the word before a place and all that belongs to its name: "in", for "in the northern Inner Orrin"."""
    place = at - 1
    while place >= 0 and tokens[place].norm not in _WHERE and _belongs(tokens[place]):
        place -= 1
    return tokens[place].norm if place >= 0 else ""


def _belongs(token: Token) -> bool:
    return token.has_capital or token.norm == "the" or token.norm.endswith(("north", "south", "east", "west", "ern"))


def _read_two(tokens: Tokens, at: int) -> Land | None:
    """Return the land of two words that ends at ``at``."""
    if at == 0 or not tokens[at].has_capital:
        return None
    norm = tokens[at].norm
    name = _OF_TWO.get((tokens[at - 1].norm, norm)) or _OF_TWO.get((tokens[at - 1].norm, norm.removesuffix("s")))
    if name is None:
        return None
    word = f"{tokens[at - 1].raw} {tokens[at].raw}"
    return Land(name=name, country="us" if name in _IN_US else name, is_people=norm.endswith("an"), word=word, at=at)


def _read_land(token: Token, at: int) -> Land | None:
    if token.raw in _SHORT:
        return Land(name=_SHORT[token.raw], country=_SHORT[token.raw], is_people=False, word=token.raw, at=at)
    norm = token.norm
    if norm in _NEED_CAPITAL and not token.has_capital:
        return None
    is_owner = token.raw.lower().endswith(("'s", "\u2019s"))
    for form in (norm, norm.removesuffix("s")):
        if form in _PEOPLE:
            country = _PEOPLE[form]
            return Land(name=country, country=country, is_people=form not in _NAMES, word=token.raw, at=at)
        if form in PLACES or form in _INSIDE:
            return Land(name=form, country=_INSIDE.get(form, form), is_people=is_owner, word=token.raw, at=at)
    return None

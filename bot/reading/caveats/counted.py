"""What a number counts: people, money, shares and things that matter, or time, ways, play and other trifles."""

import re

from bot.model.record import Severity
from bot.reading.nouns import plural_of

_SPAN = re.compile(
    r"[- ]?(?:(?:full|more|extra|additional|consecutive|straight|calendar|business|working|long|whole|other|past|"
    r"last|next|light|nautical|square|cubic|of|the|a|or|so|percentage|metric|fewer)[- ]){0,2}?(?:years?|months?|"
    r"weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|decades?|centur(?:y|ies)|generations?|miles?|km|kms|"
    r"kilomet\w*|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|mm|yards?|degrees?|a\.?m\.?|p\.?m\.?|o'clock|noon|"
    r"midnight|cups?|tablespoons?|teaspoons?|points?|goals?|games?|championships?|titles?|trophies|matches|seasons?|"
    r"innings|laps|rebounds|assists|yards|runs|words|pages|characters|times|steps?|ways?|things?|places?|percentage|"
    r"stars?|bay leaves|cloves|sprigs|slices|knots|calories|pixels?|chapters?|levels?|lines?|square)\b"
)
_GRAVE_SPAN = re.compile(
    r"[- ]?(?:years?|months?) (?:in (?:prison|jail|federal|state|custody)|behind bars|of (?:imprisonment|jail))|"
    r"[- ]?(?:miles?|km|kilomet\w+) of (?!the\b|an?\b|here\b|it\b|its\b)[a-z]+"
)
"""Spans that matter: years in prison, miles of range or of road."""
_UNIT = re.compile(
    r"[- ]?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|km|kilomet\w*|feet|times|words|points)\b"
)
_LARGE = re.compile(r"[$€£¥%₹₦]|percent|per cent|million|billion|trillion|crore|lakh")
"""Behind a sum or a share "a year" is no span: "more than $30 billion a year"."""
_FRACTION_OF_TIME = re.compile(
    r"half an |(?:half|quarter|third)(?: of (?:an? |the )?(?:past|last|next|years?|days?|games?|seasons?|way|century|"
    r"hour)\b)|half(?! \()$"
    r"|(?:half|quarter)(?:way|time)"
)
_PEOPLE = re.compile(
    r"\b(?:people|men|women|[a-z]*children|[a-z]{3,}(?:men|women|people|folk)|soldiers|troops|civilians|deaths|dead|"
    r"killed|injured|wounded|victims|cases|casualties|residents|workers|jobs|arrests|missing|homes|families|refugees|"
    r"migrants|prisoners|patients|students|staff|personnel|souls|homeless)\b"
)
_NOUN = re.compile(rf"{_PEOPLE.pattern}|\b(?:cattle|sheep|livestock|poultry|fish|aircraft)\b|\b[a-z][\w'-]*[^s\W]s\b")
_PUBLIC = re.compile(
    r"\b(?:dollars|pounds|euros|rubles|roubles|yen|yuan|votes|ballots|documents|files|boats|ships|vessels|cars|"
    r"vehicles|trucks|buses|planes|aircraft|trains|apartments|units|seats|beds|doses|tests|tickets|lawsuits|"
    r"companies|businesses|farms|countries|cities|towns|villages|communities|buildings|houses|flights|schools|"
    r"hospitals|stations|shops|stores|attacks|strikes|fires|complaints|accusations|allegations|drones|missiles|"
    r"weapons|guns|rounds|bodies|lives|tons|tonnes|acres|animals|goats|cows|pigs|horses|camels|chickens|birds|whales|"
    r"trees|visitors|demonstrators|customers|users|accounts|records|followers|immigrants|inhabitants|readers|claims|"
    r"charges|contracts|deals|firms|roads|bridges|wells|graves|mines|factories|plants|properties|plots|herds|cattle|"
    r"sheep|livestock|crimes|offences|warrants|summonses|petitions|signatures|donations|loans|debts|bank accounts|"
    r"incidents|raids|strikes|sanctions|outages|blackouts|crashes|collisions|earthquakes|tremors|detentions|layoffs|"
    r"redundancies|evictions|species)\b"
)
_DOER = re.compile(r"\b[a-z]{3,}(?:ers|ors|ists|ians)\b")
"""Who does something, in the plural: shoppers, cyclists."""
_NO_DOERS = frozenset(
    "computers papers newspapers letters numbers servers posters covers orders others matters offers towers rivers "
    "flowers chapters layers feathers centers quarters powers diapers flyovers stickers sneakers slippers trailers "
    "boilers burners cookers showers winters summers sisters brothers factors errors colors mirrors sensors tractors "
    "motors monitors honors flavors rumors levers corners dinners drawers answers characters folders headers "
    "reminders plasters filters printers scanners speakers screws clusters fingers shoulders ladders hammers "
    "trackers transfers barriers carriers freezers containers counters markers meters parameters routers buffers "
    "registers pointers controllers processors connectors indicators vectors doors floors armors humors banners "
    "burgers".split()
)
_SMALL_WORD = re.compile(r"(?:was|has|is|as|its|his|this|thus|yes|others)")
_WORD = re.compile(r"[A-Za-z][\w'-]*")


def is_span(what: str) -> bool:
    """Say whether the words behind a number make it one of time, way, weight or play."""
    return _SPAN.match(what.lstrip("-")) is not None


def is_trifle(count: str, what: str) -> bool:
    """Say whether a number is of time, way or play; "$3 million a year" is money, "20 years in prison" is grave."""
    if _GRAVE_SPAN.match(what):
        return False
    span = _UNIT if _LARGE.search(count) else _SPAN
    return span.match(what.lstrip("-")) is not None or _FRACTION_OF_TIME.search(count + what) is not None


def is_grave(words: str) -> bool:
    """Say whether a noun phrase is of people, money, or what is counted of harm and public things."""
    nouns = _WORD.findall(words)
    is_people = any(plural_of(noun.lower()) is not None or noun[0].isupper() for noun in nouns)
    is_people = is_people or any(doer.group() not in _NO_DOERS for doer in _DOER.finditer(words))
    return is_people or _PEOPLE.search(words) is not None or _PUBLIC.search(words) is not None


def is_public(words: str) -> bool:
    """Say whether people or public things are named in ``words``, in small letters."""
    return _PEOPLE.search(words) is not None or _PUBLIC.search(words) is not None


def noun_end(what: str) -> int:
    """Return where the first plural noun of ``what`` ends; 0 where there is none."""
    found = next((word for word in _NOUN.finditer(what) if not _SMALL_WORD.fullmatch(word.group())), None)
    return found.end() if found is not None else 0


def weigh_count(what: str) -> Severity:
    """Return the severity of a rounded number of ``what``: more where people are counted."""
    return "medium" if _PEOPLE.search(what) else "low"


def trim_end(words: str) -> int:
    """Return where ``words`` end without an "of the" that leads on, spaces and signs."""
    return len(re.sub(r"(?: of(?: the| a| all| its| their)?)?[\s,.]*$", "", words))

"""How English writes numbers and bounds them: sums in the world's currencies, shares, ratios, words for numbers."""

import re

_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|"
    "eight|nine))?"
)
_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|lakhs|crore|crores"
_SHORT_SCALE = "trn|tn|bn|mn|m|k|cr"
_PART = "half|quarter|third|fifth|sixth|tenth"
_PARTS = "quarters|thirds|fifths|sixths|tenths"
_CODES = (
    "us|usd|eur|gbp|chf|jpy|cny|rmb|hk|aud|cad|nzd|sgd|zar|ngn|kes|ksh|tsh|ush|shs?|rs|inr|pkr|lkr|bdt|tk|php|idr|rp|"
    "myr|rm|thb|aed|sar|qar|egp|le|ghs|cfa|fcfa|birr|kr|sek|nok|dkk|pln|zl|czk|huf|try|tl|brl|mxn|cop|clp|ars|dhs?"
)
CURRENCY = (
    rf"(?:(?:\b(?:us ?|c|a|nz|hk|s|ca|au|r|nt|z|j|m))?\$|[€£¥₹₦₱₩₪₺₽₫₴₵₡]|\b(?:{_CODES})\.? ?(?=\d)|\b[rnkp](?=\d))\s?"
)
"""A currency before its sum, in small letters: "$", "us$", "r", "rs ", "sh"."""
MONEY_NAME = (
    r"(?:dollars?|pounds?|euros?|roubles?|rubles?|rupees?|pesos?|yen|yuan|won|naira|rand|shillings?|francs?|"
    r"kron[aeo]r?|crowns|lira|liras|dinars?|dirhams?|riyals?|rials?|ringgit|rupiah|baht|birr|cedis?|kwacha|pula|taka|"
    r"zloty|zlotys|forints?|hryvnias?|shekels?|reais|soles|dong|hryvnia|dram|tenge|lari|lei|leu|lev|leva)"
)
NUMBER = (
    rf"(?:\d[\d,.]*\d|\d|(?:half an? |an? |one[ -])?(?:{_PART}|{_SCALE})|(?:a few|several|"
    rf"(?:a )?couple(?: of)?) (?=(?:{_SCALE})\b)|(?:{_SMALL}))(?: and a (?:half|quarter)\b)?(?:[ -]?(?:{_SCALE}|"
    rf"{_PARTS})\b| ?(?:{_SHORT_SCALE})\b){{0,2}}"
)
SHARE = r"(?: ?%| percent\b| per cent\b|-percent\b| pc\b)"
COUNT = rf"(?:{CURRENCY})?{NUMBER}{SHARE}?(?: of (?:a |the |all |its |their )?)?"
"""A number with its currency, scale and share; what is counted stands behind it."""
RATIO = (
    rf"(?:one|{_SMALL}|\d{{1,3}})(?: (?:person|child|woman|man|adult|household|worker|voter|pupil|patient|"
    rf"[a-z]+er))?(?:[ -]in[ -]|[ -]out[ -]of[ -])(?:every )?(?:{_SMALL}|\d[\d,]*|(?:a )?(?:hundred|thousand|"
    r"million))\b"
)
BOUND_WORDS = tuple(
    "about around roughly approximately nearly almost close some more over under less fewer least most many much up "
    "estimated upwards upward excess north short shy circa region vicinity order range topped topping exceed "
    "exceeded exceeding exceeds beyond minimum maximum little few fewer nearing approaching neared approached "
    "approaches surpassing surpassed surpasses hovering nigh high low below above shade fraction barely scarcely "
    "getting far maybe perhaps possibly probably something good best better mark".split()
)
"""Of these a sentence with a bound before a number has one."""
BOUND = (
    r"(?:an estimated|estimated at|about|around|roughly|approximately|(?:very )?nearly|almost|close to|"
    r"close on(?= \d)|near to|(?:maybe|perhaps|possibly|probably)(?= (?:[$€£]?\d|[a-z-]+ (?:hundred|thousand|million|"
    r"billion|dozen|lakh|crore)\b|half a\b))|not far (?:off|from|short of)(?= [$€£]?\d)|nigh on|getting on for|some|"
    r"circa|something (?:like|over|approaching)|a good|barely|scarcely|(?:the )?(?:best|better) part of|"
    r"hovering (?:around|near|at)|(?:many |far |slightly |much |just |only |well )?more than|(?:just |well |"
    r"a (?:little|bit|shade|fraction|touch) |slightly |not (?:much )?|far |comfortably )?(?:over|under|beyond)|"
    r"(?:just|well|slightly|far|comfortably|a (?:little|bit)) (?:above|below)|(?:no |not |slightly |far |"
    r"just )?(?:less|fewer|more) than|at least|at (?:the )?(?:very )?(?:most|least)|(?:nearly |almost )?as (?:many|"
    r"much|few|little|low|high) as|up to|upwards? of|in excess of|north of|south of|(?:just |a (?:little|bit|shade|"
    r"fraction|touch) )?(?:short|shy) of|(?:somewhere )?(?:in the (?:region|vicinity|neighbou?rhood|range)|(?:on|in|"
    r"of) the order|to the tune) of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|near(?:ed|ing)|approach(?:es|ed|ing)|"
    r"surpass(?:es|ed|ing)|estimated|(?:exceed|topp?|near|approach|surpass|pass|cross|breach|hit)(?:es|s|ed|"
    r"ing)? the (?=[^ ]+(?: [a-z]+)?[ -]mark\b)|a (?:minimum|maximum) of)"
)
"""Words that bound or round the number behind them."""
BOUND_BEHIND_WORDS = tuple("odd so more less fewer plus some thereabouts counting take least most upwards ish".split())
BOUND_BEHIND = (
    r"(?:-plus|-odd|-some|-or-so|\+|-ish| plus(?= [a-z]{4,}s\b)| odd(?= [a-z]{4,})|,? or (?:so|more|less|fewer|"
    r"thereabouts)\b| and counting\b| and upwards?\b|,? give or take\b|,? at (?:the )?(?:very )?(?:least|"
    r"most)\b(?! (?:one|two|three|\d)))"
)
"""Words behind a number that bound or round it."""
SUM = re.compile(rf"{CURRENCY}\d|%|percent|per cent| pc\b|{MONEY_NAME}\b|\b(?:lakh|crore)")
"""In a count that was found: it is money or a share."""

"""Who speaks another language than English by office: nations and their offices, heads of state, chambers, papers."""

import re

_NATIONS = (
    "Russian Belarusian Ukrainian Chinese Iranian Turkish Japanese Vietnamese Cuban Venezuelan Syrian Egyptian Saudi "
    "Iraqi Lebanese Libyan Algerian Moroccan Tunisian Brazilian Mexican Argentine Colombian Chilean Peruvian Spanish "
    "Portuguese Italian French Polish Hungarian Serbian Bulgarian Romanian Czech Slovak Greek Thai Cambodian Laotian "
    "Indonesian Afghan Taliban Kazakh Georgian Armenian Azerbaijani"
).split()
_COUNTRIES = (
    "Russia Belarus Ukraine China Iran Turkey Japan Vietnam Cuba Venezuela Syria Egypt Iraq Lebanon Libya Algeria "
    "Morocco Tunisia Brazil Mexico Argentina Colombia Chile Peru Spain Portugal Italy France Poland Hungary Serbia "
    "Bulgaria Romania Slovakia Greece Thailand Cambodia Laos Indonesia Afghanistan Kazakhstan Armenia Azerbaijan"
).split()
_NATION = (
    rf"(?:(?:{'|'.join(_NATIONS)}|(?:North|South) Korean|Myanmar)(?:['’]s)?|"
    rf"(?:{'|'.join(_COUNTRIES)}|(?:North|South) Korea|Saudi Arabia)['’]s)"
)
_OFFICE = (
    r"(?:President|Prime Minister|Premier|Foreign Minister|Defen[cs]e Minister|Interior Minister|Health Minister|"
    r"Ministry|[Mm]inister|[Mm]inistry|[Pp]resident|[Pp]rime minister|state (?:TV|television|media)|news agency|police|"
    r"army|military|government|general|parliament|lawmaker|prosecutors?|authorities|troops|soldiers?|navy|air force)"
)
OFFICIAL = re.compile(rf"\b{_NATION} (?:[\w-]+ ){{0,2}}{_OFFICE}\b")
STATE_MEDIA = re.compile(
    r"\btold (?:the )?(?:[A-Za-z-]+ )?(?:TASS|RIA Novosti|RIA|Interfax|Izvestia|Kommersant|Xinhua|Global Times|"
    r"Fars|Tasnim|IRNA|Anadolu|Le Monde|Le Figaro|Der Spiegel|Bild|Die Welt|El Pa[ií]s|El Mundo|La Repubblica|"
    r"Corriere)\b"
)
LEADER = re.compile(
    r"\b(?:Vladimir Putin|Putin|Dmitry Peskov|Peskov|Xi Jinping|Kim Jong[ -][Uu]n|(?:Ali )?Khamenei|Rouhani|Raisi|"
    r"Lukashenko|Nicol[aá]s Maduro|Maduro|Erdo[gğ]an|Bolsonaro|L[oó]pez Obrador|[Ss]upreme [Ll]eader)\b"
)
"""Those who are not known to have spoken English in public: where they speak makes no difference."""
LEADER_AT_HOME = re.compile(
    r"\b(?:Macron|Hollande|Merkel|Scholz|Merz|S[aá]nchez|Rajoy|Meloni|Renzi|Draghi|Tusk|Duda|Orb[aá]n|Fico|Vu[cč]i[cć]|"
    r"Zelensk[iy]y?|Poroshenko|Lula|Sheinbaum|Milei|Kishida|Shinzo Abe|Sisi|Nasrallah|Netanyahu)\b"
)
"""Those who speak English abroad, and not to their own."""
HOME = re.compile(
    r"\b(?:address to the nation|televised (?:address|speech)|state (?:television|TV)|Friday prayers?|Rossiya|"
    r"cabinet meeting|told (?:his|her) (?:cabinet|party)|party (?:congress|rally)|(?:told|in|before|to) (?:the )?"
    r"(?:Bundestag|Duma|Knesset|Majlis|Sejm|Verkhovna Rada|Rada|Folketing|Riksdag|Storting|Cortes|Bundesrat))\b"
)
CHAMBER = re.compile(
    r"\btold (?:the )?(?:Bundestag|State Duma|Duma|Knesset|Majlis|Sejm|Verkhovna Rada|Folketing|Riksdag|Storting)\b"
)
MINISTER = re.compile(
    r"(?<!British )(?<!Canadian )(?<!Australian )(?<!Indian )(?<!Irish )(?<!Israeli )(?<!Zealand )(?<!Prime )(?<!UK )"
    r"\b(?:[A-Z][a-z]+ )?Minister (?:of [A-Z][a-z]+ )?(?=[A-Z])"
)
HOME_HOST = re.compile(
    r"mexic|moscow|russia|ukrain|kyiv|kiev|japan|tokyo|asahi|mainichi|korea|china|beijing|tehran|iran|turk|hurriyet|sabah"
    r"|egypt|ahram|brazil|buenosaires|vietnam|hanoi|bangkok|thailand|jakarta|portugal|spain|elpais|warsaw|poland|prague"
    r"|budapest|ekathimerini|greek|romania|bulgaria|serbia|taipei|taiwan|xinhua|globaltimes|kazakh|georgiatoday"
    r"|armenia|azer|lemonde|spiegel|dominicantoday|ticotimes|colombia|cuba"
)
"""Parts of the hosts of papers in English of countries that speak another language."""
TRANSLATED = re.compile(r"\b(?:translat|interpreter|in english|speaking english|subtitle)", re.IGNORECASE)
ABROAD = re.compile(
    r"\b(?:cnn|cnbc|msnbc|bbc|fox news|nbc|abc news|cbs|sky news|npr|united nations|u\.n\.|general assembly|davos|"
    r"munich security|white house|washington|new york|london|oxford|harvard|congress|twitter|tweeted|tweet|on x\b|"
    r"interview with)\b"
)

"""Names that are surely an outlet's where somebody "told" them something.

A short list of agencies and papers that others quote all over the world, and the last words by which a name shows
itself as a paper's or a station's. The registry of outlets is another matter; it is not asked while reading.
"""

from bot.reading.demonyms import are_of_country

OUTLET_NAMES = frozenset(
    "ABC|ABC News|AFP|ANSA|AP|ARD|Adnkronos|Agence France-Presse|Agerpres|Al Arabiya|Al Jazeera|Al Manar|Al Mayadeen|"
    "Al-Arabiya|Al-Manar|Al-Monitor|Anadolu|Anadolu Agency|Armenpress|Ars Technica|Asian News International|"
    "Associated Press|Associated Press of Pakistan|Axios|Azertac|BBC|BBC News|BFMTV|BelTA|BelaPAN|Bellingcat|"
    "Belta|Bernama|Bild|Bloomberg|Breitbart|Business Insider|BuzzFeed News|CBC|CBS|CBS News|CCTV|CGTN|CNBC|CNET|CNN|"
    "CTK|CTV|Caixin|Channel 4 News|China Daily|Corriere della Sera|DPA|DW|Deadline Hollywood|Der Spiegel|Der Standard|"
    "Deutsche Welle|Die Zeit|Dozhd|EFE|Ekho Moskvy|El Mundo|El País|Euronews|Europa Press|Forbes|Fox Business|"
    "Fox News|Fox News Digital|France 2|France 24|Franceinfo|Gizmodo|Global Times|Granma|Haaretz|Hromadske|HuffPost|"
    "IANS|IRIB|IRNA|ITAR-TASS|ITV|ITV News|Important Stories|Interfax|Interfax-Ukraine|Iran International|Izvestia|"
    "Jiji Press|KBS|KCNA|KUNA|Kazinform|Kommersant|Kyodo|La Repubblica|Le Figaro|Le Monde|Le Parisien|MSNBC|Maariv|"
    "MarketWatch|Mediazona|Meduza|Montsame|Mother Jones|NBC|NBC News|NDTV|NHK|NPR|NRK|National Review|NewsNation|"
    "Newsmax|Newsweek|Nikkei|Novaya Gazeta|PA|PA Media|PBS|PBS NewsHour|POLITICO|PTI|Page Six|People's Daily|Politico|"
    "Prensa Latina|Press Association|Press TV|Press Trust of India|ProPublica|RBC-Ukraine|RFE/RL|RFI|RIA|RIA Novosti|"
    "RNZ|RT|RTVE|RTÉ|Radio Free Asia|Radio Free Europe|Radio Liberty|Reuters|Ritzau|Rolling Stone|Rossiya 1|"
    "Rossiya 24|Rossiya-1|Rossiya-24|Russia 24|Russia Today|Russia-24|SABC|SANA|SVT|Saudi Press Agency|Semafor|"
    "Sky News|South China Morning Post|Sputnik|Sueddeutsche Zeitung|Suspilne|Süddeutsche Zeitung|TASS|TF1|TMZ|TRT|"
    "TRT Haber|TRT World|TV5 Monde|TVN24|TVP|Tanjug|TechCrunch|Telesur|The Atlantic|The Canadian Press|"
    "The Conversation|The Daily Beast|The Daily Caller|The Economist|The Guardian|The Hill|The Hollywood Reporter|"
    "The Independent|The Insider|The Intercept|The Kyiv Independent|The Moscow Times|The New Republic|The New Yorker|"
    "The Times of Israel|The Verge|Time|UNIAN|UPI|USA TODAY|Ukrainska Pravda|Ukrinform|United Press International|"
    "Us Weekly|VOA|Vanity Fair|Variety|Vice|Voice of America|Vox|WAFA|Wired|Xinhua|YLE|Ynet|Yonhap|ZDF|dpa|ČTK".split(
        "|"
    )
)
OUTLET_LAST_WORDS = frozenset(
    "Times Post News Herald Tribune Journal Gazette Telegraph Chronicle Observer Star Mail Express Mirror Sun Globe "
    "Courier Examiner Inquirer Bulletin Dispatch Sentinel Standard Today Pravda Zeitung Newsweek Magazine Radio TV "
    "Television Reporter Register Argus Enquirer Intelligencer Ledger Advertiser Wire Newswire".split()
)
OUTLET_SORTS = (
    "news agency",
    "press agency",
    "newspaper",
    "news site",
    "news website",
    "news channel",
    "news portal",
    "television channel",
    "TV channel",
    "radio station",
    "broadcaster",
)
"""What stands beside a name and says that it is an outlet's, whatever it is: "the Kestrel newspaper"."""
_CAPITAL_SORTS = (" News Agency", " Press Agency")
"""The same as the last words of a name."""
DESCRIBING = frozenset(
    "business conservative daily domestic english-language evening exiled financial government independent "
    "international investigative leading liberal local main military morning national official online opposition "
    "popular private privately pro-government public regional satellite semi-official semiofficial state sunday "
    "weekly".split()
)
"""What is said of an outlet before the word for what it is; small letters. A name is more than these."""
_STATION_MOST = 3
"""Words of a station's name that begins with "Radio"; "Radio City Music Hall" is none."""
_LED = OUTLET_LAST_WORDS | {"Daily", "Morning", "Evening"}
"""Words before "Leader" that make it a paper's name, and not an office: "the Ellery Argus Leader"."""


def is_outlet_name(name: str) -> bool:
    """Say whether ``name``, as it stands in a text, is surely an outlet's. A leading "the" makes no difference."""
    bare = name.removeprefix("the ").removeprefix("The ")
    if bare.endswith(_CAPITAL_SORTS):
        return all(word[:1].isupper() for word in bare.split())
    sort = next((sort for sort in OUTLET_SORTS if bare.endswith(f" {sort}")), None)
    if sort is not None:
        words = bare.removesuffix(sort).split()
        return _is_known(" ".join(words)) or (all(word[:1].isupper() for word in words) and not _only_describe(words))
    bare = bare.removesuffix(" agency")
    words = bare.split()
    if words[:1] == ["Radio"] and 1 < len(words) <= _STATION_MOST:
        return all(word[:1].isupper() for word in words)
    return _is_known(bare) or (len(words) > 1 and _is_paper(words) and words[0][:1].isupper())


def _is_known(bare: str) -> bool:
    return bare in OUTLET_NAMES or f"The {bare}" in OUTLET_NAMES


def _only_describe(words: list[str]) -> bool:
    """Say whether words before "news agency" say whose it is and of what kind: "Russian", "North Korean", "State"."""
    return all(word.lower() in DESCRIBING or are_of_country([word]) for word in words)


def _is_paper(words: list[str]) -> bool:
    """Say whether words end as a paper's name does: "Herald", "Sun-Herald", "Herald-Leader", "Argus Leader"."""
    parts = words[-1].split("-")
    is_joined = len(parts) > 1 and all(part[:1].isupper() for part in parts)
    is_led = words[-1] == "Leader" and words[-2] in _LED
    return words[-1] in OUTLET_LAST_WORDS or is_led or (is_joined and not OUTLET_LAST_WORDS.isdisjoint(parts))


def is_same_outlet(one: str, other: str) -> bool:
    """Say whether two names are one outlet's, case and a leading "the" aside; nothing is the same as no name."""
    return one.casefold().removeprefix("the ") == other.casefold().removeprefix("the ") != ""


def is_host_name(name: str, host: str) -> bool:
    """Say whether a name is that of the outlet at ``host``, written in one word there.

    >>> is_host_name("The Harbour Wire", "news.harbourwire.example"), is_host_name("The Wire", "harbourwire.example")
    (True, False)
    """
    written = "".join(filter(str.isalnum, name.casefold()))
    labels = [label.replace("-", "") for label in host.casefold().split(".")[:-1]]
    return len(written) > 1 and any(label in (written, written.removeprefix("the")) for label in labels)

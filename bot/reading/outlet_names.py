"""Names that are surely an outlet's where somebody "told" them something.

A short list of agencies and papers that others quote all over the world, and the last words by which a name shows
itself as a paper's or a station's. The registry of outlets is another matter; it is not asked while reading.
"""

OUTLET_NAMES = frozenset(
    "ABC News|AFP|ANSA|AP|ARD|Agence France-Presse|Al Arabiya|Al Jazeera|Al-Monitor|Anadolu|Ars Technica|"
    "Associated Press|Axios|BBC|BBC News|BFMTV|Bellingcat|Bild|Bloomberg|Breitbart|Business Insider|BuzzFeed News|"
    "CBC|CBS|CBS News|CGTN|CNBC|CNET|CNN|Caixin|Channel 4 News|Corriere della Sera|Deadline Hollywood|Der Spiegel|"
    "Der Standard|Deutsche Welle|Die Zeit|Dozhd|EFE|El Mundo|El País|Euronews|Forbes|Fox Business|Fox News|"
    "Fox News Digital|France 24|Franceinfo|Gizmodo|Haaretz|Hromadske|HuffPost|IRNA|ITV|ITV News|Important Stories|"
    "Interfax|Interfax-Ukraine|Izvestia|Kommersant|Kyodo|La Repubblica|Le Figaro|Le Monde|Le Parisien|MSNBC|"
    "MarketWatch|Mediazona|Meduza|Mother Jones|NBC|NBC News|NHK|NPR|NRK|National Review|NewsNation|Newsmax|Newsweek|"
    "Nikkei|Novaya Gazeta|PA|PBS NewsHour|POLITICO|PTI|Page Six|Politico|Press TV|ProPublica|RBC-Ukraine|RFE/RL|RIA|"
    "RIA Novosti|RNZ|RT|RTÉ|Radio Free Asia|Radio Free Europe|Radio Liberty|Reuters|Rolling Stone|SANA|SVT|Semafor|"
    "Sky News|South China Morning Post|Sputnik|Sueddeutsche Zeitung|Suspilne|Süddeutsche Zeitung|TASS|TMZ|TVN24|"
    "TechCrunch|The Atlantic|The Conversation|The Daily Beast|The Daily Caller|The Economist|The Guardian|The Hill|"
    "The Hollywood Reporter|The Independent|The Insider|The Intercept|The Kyiv Independent|The Moscow Times|"
    "The New Republic|The New Yorker|The Times of Israel|The Verge|Time|UNIAN|Ukrainska Pravda|Ukrinform|Us Weekly|"
    "VOA|Vanity Fair|Variety|Vice|Voice of America|Vox|WAFA|Wired|Xinhua|YLE|Yonhap|ZDF|dpa".split("|")
)
OUTLET_LAST_WORDS = frozenset(
    "Times Post News Herald Tribune Journal Gazette Telegraph Chronicle Observer Star Mail Express Mirror Sun Globe "
    "Courier Examiner Inquirer Bulletin Dispatch Sentinel Standard Today Pravda Zeitung Newsweek Magazine Radio TV "
    "Television Reporter Register Argus Enquirer Intelligencer".split()
)
_LED = OUTLET_LAST_WORDS | {"Daily", "Morning", "Evening"}
"""Words before "Leader" that make it a paper's name, and not an office: "the Ellery Argus Leader"."""


def is_outlet_name(name: str) -> bool:
    """Say whether ``name``, as it stands in a text, is surely an outlet's. A leading "the" makes no difference."""
    bare = name.removeprefix("the ").removeprefix("The ").removesuffix(" News Agency").removesuffix(" news agency")
    words = bare.split()
    known = bare in OUTLET_NAMES or f"The {bare}" in OUTLET_NAMES
    return known or (len(words) > 1 and _is_paper(words) and words[0][:1].isupper())


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

"""Names that are surely an outlet's where somebody "told" them something.

A short list of agencies and papers that others quote all over the world, and the last words by which a name shows
itself as a paper's or a station's. The registry of outlets is another matter; it is not asked while reading.
"""

OUTLET_NAMES = frozenset(
    "AFP|Agence France-Presse|ANSA|AP|Al Arabiya|Al Jazeera|Anadolu|Associated Press|Axios|BBC|BBC News|Bild|Bloomberg|"
    "CBC|CBS|CBS News|CNBC|CNN|Der Spiegel|Deutsche Welle|Dozhd|EFE|El País|Euronews|Forbes|Fox News|Fox News Digital|"
    "Interfax|Izvestia|Kommersant|Kyodo|Le Figaro|Le Monde|Mediazona|Meduza|NBC|NBC News|NPR|Newsweek|Nikkei|PA|"
    "PBS NewsHour|Politico|RIA Novosti|RT|Reuters|Rolling Stone|Semafor|Sky News|Sputnik|TASS|TMZ|The Atlantic|"
    "The Conversation|The Economist|The Guardian|The Hill|The Independent|The Intercept|The New Yorker|Time|Ukrinform|"
    "Variety|Vice|Vox|Wired|Xinhua|Yonhap|dpa".split("|")
)
OUTLET_LAST_WORDS = frozenset(
    "Times Post News Herald Tribune Journal Gazette Telegraph Chronicle Observer Star Mail Express Mirror Sun Globe "
    "Courier Examiner Inquirer Bulletin Dispatch Sentinel Standard Today Pravda Zeitung Newsweek Magazine Radio TV "
    "Television Reporter Register".split()
)


def is_outlet_name(name: str) -> bool:
    """Say whether ``name``, as it stands in a text, is surely an outlet's. A leading "the" makes no difference."""
    bare = name.removeprefix("the ").removeprefix("The ")
    words = bare.split()
    known = bare in OUTLET_NAMES or f"The {bare}" in OUTLET_NAMES
    return known or (len(words) > 1 and words[-1] in OUTLET_LAST_WORDS and words[0][:1].isupper())


def is_same_outlet(one: str, other: str) -> bool:
    """Say whether two names are one outlet's, case and a leading "the" aside; nothing is the same as no name."""
    return one.casefold().removeprefix("the ") == other.casefold().removeprefix("the ") != ""

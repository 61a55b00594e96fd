"""Names that are an outlet's where something is told to them, reported by them, or obtained by them.

Wider than :mod:`bot.reading.outlet_names`, which holds wherever a name stands: behind "told" or "obtained by" a name of
capitals or with a word of the trade in it is an outlet's, unless it is a body's that is told things by office.
"""

import re

from bot.reading.outlet_names import is_outlet_name

_TRADE = frozenset(
    "BBC CBC CBS CNBC CNN ESPN FM ITV MSNBC NBC NPR PBS RTE SBS TV Advertiser Argus Beacon Bee Bulletin Business "
    "Chronicle Citizen Courier Daily Digital Economist Enquirer Examiner Finance Gazette Globe Guardian Herald Insider "
    "Journal Ledger Magazine Mirror Monitor News Newsroom Newspaper Newspapers Newswire Nightly Observer Outlook "
    "Podcast Press Radio Register Reporter Review Sentinel Sports Standard Star Stuff Telegraph Television Times Today "
    "Tonight Tribune Variety Vogue Weekly Wire WIRED".split()
)
_STATIONS = frozenset("ABC AP BBC CBC CBS CNBC CNN ESPN Fox ITV MSNBC NBC NPR PBS RTE SBS Sky".split())
_MAGAZINES = frozenset(
    "Allure|BuzzFeed|Bustle|Billboard|Complex|Cosmopolitan|Deadline|Der Spiegel|Digiday|Elle|Engadget|Entertainment "
    "Weekly|Esquire|Fast Company|Financial Times|Fortune|GQ|Globo|Glamour|Goal|Gothamist|Grazia|Haaretz|Harper's|"
    "Healthline|Hello|IGN|InStyle|Inc|Jacobin|Kotaku|Le Soir|Live Science|LiveScience|MLive|Mashable|Mic|National "
    "Geographic|WikiLeaks|Lancet|The Lancet|BMJ|The BMJ|JAMA|PNAS|Cell|PLOS One|New England Journal of Medicine|Paris "
    "Match|Hola|El Comercio|Le Soir|De Telegraaf|De Standaard|De Morgen|Aftenposten|Dagens Nyheter|Svenska "
    "Dagbladet|Politiken|Jyllands-Posten|Helsingin Sanomat|Gazeta Wyborcza|Rzeczpospolita|Hurriyet|Hürriyet|Sabah|"
    "Cumhuriyet|Kompas|Tempo|Bernama|Rappler|Philippine Daily Inquirer|Dainik Jagran|Anandabazar Patrika|Nación|"
    "Clarin|Infobae|O Globo|Estadão|Reforma|Milenio|La Jornada|El Espectador|El Tiempo|El Nacional|Yedioth "
    "Ahronoth|Ynet|Maariv|Al Ahram|Al-Ahram|Asharq Al-Awsat|Al Mayadeen|Al-Manar|LBCI|Novosti|Rossiya 24|Echo of "
    "Moscow|Belta|BelTA|Nexta|Le Point|L'Express|L'Obs|Libération|Mediapart|Ouest-France|Nice-Matin|La Stampa|Il "
    "Messaggero|Il Sole 24 Ore|Der Tagesspiegel|Tagesspiegel|Die Welt|Welt am Sonntag|Bild am Sonntag|FAZ|taz|Kurier|"
    "Blick|Neue Zürcher Zeitung|NZZ|"
    "Nature|New Scientist|Nieuwsblad|OK|Outside|People|Pitchfork|Playboy|Polygon|Quartz|Reason|Recode|Rappler|"
    "Salon|Science|Scientific American|ScienceAlert|Scroll|Slate|SmartCompany|Space|Sport Bild|Stereogum|Stern|"
    "TechRadar|The Athletic|The Australian|The Cut|The Root|The Street|The Wire|The Wrap|TheWrap|ThinkProgress|"
    "Time Out|Us|VentureBeat|Vulture|W|WebMD|Women's Health|Men's Health|Yahoo|ZDNet|Bleacher Report|Marca|L'Equipe|"
    "L'Équipe|Gazzetta dello Sport|Kicker|Anadolu Agency|El Pais|El Universal|Clarín|La Nación|Folha de S.Paulo|Globo|"
    "Asahi Shimbun|Mainichi|Yomiuri Shimbun|Global Times|People's Daily|China Daily|The Hindu|NDTV|ANI|Dawn|Geo|"
    "The Star|The Straits Times|CNA|Channel NewsAsia|Stuff|News24|Daily Maverick|Punch|Vanguard|Premium Times".split(
        "|"
    )
)
_AGENCIES = frozenset(
    "ACLU ATF BP BMW CDC CEO CEOs CIA CIS COVID DA DC DEA DHS DHS DNC DOJ DOT EPA EU FAA FBI FCC FDA FEMA FIFA FTC GM "
    "GOP GPS HBO HHS HUD IAEA IBM ICC ICE IDF IMF IOC IRS LGBT MLB MP MPs NAACP NASA NATO NBA NCAA NFL NHL NHS NHTSA "
    "NIH NOAA NRA NSA NTSB NYPD LAPD OECD OPEC OSHA PC PM PMs PTA RNC SEC TSA UAE UAW UEFA UK UN UNESCO UNHCR UNICEF "
    "US USA USDA USAID VA WHO WTO AI TikTok MEPs MSPs SNP AfD NDP".split()
)
_PRESS = frozenset(
    "Ahram Aftenposten Aftonbladet Allgemeine Anzeiger Avis Bladet Blatt Bote Correio Correo Corriere Dagblad "
    "Dagbladet Dagens Diario Diário Espectador Expressen Estado Figaro Folha Gazeta Gazetesi Gazzetta Heraldo Ilbo "
    "Jornada Jornal Keizai Kurier Lehti Messaggero Monde Morgenpost Mundo Nachrichten Nación Novosti Nyheter País "
    "Parisien Posten Prensa Presse Público Razón Repubblica Rundschau Sanomat Shimbun Sinmun Sabah Soir Spiegel Stampa "
    "Standaard Tageblatt Tageszeitung Telegraaf Tidende Tidning Tribuna Tribune Universal Vanguardia Vedomosti "
    "Volkskrant Voz Zeit Zeitung".split()
)
"""What papers of other languages are called."""
_EDITIONS = frozenset("Daily Evening Financial Morning Saturday Sunday Weekend Weekly".split())
"""What papers begin with."""
_COMPOUND = re.compile(
    r"[A-Z][a-zäöüåæø]{2,}(?:bote|blatt|zeitung|kurier|anzeiger|nachrichten|rundschau|bladet|tidende|tidning|posten|avisen|"
    r"krant|dagblad)$"
)
"""Papers of other languages in one word."""
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?TV|-?FM|-?AM)?(?: ?\d{1,2})?$|C[A-Z]{3}$")
_CAPITALS = re.compile(r"[A-Z]{2,5}(?:[ -]?(?:\d{1,2}|TV|FM))?$")
_SITE = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk|co|tv|news|info|io)$", re.IGNORECASE)
_PAPERS_ALONE = frozenset(
    "Chronicle Courier Examiner Express Gazette Globe Guardian Herald Inquirer Journal Mail Mirror Observer Post "
    "Telegraph Times Tribune".split()
)
"""Names of papers in one word, behind "the": "told the Herald"."""
_EXCLAIMING = frozenset({"E! News", "E!", "Hello!", "OK!", "OK! Magazine", "Hello! Magazine"})
_NO_EDITION = frozenset(
    "Action Advisory Analyst Bank Brew Commission Conduct Night Officer Ombudsman School Service Services".split()
)
_NO_TRADE = frozenset({"White House", "Supreme Court", "Star Wars"})

_TITLE_WORDS_MOST = 3
_NO_TITLES = frozenset({"Hague", "White", "Gambia", "Bahamas", "Beatles", "Rolling", "Who", "Bronx", "Netherlands"})
_PAPERS = frozenset(
    "Leader Ledger Advertiser Republic Enquirer Bee Dealer Monitor Argus Beacon Advocate Insider Beast Caller Daily "
    "Weekly Gleaner Nation Independent Statesman Sunday".split()
)
_NO_PAPERS = frozenset({"House", "Senate", "Majority", "Minority", "Democratic", "Supreme", "The"})
_PLACES = frozenset("Avenue Beach City Coast Council County Island Ocean Square Street University".split())
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)


def is_outlet_behind(name: str, *, is_told: bool = True) -> bool:
    """Say whether ``name`` is an outlet's where it stands behind "told", "reported by", "an interview with".

    >>> [is_outlet_behind(name) for name in ("Ellery Sports", "Ellery Times-Herald", "KQXZ", "FBI", "Orla Fenn")]
    [True, True, True, False, False]
    """
    bare = name.removeprefix("the ").removeprefix("The ").removesuffix("'s").strip()
    if bare in _AGENCIES or bare in _NO_TRADE:
        return False
    words = bare.split()
    return (
        is_outlet_name(name)
        or bare in _MAGAZINES
        or (name != bare and f"The {bare}" in _MAGAZINES)
        or bare in _EXCLAIMING
        or (name != bare and bare in _PAPERS_ALONE)
        or (is_told and any(pattern.match(bare) for pattern in (_CALL_SIGN, _CAPITALS, _SITE)))
        or not _PRESS.isdisjoint(words)
        or any(_COMPOUND.match(word) for word in words)
        or (len(words) > 1 and words[0] in _EDITIONS and words[-1] not in _NO_EDITION)
        or (len(words) > 1 and (words[-1] in _TRADE or words[0] in _STATIONS or _is_joined(words[-1])))
    )


def _is_joined(word: str) -> bool:
    """Say whether a word is of two papers that became one: "Post-Gazette"."""
    return "-" in word and not _PAPERS_ALONE.isdisjoint(word.split("-"))


def outlet_in(name: str, *, is_told: bool = False) -> str | None:
    """Return the longest beginning of ``name`` that is surely an outlet's; ``None`` for none.

    Where somebody ``is_told`` something, a name in capitals or of a site is one too.
    """
    words = name.removesuffix("'s").rstrip(".").split()
    for stop in range(len(words), 0, -1):
        tried = " ".join(words[:stop]).removesuffix("'s")
        is_whole = stop == len(words) or words[stop] in _DAYS
        if not is_whole and words[stop] in _PLACES:
            continue  # "Atlantic City"
        is_paper = stop > 1 and words[stop - 1] in _PAPERS and words[0] not in _NO_PAPERS
        if is_outlet_name(tried) or is_paper or (is_whole and is_outlet_behind(tried, is_told=is_told)):
            return tried
    if words[0] == "The" and 1 < len(words) <= _TITLE_WORDS_MOST and words[1] not in _NO_TITLES:
        return " ".join(words)  # a capital "The" inside a sentence is part of a title
    return None

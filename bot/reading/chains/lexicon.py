"""By what words travel: means, recordings, documents, data, and the verbs that pass them on. Lemmas in lower case."""

from typing import Final, Literal

from bot.model.record import NodeKind

CHANNELS: Final = frozenset(
    "account address appearance blog briefing broadcast call channel chat comment conference conversation debate "
    "dinner hearing interview lecture livestream lunch meeting newsletter page podcast post presentation program "
    "programme remark sermon session site speech statement stream talk telegram thread tweet webinar website".split()
)
"""Means: what was said there was said to somebody, and the page has it from there."""

PLATFORMS: Final = frozenset(
    "bluesky facebook instagram linkedin mastodon reddit signal substack telegram threads tiktok truth twitter vk "
    "vkontakte wechat weibo whatsapp x youtube".split()
)
"""Sites and apps on which people post; in a text each is written with a capital."""

RECORDINGS: Final = frozenset("audio clip footage intercept note recording tape video voicemail wiretap".split())
"""Sound and pictures. A "note" is one only behind "voice"."""

DOCUMENTS: Final = frozenset(
    "advisory affidavit alert announcement article audit autobiography book bulletin cable column communique "
    "communiqué complaint correspondence declaration decree dispatch document dossier e-mail editorial email essay "
    "file filing form indictment judgement judgment lawsuit leaflet letter log mail memo memoir memorandum message "
    "minutes motion notice op-ed order paper petition press record release report resolution ruling study submission "
    "survey telegram testimony text transcript translation update white".split()
) - {"press", "white", "order", "form", "log"}

DATA: Final = frozenset(
    "census data database dataset datum figure number poll register registry spreadsheet statistic".split()
)

SPEAKING_PLACES: Final = frozenset("at during in on over through via".split())
"""Prepositions between a verb of speech and the means."""

CAPTURED: Final = frozenset("capture hack intercept leak tape wiretap record steal".split())
"""What was done to private words to make them known: their speaker did not give them out."""

HANDED: Final = frozenset(
    "air broadcast circulate distribute highlight issue obtain post publish release relay repost republish review see "
    "share translate uncover unearth upload verify view".split()
)
"""What was done to make words known further, by whoever had them."""

SEEN: Final = frozenset({"obtain", "review", "see", "verify", "view"})
"""Those of them that only mean something as participles: "documents seen by the Harbour Wire"."""

CARRIED: Final = frozenset({"carry", "report"})
"""What an outlet does with words, and anybody else with things: "a statement carried by the Harbour Wire"."""

CITED: Final = frozenset({"cite", "quote"})
"""The same for anybody's words: "Roe, quoted by the Harbour Wire"."""

PUT_OUT: Final = frozenset("air broadcast post publish release share upload".split())
"""Those that are done in a place where all can see it: "posted on the ministry's website"."""

COPIES: Final = frozenset("copy draft excerpt transcript version".split())
"""What a paper is seen in: "a copy of the letter"."""

PASSING: Final = frozenset("cite pass quote relay repeat".split())
"""What a source does that has its words from another."""

RECEIVED: Final = frozenset("get obtain receive".split())
"""What a source did whose reports are another's."""

FIRST_TOLD: Final = frozenset("collect compile count gather publish release report".split())
"""Who did this to figures or reports stands further back than who passes them on."""

Missing = Literal["interceptor not stated", "who recorded it isn't stated", "how it got out isn't said"]

MISSING: Final[dict[str, Missing]] = {
    "intercept": "interceptor not stated",
    "wiretap": "interceptor not stated",
    "record": "who recorded it isn't stated",
    "capture": "who recorded it isn't stated",
    "tape": "who recorded it isn't stated",
    "leak": "how it got out isn't said",
    "hack": "how it got out isn't said",
    "steal": "how it got out isn't said",
}
"""What a reader would ask where one of these is stated, and not who did it."""

PARTICIPLE: Final = {
    "air": "aired",
    "broadcast": "broadcast",
    "capture": "recorded",
    "carry": "carried",
    "cite": "cited",
    "circulate": "circulated",
    "distribute": "distributed",
    "hack": "got out",
    "highlight": "highlighted",
    "intercept": "intercepted",
    "issue": "issued",
    "leak": "leaked",
    "obtain": "obtained",
    "post": "posted",
    "publish": "published",
    "quote": "quoted",
    "record": "recorded",
    "release": "released",
    "relay": "relayed",
    "report": "reported",
    "repost": "reposted",
    "republish": "republished",
    "review": "reviewed",
    "see": "seen",
    "share": "shared",
    "steal": "got out",
    "tape": "recorded",
    "translate": "translated",
    "uncover": "uncovered",
    "unearth": "unearthed",
    "upload": "uploaded",
    "verify": "verified",
    "view": "viewed",
    "wiretap": "intercepted",
}
"""Verbs as they stand in a relation: "intercepted by"."""


ALIKE: Final = (
    frozenset("audio call conversation intercept note recording tape voicemail wiretap".split()),
    frozenset("clip film footage video".split()),
    frozenset("chat message text".split()),
    frozenset("document file paper record".split()),
)
"""Nouns that a text uses for one thing: "a call", then "the recording"."""


def are_alike(one: str, other: str) -> bool:
    """Say whether two nouns can name one thing.

    >>> are_alike("call", "recording"), are_alike("letter", "letter"), are_alike("call", "letter")
    (True, True, False)
    """
    return one == other or any(one in nouns and other in nouns for nouns in ALIKE)


def kind_of_means(lemma: str, *, is_captured: bool) -> NodeKind | None:
    """Return what a noun is as a means of passing words on; ``None`` where it is none.

    >>> kind_of_means("call", is_captured=False), kind_of_means("call", is_captured=True)
    ('channel', 'recording')
    """
    if lemma in RECORDINGS and lemma != "note":
        return "recording"
    if lemma in CHANNELS or lemma in PLATFORMS:
        return "recording" if is_captured else "channel"
    if lemma in DOCUMENTS:
        return "document"
    return "dataset" if lemma in DATA else None

"""What the page has from another outlet, or from a document, and passes on."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.rule import Find, Reservation, Rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.words_sources import described_sources
from bot.reading.outlet_names import is_outlet_name

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'-]*(?: (?:of |the |and |& |in )?[A-Z][\w.&'-]*){0,4})"
_TOLD_WORDS = tuple(
    "told tells telling interview interviewed reported reports published obtained citing quoting per according "
    "confirmed speaking spoke appearing comment wrote said says writing seen".split()
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|statement to|comment(?:ed)?(?: [\w'’-]+){0,4} to|report(?:s|ed) (?:for|in)|"
    r"(?:[A-Z][a-z]+|writer|reporter|journalist|"
    r"editor) of|interview (?:with|on|to|for|in)|interviewed (?:by|on)|reported (?:by|in|on)|"
    r"published (?:by|in|on)|obtained by|citing|quoting|per|according to|(?:confirmed|admitted|revealed|"
    r"claimed)(?: [\\w'’-]+){0,4} to|spoke (?:to|with)|speaking (?:to|with)|"
    r"appear(?:ing|ed) on|(?:said|wrote|writing|says) (?:on|in|for)|seen by) "
    rf"(?:an? (?:[a-z]+ ){{0,3}}(?:in|by|from|on) )?{_NAME}"
)
_REPORTED = re.compile(rf"{_NAME}(?: also| first| has| have| had| previously)* (?:reported|reports|report)\b")
_CITING_WORDS = ("citing", "quoting")
_CITING = re.compile(
    r"\b(?:citing|quoting) (?:an? |the |its |two |three |several |unnamed |anonymous )?(?:[\w'.-]+ "
    r"){0,4}?(?:reports?|sources?|"
    r"officials?|documents?|study|studies|research|records|people|survey|poll|interviews?|media|article|paper|"
    r"memo|emails?|"
    r"letter|filing|bloggers?|community|complaint|affidavit|transcript|experts)\b"
)
_STUDY_WORDS = tuple("study studies report paper research survey poll analysis article review".split())
_STUDY = re.compile(
    r"\b(?:in (?:an?|the|one) (?:[\w'-]+ ){0,3}?(?:study|report|paper|survey|poll|article|review|analysis) "
    r"(?:published|"
    r"released|from|by|in|conducted|out)|(?:study|report|paper|survey|poll|research|analysis) (?:published|released|"
    r"conducted) (?:by|in|on|last|this|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today))\b"
)
_HOUSE_WORDS = tuple("study survey poll report analysis paper interview".split())
_HOUSE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:[\w-]+ ){0,2}(?:study|survey|poll|report|analysis|paper) (?:from|by) "
    r"(?:the |The )?(?P<name>[A-Z][\w&'’.-]*(?: (?:of |for |and |& )?[A-Z][\w&'’-]*)*)"
    r"|\b[Ii]n (?:the|an?|his|her|their) (?P<outlet>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}) interview\b"
)
_PAPER_OF = re.compile(
    r"\b(?:according to|reported by|told|citing|quoted by|says|said|reports) (?:an?|the|one|several|"
    r"its) (?:[\w'’-]+ ){0,3}?"
    r"(?:newspaper|magazine|news (?:agency|site|outlet|website)|broadcaster|newswire|(?:tv|television|"
    r"radio) (?:channel|station))\b"
)
_PAPER_WORDS = tuple("newspaper magazine news broadcaster newswire channel station".split())
_PLAIN_DATA = frozenset("data statistics stats figures census findings".split())
_TITLE_WORDS_MOST = 3
_NO_TITLES = frozenset({"Hague", "White", "Gambia", "Bahamas", "Beatles", "Rolling", "Who", "Bronx", "Netherlands"})
_PAPERS = frozenset(
    "Leader Ledger Advertiser Republic Enquirer Bee Dealer Monitor Argus Beacon Advocate Insider Beast Caller "
    "Daily Weekly "
    "Gleaner Nation Independent Statesman Sunday".split()
)
_NO_PAPERS = frozenset({"House", "Senate", "Majority", "Minority", "Democratic", "Supreme", "The"})
_REST_LEAST = 3
_NAMES = re.compile(r"[A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*)*")
_OWN_WORD = re.compile(r"[^\W_]+")


def find_outlets(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet as the source: told, reported, according to, citing it; never the page's own."""
    own = _own_keys(scene)
    for pattern, words in ((_TOLD, _TOLD_WORDS), (_REPORTED, ("reported", "reports", "report"))):
        for index in sorted({index for word in words for index in scene.words.get(word, ())}):
            sentence = scene.sentences[index]
            for found in pattern.finditer(scene.own, sentence.start, sentence.end):
                name = _outlet_in(found["name"].replace("’", "'"))
                if name is not None and own.isdisjoint(_keys_of(name)):
                    end = found.start("name") + len(name)
                    yield reserve_words(scene, found.start(), max(end, found.end() if pattern is _REPORTED else end))


def find_outlet_sources(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet as the source of an attribution that was parsed."""
    own = _own_keys(scene)
    for source in scene.sources:
        name = scene.text[source.mention.start : source.mention.end].replace("’", "'")
        if is_outlet_name(name) and own.isdisjoint(_keys_of(name)):
            at = scene.sentence_at(source.cue.start)
            yield reserve_words(
                scene, source.mention.start, source.mention.end, covers=(Span(start=at.start, end=at.end),)
            )


def find_documents(scene: Scene) -> Iterator[Reservation]:
    """Yield a study, a lawsuit, a filing that says something."""
    own = _own_keys(scene)
    for source, described in described_sources(scene):
        names = _NAMES.findall(scene.text[source.mention.start : source.mention.end])
        is_own = scene.low.startswith(("our ", "my "), source.mention.start) or any(
            not own.isdisjoint(_keys_of(name)) for name in names
        )
        at = scene.sentence_at(source.cue.start)
        is_asked = scene.low[at.end - 1] == "?"
        if described.sort == "document" and described.head not in _PLAIN_DATA and not is_own and not is_asked:
            yield reserve_words(
                scene, source.mention.start, source.mention.end, covers=(Span(start=at.start, end=at.end),)
            )


def find_studies(scene: Scene) -> Iterator[Reservation]:
    """Yield "in a study published in", "a report released by"."""
    for found in scene.find_words(_STUDY_WORDS, _STUDY):
        yield reserve_words(scene, *found.span())


def find_papers(scene: Scene) -> Iterator[Reservation]:
    """Yield "according to the university's newspaper", "told a news agency"; "the paper" of a page leads back."""
    for found in scene.find_words(_PAPER_WORDS, _PAPER_OF):
        yield reserve_words(scene, *found.span())


def find_bodies_studies(scene: Scene) -> Iterator[Reservation]:
    """Yield "a study from Acme", "the Harbour Wire interview": papers and talks of a body that is named."""
    own = _own_keys(scene)
    for index in sorted({index for word in _HOUSE_WORDS for index in scene.words.get(word, ())}):
        sentence = scene.sentences[index]
        for found in _HOUSE.finditer(scene.own, sentence.start, sentence.end):
            name = found["name"] or found["outlet"]
            is_talk = found["outlet"] is not None
            if own.isdisjoint(_keys_of(name)) and (not is_talk or is_outlet_name(name)):
                yield reserve_words(scene, *found.span())


def find_citing(scene: Scene) -> Iterator[Reservation]:
    """Yield "citing officials", "quoting a report"; concerns and reasons can be cited too, and are none."""
    for found in scene.find_words(_CITING_WORDS, _CITING):
        yield reserve_words(scene, *found.span())


def _outlet_in(name: str) -> str | None:
    """Return the longest beginning of ``name`` that is surely an outlet's; ``None`` for none."""
    words = name.removesuffix("'s").rstrip(".").split()
    for stop in range(len(words), 0, -1):
        tried = " ".join(words[:stop]).removesuffix("'s")
        if is_outlet_name(tried) or (stop > 1 and words[stop - 1] in _PAPERS and words[0] not in _NO_PAPERS):
            return tried
    if words[0] == "The" and 1 < len(words) <= _TITLE_WORDS_MOST and words[1] not in _NO_TITLES:
        return " ".join(words)  # a capital "The" inside a sentence is part of a title
    return None


def _own_keys(scene: Scene) -> frozenset[str]:
    publisher = scene.closing.publisher.outlet
    host = (publisher.domain or "").split(".")
    names = (publisher.name, scene.article.outlet, scene.closing.reprint.of, *host[:-1])
    return frozenset(key for name in names if name for key in _keys_of(name))


def _keys_of(name: str) -> frozenset[str]:
    """Return the ways in which an outlet's name is written together: "nytimes", "cbsnews", "cbs", "washpost"."""
    words = [word.lower() for word in _OWN_WORD.findall(name)]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    rest = "".join(words[1:])
    keys = {words[0][:stop] + rest for stop in range(2, len(words[0])) if len(rest) >= _REST_LEAST}
    keys |= {"".join(words[start:]) for start in range(len(words) - 1)}
    keys |= {"".join(words[:stop]) for stop in range(1, len(words) + 1)} | {initials[:-1] + words[-1]}
    keys |= {initials} if len(words) > 1 else {words[0].removesuffix("news").removesuffix("sports")}
    return frozenset(key for key in keys if len(key) > 1) | {f"the{''.join(words)}"}


def _rule(what: str, means: str, find: Find) -> Rule:
    return Rule(
        id=f"words.second_hand.{what}",
        kind="second_hand",
        basis="words",
        severity="medium",
        means=means,
        find=find,
    )


RULES = (
    _rule("outlet", "The page passes on what another outlet has.", find_outlets),
    _rule("outlet_source", "The page passes on what another outlet says.", find_outlet_sources),
    _rule("document", "The page passes on what a document says.", find_documents),
    _rule("study", "The page passes on what a study or a report says.", find_studies),
    _rule("paper", "The page passes on what a paper or a station says.", find_papers),
    _rule("house", "The page passes on a study or an interview of a body that it names.", find_bodies_studies),
    _rule("citing", "The page passes on what somebody else cites.", find_citing),
)

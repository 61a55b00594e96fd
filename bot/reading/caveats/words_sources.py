"""Sources without a name, as attributions name them: one person, an institution's people, nobody in particular."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.model.record import Severity, Span
from bot.reading.caveats.deeds import (
    CALLED_FOR,
    FOUNDERS,
    MUSING,
    SOMEBODYS,
    WHOSE,
    is_in_a_scene,
    is_led_back,
    is_same_again,
    is_signed_next,
    is_vote,
)
from bot.reading.caveats.known_people import APPOSED, is_known
from bot.reading.caveats.naming import Described, SourceSort, describe_source
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.sources import Source

_BEHIND = 60
_REPEATED = frozenset(
    "officials soldiers troops prosecutors investigators sources police authorities residents villagers communities "
    "witnesses detectives deputies lawyers attorneys regulators diplomats".split()
)
"""Plurals that are unnamed people also behind "the"; "the researchers" leads back to a team that has a name."""
_SAYS = (
    r"(?:said|says|say|told|tells?|believed?|alleged?|confirmed|added|acknowledged|claimed|fear|insist(?:ed)?|"
    r"suspect(?:ed)?|"
    r"announced that|reported(?! for| to the)|denied|estimated?|admit(?:ted)?|stated|explained|argued?|noted|"
    r"report(?! (?:indicat|show|say|said|stat|suggest|fil|obtain))|"
    r"think|"
    r"described|concede(?:d)?|maintain(?:ed)?|revealed|disclosed|speculated?|cautioned|stressed|"
    r"warn(?:ed)? (?:that|of)|(?:are|were|remain|have been) (?:[a-z]+ )?(?:concerned|worried|convinced|confident|"
    r"alarmed))"
)
_PEOPLE_WORDS = tuple(
    "police officials authorities investigators prosecutors residents witnesses deputies detectives sources unions "
    "soldiers troops aides advisers advisors executives employees staffers firefighters regulators commanders "
    "diplomats lawmakers doctors insiders neighbors neighbours villagers locals relatives".split()
)
_TEAMS = frozenset(
    "soldiers aides advisers advisors executives employees staffers regulators commanders lawmakers doctors insiders "
    "neighbors neighbours relatives".split()
)
"""Plurals that behind "the" lead back to people whom the page names."""
_DEED = re.compile(r"(?:announc|declar)")
_CLAUSE = re.compile(
    r"(?: (?:on|in|late|early|at|this|last|earlier|yesterday|today)\b[^,.;]{0,30}?)?"
    r"(?: that\b|,? ?\ufffc|,| (?:they|it|he|she|there|a|an|the|\d+|two|three|his|her|its|their|more|no|at least|"
    r"about)\b"
    r"[^.;]{0,80}? (?:had|have|has|was|were|is|are|would|will|could|died|killed)\b)|\s*$|[.;]"
)
_NO_SAYING = re.compile(r"(?:f[io]und|see|saw|seen|noticed?|expect(?:ed|s)?|hop(?:e|ed|es)|learn\w*|discover\w*)$")
"""Verbs of officers and voters that do something by them, and tell nothing: "officers found a man"."""
_WHENEVER = re.compile(r"\b(?:when|whenever|if|how|why) $")
_DOING = re.compile(
    r"(?:allow\w*|applaud\w*|boo(?:ed|s)?|cheer\w*|clap\w*|fret\w*|gasp\w*|laugh\w*|nod\w*|teach\w*|taught|learn\w*)$"
)
_PEOPLE = re.compile(
    r"\b(?:(?:the|local|federal|state|city|military|government|senior|two|three|several) ){0,2}"
    rf"(?:{'|'.join(_PEOPLE_WORDS)}) (?:(?:in|at|from|with|for) (?:the )?[\w'.-]+ (?:(?!and\b|who\b|that\b)[\w'.-]+ "
    rf"){{0,3}})?(?:(?:have|had|also|later|now|still|previously|initially) )?{_SAYS}\b"
)
_TOLD_WORDS = tuple("said says told tells wrote writes added argued warned believed citing quoting".split())
_ONE = r"(?:[Aa]n?|[Oo]ne|[Aa]nother)(?: (?!an?\b|one\b|another\b|the\b)[\w'’-]+){1,4}?"
_PERSON = re.compile(
    rf"(?P<who>\b{_ONE}) (?:(?:has|had|also|later|then) )?(?:said|says|told|tells|wrote|writes|added|argued|warned|"
    rf"believed)\b"
    rf"|\b(?:said|says|added|wrote|argued|warned|[Cc]iting|[Qq]uoting) (?P<whom>{_ONE})(?=[,.;]| (?:who|with|"
    rf"familiar|in|at|from|on)\b|$)"
)
_ASKED_WORDS = ("respondent", "participant", "interviewee", "commenter", "surveyed")
_ASKED = re.compile(
    r"\b(?:one|another|an?) (?:[a-z-]+ )?(?:respondent|participant|interviewee|commenter)(?:,? from [^.,]{2,40},?)? "
    r"(?:also )?(?:[a-z]+(?:ed|ized)|said|wrote|put|saw|felt|told)\b(?=[^.]{0,300}?\ufffc)"
)
"""Somebody who was asked by others, with words of theirs: whatever the verb is, it is one of saying."""
_BROKEN = re.compile(r"\b(?:and|or|who|that|which|of the|by|with|said|for|is|was|in|to) |\b(?:report|tweet|post)\b")
_NAMING = re.compile(
    r"\b(?:who|that|which) (?:[a-z]+ly )?(?:named|chose|picked|backed|favou?red|saw|met|hired|had|preferred) $"
)
"""Before an object that only looks like who says something: "those who named a candidate said"."""
NEXT_ONE = re.compile(
    r"(?:one|another|a (?:second|third|fourth|fifth))(?: of them)? "
    r"(?:said|wrote|added|commented|tweeted|posted|replied|joked|asked|complained|claimed|reads?)\b"
)
_USERS = frozenset({"user", "commenter", "blogger", "vlogger"})
_ONE_OF = re.compile(r"\bone of (?:the |his |her |its |their )?(?:[a-z]+ )?$")
_COMPARED = re.compile(r"\b(?:as|than) (?:(?:most|many|some) )?(?:[\w.-]+ ){0,2}$")
"""Before whoever is only compared with: "less toxic than most insiders believe"."""
_MODAL = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|cannot|to|if|when|whether|not)\s+(?:\w+\s+)?$|n't\s+(?:\w+\s+)?$"
)


def described_sources(scene: Scene) -> Iterator[tuple[Source, Described]]:
    """Yield the sources that are no names, with what they are; not those whom the page names elsewhere."""
    for source in scene.sources:
        if is_named_elsewhere(scene, source.mention.start, source.mention.end):
            continue
        if CALLED_FOR.match(scene.low, source.cue.start):
            continue
        words = scene.text[source.mention.start : source.mention.end]
        behind = scene.text[source.mention.end : source.mention.end + _BEHIND]
        if APPOSED.search(scene.text, source.mention.end, max(source.mention.end, source.cue.start)):
            continue  # "one of his friends who still backs it, former mayor Jane Roe, said"
        described = describe_source(_meant_by(scene, source) if words.lower() == "they" else words, behind)
        if described is not None and not _MODAL.search(scene.low, max(0, source.cue.start - 24), source.cue.start):
            yield source, described


def is_named_elsewhere(scene: Scene, start: int, end: int) -> bool:
    """Say whether a statement's voice is mentioned here and was led to its name: "a pilot", whom the page names."""
    at = scene.sentence_at(start)
    voices = [draft.voice for draft in scene.drafts_in(at.start, at.end) if draft.voice is not None]
    return any(
        voice.naming == "named" and start <= voice.mention.start < end and not start <= voice.start < end
        for voice in voices
    )


def _meant_by(scene: Scene, source: Source) -> str:
    """Return the words that "they" leads back to, "" where that was not read."""
    at = scene.sentence_at(source.cue.start)
    voices = [draft.voice for draft in scene.drafts_in(at.start, at.end) if draft.voice is not None]
    return next((voice.words for voice in voices if voice.is_plural and voice.basis == "resolved"), "")


def reserve_source(scene: Scene, source: Source, *, severity: Severity | None = None) -> Reservation:
    """Return the reservation on what ``source`` says: its sentence, and what its voice says elsewhere."""
    mention = source.mention
    voice = next(iter(scene.voices_in(mention.start, mention.end)), None)
    at = scene.sentence_at(source.cue.start)
    return reserve_words(
        scene,
        mention.start,
        mention.end,
        covers=(Span(start=at.start, end=at.end),),
        speaker=Span(start=voice.start, end=voice.end) if voice is not None else None,
        severity=severity,
    )


def _of_sort(scene: Scene, *sorts: SourceSort) -> Iterator[tuple[Source, Described]]:
    return ((source, described) for source, described in described_sources(scene) if described.sort in sorts)


def find_anonymous(scene: Scene) -> Iterator[Reservation]:
    """Yield one person without a name who says something; "the official" leads back to one, or to a name."""
    for source, described in _of_sort(scene, "anonymous", "crowd"):
        if is_known(scene, source.mention.start, source.mention.end) or is_in_a_scene(
            scene, source.mention.start, source.verb, source.cue.end
        ):
            continue
        if not described.is_definite and (described.sort == "anonymous" or described.head in _USERS):
            yield reserve_source(scene, source)


def find_collective(scene: Scene) -> Iterator[Reservation]:
    """Yield an institution's or a group's people who say something."""
    for source, described in _of_sort(scene, "collective"):
        is_deed = _DEED.match(source.verb) and not _CLAUSE.match(scene.low, source.cue.end)
        if _is_general(scene, source) or is_deed or _NO_SAYING.match(source.verb) or _DOING.match(source.verb):
            continue
        is_other = is_vote(scene, source, described) or is_signed_next(scene, source)
        is_other = is_other or scene.low.startswith((" nothing ", " little "), source.cue.end)
        if is_other or (is_led_back(scene, source, described) and described.head in FOUNDERS):
            continue
        is_own = described.head in SOMEBODYS and scene.low.startswith(WHOSE, source.mention.start)
        if not described.is_definite or described.has_house or described.head in _REPEATED or is_own:
            yield reserve_source(scene, source)


def _is_general(scene: Scene, source: Source) -> bool:
    """Say whether "when" or "if" stands right before the people: whoever they are, and whenever they say it."""
    start = source.mention.start
    return _WHENEVER.search(scene.low, max(0, start - 10), start) is not None


def find_spokesperson(scene: Scene) -> Iterator[Reservation]:
    """Yield a spokesperson without a name."""
    last: Source | None = None
    for source, described in _of_sort(scene, "spokesperson"):
        before, last = last, source
        if described.is_definite and (not described.has_house or is_same_again(scene, before, source)):
            continue  # leads back to one who was named, or counted
        yield reserve_source(scene, source)


def find_vague(scene: Scene) -> Iterator[Reservation]:
    """Yield a source that is nobody in particular; graver where its sentence has no other."""
    count = Counter(scene.index_at(source.cue.start) for source in scene.sources)
    for source, described in _of_sort(scene, "vague"):
        is_musing = described.head == "people" and not described.is_quantified and MUSING.match(source.verb)
        if is_musing or _DOING.match(source.verb) or _is_general(scene, source):
            continue
        is_only = count[scene.index_at(source.cue.start)] == 1
        yield reserve_source(scene, source, severity="high" if is_only else None)


def find_people_words(scene: Scene) -> Iterator[Reservation]:
    """Yield "police said", "investigators believe" wherever they stand: also inside what somebody else reports."""
    for found in scene.find_words(_PEOPLE_WORDS, _PEOPLE):
        if scene.own[found.start()].isupper() and found.start() > scene.sentence_at(found.start()).start:
            continue  # the last word of a name: "the Ellery Police said"
        if found.group().startswith("the ") and found.group().split()[1] in _TEAMS:
            continue
        if _COMPARED.search(scene.low, max(0, found.start() - _BEHIND), found.start()):
            continue
        if _ONE_OF.search(scene.low, max(0, found.start() - _BEHIND), found.start()):
            continue  # one person: "one of the former prosecutors said"
        yield reserve_words(scene, *found.span())


def find_person_words(scene: Scene) -> Iterator[Reservation]:
    """Yield "a port official said", "said one expert", wherever they stand; a name would break the pattern."""
    for index in sorted({index for word in _TOLD_WORDS for index in scene.words.get(word, ())}):
        sentence = scene.sentences[index]
        for found in _PERSON.finditer(scene.own, sentence.start, sentence.end):
            start, end = found.span("who" if found["who"] else "whom")
            described = describe_source(scene.own[start:end], scene.own[end : end + _BEHIND] if found["whom"] else "")
            is_one = described is not None and described.sort == "anonymous"
            is_one = is_one and not (is_named_elsewhere(scene, start, end) or is_known(scene, start, end))
            is_named_one = _NAMING.search(scene.low, max(sentence.start, start - _BEHIND), start) is not None
            if is_one and not is_named_one and not _BROKEN.search(f"{scene.own[start:end]} "):
                yield reserve_words(scene, *found.span())
    for found in scene.find_words(_ASKED_WORDS, _ASKED):
        yield reserve_words(scene, *found.span())


def find_next_one(scene: Scene) -> Iterator[Reservation]:
    """Yield "another added" at the head of a sentence: the next of several who have no name."""
    for sentence in scene.sentences:
        found = NEXT_ONE.match(scene.low, sentence.start, sentence.end)
        if found is not None:
            yield reserve_words(scene, *found.span())


RULES = (
    make_words_rule(
        "anonymous_source", "person", "One person says this, and has no name here.", find_anonymous, "high"
    ),
    make_words_rule(
        "anonymous_source", "person_said", "One person says this, and has no name here.", find_person_words, "high"
    ),
    make_words_rule(
        "anonymous_source", "next_one", "One of several people says this, and has no name here.", find_next_one, "high"
    ),
    make_words_rule(
        "collective_source",
        "people",
        "An institution's or a group's people say this, none of them named.",
        find_collective,
    ),
    make_words_rule(
        "collective_source",
        "people_said",
        "An institution's or a group's people say this, none of them named.",
        find_people_words,
    ),
    make_words_rule(
        "anonymous_source", "spokesperson", "A spokesperson says this, and has no name here.", find_spokesperson, "low"
    ),
    make_words_rule("vague_source", "attribution", "Nobody in particular says this.", find_vague),
)

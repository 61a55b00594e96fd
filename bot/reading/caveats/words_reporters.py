"""Another outlet by whom it sent and where it stood: "told a Harbour Wire reporter", "a report in the Herald"."""

import re
from collections.abc import Iterator

from bot.reading.caveats.outlets import outlet_in
from bot.reading.caveats.own_names import is_own_name, own_keys
from bot.reading.caveats.rule import Reservation, make_words_rule, reserve_words
from bot.reading.caveats.scene import Scene

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’!-]*(?: (?:of |and |& )?[A-Z][\w&'’!-]*){0,4})"
_ONE = r"(?:anchor|correspondent|interviewer|journalist|reporter|writer)s?"
_TELL = (
    r"(?:says?|said|called|wrote|writes|reported|reports|noted|described|tweeted|asked|added|claimed|quoted|suggested|"
    r"revealed|observed)"
)
_REPORTER_WORDS = tuple("anchor correspondent interviewer journalist reporter reporters journalists writer".split())
_REPORTER = re.compile(rf"\b(?:told|tells|telling) (?:an?|the|one|two|another) {_NAME} {_ONE}\b")
_REPORTERS = re.compile(rf"\b(?:told|tells|telling) (?:reporters|journalists) (?:from|at|with) {_NAME}")
_REPORTS = re.compile(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) {_ONE} (?:for|from|at|with) {_NAME}(?:,? who [^,.]{{2,60}},?)? {_TELL}\b"
)
_GAVE_WORDS = ("gave", "given", "granted")
_GAVE = re.compile(
    rf"\binterview (?:that |which )?(?:(?:he|she|they|[A-Z][\w’'-]+) )?(?:gave|granted|given) (?:to )?{_NAME}"
)
_WROTE_WORDS = ("wrote", "reported", "noted", "writes", "reports", "notes")
_WROTE = re.compile(
    rf"(?:,|,?[”\"]|,?\ufffc) (?:wrote|reported|noted|writes|reports|notes) {_NAME}(?= (?:magazine|newspaper)|[,.]|$)"
)
_IN_IT_WORDS = tuple(
    "account accounts article articles claim claims disclosure disclosures editorial expose interview investigation "
    "column essay op piece profile report reports revelation revelations series story stories".split()
)
_IN_IT = re.compile(
    r"\b(?:accounts?|articles?|claims?|column|essay|op-ed|disclosures?|editorial|expos[eé]|interview|investigation|piece|profile|reports?|"
    rf"revelations?|series|stor(?:y|ies)) (?:(?:published|printed|carried|that appeared) )?(?:in|by) {_NAME}"
)
_FORUM_WORDS = ("appearance", "forum", "hall", "interview", "podcast", "segment")
_FORUM = re.compile(
    rf"\b(?:in|during|at|on) (?:an?|the|his|her) {_NAME} (?:[a-z]+ )?(?:appearance|forum|town hall|interview|podcast|"
    r"segment)\b"
)
_ON_AIR_WORDS = tuple(
    "acknowledged argued asserted boasted claimed complained declared explained insisted predicted said saying says "
    "suggested".split()
)
_ON_AIR = re.compile(
    rf"\b(?:{'|'.join(_ON_AIR_WORDS)}) (?:(?:[A-Z][a-z]+day|last week|recently|earlier)(?: (?:morning|evening|"
    rf"night))? )?on "
    rf"{_NAME}"
)
_SORT_WORDS = ("local", "official", "daily", "weekly", "conservative", "liberal", "respected", "influential")
_SORT = re.compile(
    rf"\b[Tt]he (?:(?:local|official|daily|weekly|conservative|liberal|respected|influential|[a-z]+-(?:run|owned|"
    rf"leaning)) ){{1,2}}"
    rf"{_NAME} (?:has |had |also )?(?:said|says|reported|reports|wrote|quoted|claimed|called)\b"
)
_AS_WORDS = ("put", "puts", "noted", "notes", "reported", "reports", "wrote")
_AS = re.compile(rf"\b[Aa]s {_NAME} (?:put|puts|noted|notes|reported|reports|wrote|first reported)\b")
_LISTS = (
    (_AS_WORDS, _AS),
    (_REPORTER_WORDS, _REPORTER),
    (_REPORTER_WORDS, _REPORTERS),
    (_REPORTER_WORDS, _REPORTS),
    (_GAVE_WORDS, _GAVE),
    (_WROTE_WORDS, _WROTE),
    (_IN_IT_WORDS, _IN_IT),
    (_FORUM_WORDS, _FORUM),
    (_ON_AIR_WORDS, _ON_AIR),
    (_SORT_WORDS, _SORT),
)
_EARS = (_REPORTER, _GAVE, _ON_AIR)
"""Behind these a name in capitals is an outlet's."""


def find_reporters(scene: Scene) -> Iterator[Reservation]:
    """Yield another outlet by its reporter, its page or its programme; never the page's own."""
    own = own_keys(scene)
    for words, pattern in _LISTS:
        for found in scene.find_names(words, pattern):
            name = outlet_in(found["name"].replace("’", "'"), is_told=pattern in _EARS)
            if name is None or name.startswith("The ") or is_own_name(name, own):
                continue
            start = found.start() + len(found.group()) - len(found.group().lstrip(',”"\ufffc '))
            is_last = found.end() == found.end("name")
            yield reserve_words(scene, start, found.start("name") + len(name) if is_last else found.end())


RULES = (
    make_words_rule(
        "second_hand", "reporter", "The page passes on what another outlet's people were told or wrote.", find_reporters
    ),
)

"""Figures in the page's own voice that have no source."""

import re
from collections.abc import Iterator

from bot.model.record import Span
from bot.reading.caveats.attributed import is_attributed
from bot.reading.caveats.derived_opinion import find_disclaimer, find_page
from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene

_DONE = (
    "spent spends spending raised paid pays gave invested donated cost costs earned received lost "
    "give contributed contributes pour pours beheaded executed discovered detected covers displaced killed "
    "acquired gained funneled poured sold employs recorded exports"
).split()
_FIGURE = re.compile(
    rf"\b(?:{'|'.join(_DONE)})\b(?: [\w'-]+){{0,3}}? (?:(?:tens of |hundreds of )?(?:millions|"
    rf"billions) of (?:dollars|pounds|euros)\b|\$\d[\d,.]*(?: ?(?:million|billion|trillion)\b)|"
    r"(?:[1-9]\d{2,}|[1-9]\d{0,2}(?:,\d{3})+|\d+(?:\.\d+)? (?:million|billion)) (?:[a-z]+ )?"
    r"(?:people|men|women|children|workers|jobs|families|homes|patients|soldiers|troops|civilians|supporters)\b)"
)
_LEAD = 2
"""Paragraphs of the lead: what they say is often borne out by an attribution further down."""
_POLLED = re.compile(
    r"\b(?:polls?|polled|surveys?|surveyed|figures|statistics|respondents|census|estimates|filings?|records|data|"
    r"documents|documented|tally|database)\b"
)
_POLLED_BEFORE = 1_500
"""Code points before a figure in which the poll or the paper that it is from may be named."""
_PLEDGED = re.compile(r"\b(?:super )?pacs?\b|\bdonors?\b|\bfundrais|\bfund-rais|\bwar chest\b|\bad (?:buy|spending)")
"""A page on the money of campaigns: its sums are filed, and anybody can look them up."""
_NOT_NEWS = re.compile(
    r"\beditor['’]s note\b|\b(?:referendum|electorate|deport(?:ing)?|proposals?|you|your|i|my|we|our|us|law|"
    r"disclosures?|filings?|budget|votes?|delegates?|quarter|crowd|if|would|"
    r"could|should|can|example|between)\b|\b1[89]\d\d\b|\b20[01]\d\b|\?"
)


def find_figures(scene: Scene) -> Iterator[Reservation]:
    """Yield sums spent and people reached or harmed, where nobody is given for them.

    Neither there nor in the sentence before, and no paper on the way to it; none on a page about campaigns' money.
    """
    if scene.is_personal or not scene.sources or any(find_page(scene)) or any(find_disclaimer(scene)):
        return
    if _PLEDGED.search(scene.low):
        return
    last = -1
    for found in scene.find_words(_DONE, _FIGURE):
        index = scene.index_at(found.start())
        sentence = scene.sentences[index]
        before = scene.sentences[index - 1] if index else None
        if (
            index == last
            or sentence.paragraph_index < _LEAD
            or _NOT_NEWS.search(scene.low, sentence.start, sentence.end)
        ):
            continue
        is_told = (
            before is not None
            and before.paragraph_index >= sentence.paragraph_index - 1
            and is_attributed(scene, before)
        )
        polled = _POLLED.search(scene.low, max(0, sentence.start - _POLLED_BEFORE), sentence.start)
        if is_told or polled is not None or is_attributed(scene, sentence):
            continue
        last = index
        place = Span(start=sentence.start, end=sentence.end)
        yield Reservation(sentence=place, cue=None, covers=(place,))


RULES = (
    Rule(
        id="derived.unattributed.figure",
        kind="unattributed",
        basis="absence",
        severity="low",
        means="A figure stands in the page's own voice, and where it comes from is not said.",
        find=find_figures,
    ),
)

"""Who tells each thing of a text: the voices of all cues and attributions, heard in the order of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from bot.reading.bystanders import find_roles
from bot.reading.called import find_called
from bot.reading.claims import is_claim, only_asks
from bot.reading.cues import Cue
from bot.reading.governing import Voices
from bot.reading.grammar.attributions import Attribution
from bot.reading.grammar.hops import PERSONAL
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.subjects import subject_of
from bot.reading.grammar.tree import Tree
from bot.reading.hearing import Hearing
from bot.reading.listings import are_several, list_at, read_list
from bot.reading.mentions import read_mention, with_apposition
from bot.reading.parsed import Parsed
from bot.reading.people import find_people
from bot.reading.phrases import Phrase, read_phrase
from bot.reading.prose import Prose, ProseParagraph, Sentence
from bot.reading.tokens import Token
from bot.reading.voices import Relay, Voice

_SPOKEN = frozenset("said told added announced replied asked insisted recalled".split())
"""Verbs whose subject surely speaks, whatever its noun is; an agreement may say something, and a graph suggest it."""
_GOING_ON = frozenset("added adds adding continued continues went".split())
"""Verbs whose subject spoke before: "“We stay,” Roe said. The vote hurt Doe. She added that …"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellers:
    """Who tells what. ``None`` for a voice where somebody does and it is not sure who.

    ``voices`` are those of the cues, by the offset at which the verb ends; ``heard`` those of the attributions.
    ``by_sentence`` are the attributions of each sentence, by where it starts. ``spoken`` tells the attribution of each
    quotation that has one, by where that starts. ``relays`` tells whose words an attribution's source passes on, where
    a pronoun alone says so.
    """

    voices: Voices
    heard: Mapping[Attribution, Voice | None]
    by_sentence: Mapping[int, Sequence[Attribution]]
    spoken: Mapping[int, Attribution]
    relays: Mapping[Attribution, Relay]


@dataclass(slots=True)
class _Listening:
    """What was heard so far."""

    parsed: Parsed | None
    hearing: Hearing
    voices: dict[int, Voice | None] = field(default_factory=dict)
    heard: dict[Attribution, Voice | None] = field(default_factory=dict)

    def listen(self, paragraph: ProseParagraph, sentence: Sentence, own: Sequence[Attribution], floor: int) -> None:
        """Hear the cues and attributions of one sentence, in the order in which their verbs end."""
        cues = {cue.verb_end: cue for cue in sentence.cues}
        told = {_end_of(one): one for one in own}
        for end in sorted(cues.keys() | told.keys()):
            cue, one = cues.get(end), told.get(end)
            phrase = self._phrase_of(cue, one, paragraph.tokens)
            if phrase is None and cue is None and one is not None and one.kind not in ("speech", "according"):
                self.heard[one] = None  # a thing that shows or needs something: nobody spoke
                continue
            at = max(end, cue.end if cue is not None else 0)
            lasts = cue is not None or (one is not None and one.kind in ("speech", "according"))
            is_unread = phrase is None and (one is None or not one.is_quoted)
            lasts = lasts and not self._is_asking(end) and not (is_unread and self._is_nobody(end))
            verb = self.hearing.text[one.cue.start : one.cue.end] if one is not None and one.cue is not None else ""
            verb = verb or (cue.verb if cue is not None else "")
            voice = self.hearing.hear(
                phrase,
                at,
                paragraph=paragraph.paragraph.start,
                floor=floor,
                lasts=lasts,
                goes_on=verb in _GOING_ON,
            )
            if cue is not None or (one is not None and one.cue is not None):
                self.voices[end] = voice
            if one is not None:
                self.heard[one] = voice

    def _phrase_of(self, cue: Cue | None, one: Attribution | None, tokens: Sequence[Token]) -> Phrase | None:
        tree = _passage_of(self.parsed, one).tree if self.parsed is not None and one is not None else None
        listed = list_at(tree, one.mention) if tree is not None and one is not None else None
        starts = (listed.start, listed.end) if listed is not None else (0, 0)
        words = tokens[slice(*(bisect_left(tokens, start, key=attrgetter("start")) for start in starts))]
        if are_several(words):
            return read_list(words)
        if cue is not None and cue.subject is not None:
            return (
                cue.subject if tree is None or one is None else with_apposition(tree, one.mention, cue.subject, tokens)
            )
        if self.parsed is None or (one is None and cue is None):
            return None
        if one is None:
            return self._pronoun_at(cue.verb_end) if cue is not None else None
        at = bisect_right(self.parsed.passages, one.mention.start, key=attrgetter("start")) - 1
        tree = self.parsed.passages[at].tree
        speaks = one.cue is not None and self.parsed.prose.text[one.cue.start : one.cue.end].lower() in _SPOKEN
        return None if _is_done_to(tree, one) else read_mention(tree, one.mention, tokens, speaks=speaks)

    def _is_asking(self, end: int) -> bool:
        """Say whether the verb that ends at ``end`` only tells who asked: "When a clerk asked why, he said …"."""
        return any(only_asks(tree, at) for tree, at in self._verb_at(end))

    def _is_nobody(self, end: int) -> bool:
        """Say whether nobody speaks by the word that ends at ``end``: "than disclosed", "as the storm continued"."""
        return any(
            subject_of(tree, at) is None or tree.words[at].lemma == "continue" for tree, at in self._verb_at(end)
        )

    def _pronoun_at(self, end: int) -> Phrase | None:
        """Return the pronoun under a verb that reports nothing itself: "what he said was a storm"."""
        for tree, at in self._verb_at(end):
            for subject in tree.under(at, "nsubj"):
                word = tree.words[subject]
                if word.key in PERSONAL and not tree.under(at, "neg", "aux"):
                    return read_phrase([Token(word.text, word.key, word.start, word.end, "word")])
        return None

    def _verb_at(self, end: int) -> Iterator[tuple[Tree, int]]:
        """Yield the tree and the index of the word that ends at ``end``; none without a parser."""
        if self.parsed is not None:
            number = bisect_right(self.parsed.passages, end - 1, key=attrgetter("start")) - 1
            tree = self.parsed.passages[number].tree
            yield from ((tree, at) for at, word in enumerate(tree.words) if word.end == end)


def _is_done_to(tree: Tree, one: Attribution) -> bool:
    """Say whether a verb is a passive without "by": whoever stands under it said nothing, but had it said of them."""
    cue = next((at for at, word in enumerate(tree.words) if one.cue is not None and word.start == one.cue.start), None)
    return cue is not None and bool(tree.under(cue, "auxpass")) and not tree.under(cue, "agent")


def find_tellers(prose: Prose, parsed: Parsed | None) -> Tellers:
    """Return who tells what in ``prose``; ``parsed`` is ``None`` where no parser was at work."""
    people = find_people(paragraph.tokens for paragraph in prose.paragraphs)
    tokens = [token for paragraph in prose.paragraphs for token in paragraph.tokens]
    called = find_called(paragraph.tokens for paragraph in prose.paragraphs)
    roles = find_roles(parsed) if parsed is not None else None
    passages = parsed.passages if parsed is not None else ()
    hearing = Hearing(prose.text, people, tokens, roles, called, passages)
    by_sentence = _by_sentence(parsed) if parsed is not None else {}
    listening = _Listening(parsed, hearing)
    floor = 0  # the start of the last paragraph before that has words of the page's own
    for paragraph in prose.paragraphs:
        for sentence in paragraph.sentences:
            listening.listen(paragraph, sentence, by_sentence.get(sentence.start, ()), floor)
        if not paragraph.is_only_quoted:
            floor = paragraph.paragraph.start
    spoken = dict(_spoken(prose, parsed)) if parsed is not None else {}
    return Tellers(
        voices=listening.voices,
        heard=listening.heard,
        by_sentence=by_sentence,
        spoken=spoken,
        relays=dict(_relays(prose.text, listening)),
    )


def _relays(text: str, listening: _Listening) -> Iterator[tuple[Attribution, Relay]]:
    """Yield the attributions whose source passes on what another said, who is only "he" or "she".

    Another is surely meant where the two pronouns differ, or where the pronoun was led back to another voice.
    """
    for one, teller in listening.heard.items():
        hop = one.hops[0] if one.hops else None
        pronoun = text[hop.mention.start : hop.mention.end].lower() if hop is not None else ""
        if hop is None or pronoun not in PERSONAL or teller is None:
            continue
        outer = text[one.mention.start : one.mention.end].lower()
        voice = listening.voices.get(hop.cue.end)
        if voice is not None and voice.is_same(teller):
            voice = None
        gender = outer if outer in PERSONAL else teller.gender
        if voice is not None or gender not in ("", pronoun):
            yield one, Relay(voice=voice)


def _by_sentence(parsed: Parsed) -> dict[int, list[Attribution]]:
    found: dict[int, list[Attribution]] = {}
    for one in parsed.attributions:
        found.setdefault(_passage_of(parsed, one).start, []).append(one)
    return found


def _passage_of(parsed: Parsed, one: Attribution) -> Passage:
    """Return the passage in which the cue of an attribution stands; where it has none, what it reports."""
    place = one.cue.start if one.cue is not None else one.content[0].start
    return parsed.passages[bisect_right(parsed.passages, place, key=attrgetter("start")) - 1]


def _end_of(one: Attribution) -> int:
    return one.cue.end if one.cue is not None else one.mention.end


def _spoken(prose: Prose, parsed: Parsed) -> Iterator[tuple[int, Attribution]]:
    """Yield where each quotation starts that an attribution gives somebody, and that; the last one holds.

    Words quoted as part of what a verb reports are its source's only where that is a claim: not "offers a “window”".
    """
    starts = [q.outer_start for p in prose.paragraphs for sentence in p.sentences for q in sentence.quotations]
    for one in sorted(parsed.attributions, key=lambda one: one.is_quoted):
        passage = _passage_of(parsed, one)
        asks = one.cue is not None and any(
            word.start == one.cue.start and only_asks(passage.tree, at) for at, word in enumerate(passage.tree.words)
        )
        if not one.is_quoted and (asks or (one.kind != "speech" and not is_claim(passage, one))):
            continue
        for span in one.content:
            for at in range(bisect_right(starts, span.start - 1), bisect_right(starts, span.end - 1)):
                yield starts[at], one

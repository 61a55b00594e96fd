"""Who speaks each quotation, as far as the patterns surely tell.

The cue of its own sentence; else the voice of the sentence before it, right before it; else, where a paragraph is
nothing but quotation, the voice with which the paragraph before ended.
"""

import re
from dataclasses import dataclass, replace

from bot.reading.cues import Cue
from bot.reading.governing import governing_cue
from bot.reading.grammar.attributions import Attribution
from bot.reading.prose import ProseParagraph, Sentence
from bot.reading.tellers import Tellers
from bot.reading.voices import Voice
from bot.text.quotations import Quotation

_SWALLOWED_CUE = re.compile(r"[,?!]['\"”’]?\s+(?:he|she|they|[A-Z][\w’'-]+|the \w+)\s+(?:said|says|added|told|wrote)\b")
_OPENING = "\"'“‘«„"
_REST = 9
"""Code points behind a quotation that tell whether its sentence has more than it."""

_LEFT_OPEN_MOST = 400
"""Code points from where a quotation left open was cut to the mark that opens it anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Whose voice a quotation is, and what says so, in its own sentence or before it.

    ``cue`` is the patterns', ``attribution`` the grammar's; at least one is there.
    """

    voice: Voice
    cue: Cue | None
    attribution: Attribution | None = None

    def carried(self) -> "Heard":
        """Return it as it holds for the words behind it."""
        return replace(self, voice=replace(self.voice, basis="resolved"))


class Speakers:
    """Goes through the paragraphs in order and tells who speaks their quotations.

    ``found`` is what it told, ``unheard`` are the quotations of somebody it cannot tell: a cue stands over them.
    """

    def __init__(self, text: str, tellers: Tellers, shown: frozenset[Quotation] = frozenset()) -> None:
        """Begin before the first paragraph. ``shown`` are quotations set apart for show, which go on from nothing."""
        self._shown = shown
        self._text = text
        self._voices = tellers.voices
        self._tellers = tellers
        self.found: dict[Quotation, Heard] = {}
        self.unheard: set[Quotation] = set()
        self._groups: dict[int, Heard | None] = {}
        self._carried: dict[int, list[Quotation]] = {}
        self._open: dict[int, list[Quotation]] = {}
        self._ending: Heard | None = None
        self._before: Quotation | None = None

    def read(self, prose: ProseParagraph) -> None:
        """Find the speakers of one paragraph."""
        if any(quotation in self._shown for sentence in prose.sentences for quotation in sentence.quotations):
            return  # what stands before it holds on behind it
        last = self._ending if prose.is_only_quoted else None
        for number, sentence in enumerate(prose.sentences):
            following = prose.sentences[number + 1] if number + 1 < len(prose.sentences) else None
            for quotation in sentence.quotations:
                attribution = self._attribute(sentence, quotation, following, last)
                led_on = self._led_on(sentence, quotation)
                attribution = attribution or led_on
                self._before = quotation
                if attribution is not None:
                    self.found[quotation] = attribution
                if led_on is None:
                    self._join(sentence, quotation, attribution)
            if sentence.cues and not sentence.quotations:
                self._before = None  # somebody else may have the word
            last = self._at_end(sentence)
        self._ending = last if prose.sentences else None

    def _join(self, sentence: Sentence, quotation: Quotation, heard: Heard | None) -> None:
        """Keep whose a quotation of several paragraphs is; its first one is nobody's where a later one names another.

        That goes on from whoever spoke before, and yet its closing mark may have been left out for either reason.
        Where the later one has no opening mark either, all of it is one quotation, and whoever closes it spoke it.
        """
        first = self._groups.setdefault(quotation.group, heard)
        if heard is None:
            is_bare = sentence.quotations == (quotation,) and not sentence.cues and quotation not in self.unheard
            if is_bare and not quotation.is_closed:
                self._open.setdefault(quotation.group, []).append(quotation)
            return
        if first is None:
            has_mark = self._text[quotation.outer_start] in _OPENING
            if _is_own(sentence, heard) and not has_mark:  # "“… was hired. ⏎ … left before,” Roe tweeted"
                for other in self._open.pop(quotation.group, ()):
                    self.found[other] = heard.carried()
                self._groups[quotation.group] = heard
            return
        if not _is_own(sentence, heard):
            self._carried.setdefault(quotation.group, []).append(quotation)
        elif not heard.voice.is_same(first.voice):
            is_one = self._text[quotation.outer_start] not in _OPENING  # it has no mark of its own: it goes on
            for other in self._carried.pop(quotation.group, ()):
                if is_one:
                    self.found[other] = heard.carried()
                else:
                    del self.found[other]
            self._groups[quotation.group] = heard

    def _attribute(
        self, sentence: Sentence, quotation: Quotation, following: Sentence | None, last: Heard | None
    ) -> Heard | None:
        if not quotation.is_closed and _SWALLOWED_CUE.search(self._text, quotation.start, quotation.end):
            return None  # a mark was lost, and the attribution stands among the quoted words
        told = self._tellers.spoken.get(quotation.outer_start)
        if told is not None:
            return self._told(sentence, quotation, told)
        governing = governing_cue(self._text, sentence, quotation, following, self._voices)
        if governing.cue is not None:
            voice = self._voices.get(governing.cue.verb_end)
            if voice is not None:
                return Heard(voice=voice, cue=governing.cue)
            self.unheard.add(quotation)
            return None
        begun = self._held_on(sentence, quotation, last) if governing.is_free else None
        return begun.carried() if begun is not None else None

    def _told(self, sentence: Sentence, quotation: Quotation, told: Attribution) -> Heard | None:
        """Return whose a quotation is by the grammar; nobody's where its attribution's voice is not sure."""
        voice = self._tellers.heard.get(told)
        if voice is None:
            self.unheard.add(quotation)
            return None
        cue = next((cue for cue in sentence.cues if told.cue is not None and cue.verb_end == told.cue.end), None)
        heard = Heard(voice=voice, cue=cue, attribution=told)
        place = told.mention if told.kind == "carried" else told.cue
        is_here = place is not None and sentence.start <= place.start < sentence.end
        return heard if is_here else heard.carried()

    def _held_on(self, sentence: Sentence, quotation: Quotation, last: Heard | None) -> Heard | None:
        """Return the attribution of what a quotation goes on from, else that of the sentence before it."""
        if quotation.group in self._groups:
            return self._groups[quotation.group]
        opens = quotation.outer_start == sentence.start
        return (
            last
            if opens
            and not self._text[quotation.outer_end : min(sentence.end, quotation.outer_end + _REST)].strip(" .")
            else None
        )

    def _led_on(self, sentence: Sentence, quotation: Quotation) -> Heard | None:
        """Return whose a quotation is that opens anew behind one that nothing closed ("We stay. "We wait.").

        What stands between them is part of the first, whose open mark reaches to the end of its sentence.
        """
        before = self._before
        if before is None or before.is_closed or sentence.cues or before.depth or quotation.depth:
            return None
        between = self._text[before.outer_end : quotation.outer_start]
        heard = self.found.get(before) if len(between) <= _LEFT_OPEN_MOST and "\n" not in between else None
        return heard.carried() if heard is not None else None

    def _at_end(self, sentence: Sentence) -> Heard | None:
        """Return the one voice of a sentence, which may go on behind it; ``None`` where it has none, or several.

        Who is named in a question does not answer it: "What did Roe say once? “We stay.”"
        """
        if not sentence.quotations and self._text.endswith("?", sentence.start, sentence.end):
            return None
        if not sentence.cues and any(quotation not in self.found for quotation in sentence.quotations):
            return None
        heard = [self.found[quotation] for quotation in sentence.quotations if quotation in self.found]
        for cue in sentence.cues:
            voice = self._voices.get(cue.verb_end)
            if voice is not None:
                heard.append(Heard(voice=voice, cue=cue))
            elif cue.subject is None or not sentence.cues[-1].is_final:
                return None
        return heard[0] if heard and all(one.voice.is_same(heard[0].voice) for one in heard) else None


def _is_own(sentence: Sentence, heard: Heard) -> bool:
    """Say whether what tells a quotation's speaker stands in its sentence or behind it, and not before."""
    cue = heard.attribution.cue if heard.attribution is not None else None
    start = cue.start if cue is not None else heard.cue.start if heard.cue is not None else -1
    return start >= sentence.start

"""Who speaks each quotation, as far as the patterns surely tell.

The nearest cue of its own sentence; else the voice of the sentence before it, right before it; else, where a paragraph
is nothing but quotation, the voice with which the paragraph before ended. A cue that was not read, and two cues that
do not agree, leave it open.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.reading.cues import Cue
from bot.reading.prose import ProseParagraph, Sentence
from bot.reading.voices import Voice
from bot.text.quotations import Quotation

_SWALLOWED_CUE = re.compile(r"[,?!]['\"”’]?\s+(?:he|she|they|[A-Z][\w’'-]+|the \w+)\s+(?:said|says|added|told|wrote)\b")
_CARRIED_ON = (",", "?", "!", "—", "–", "-", "…", "...")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Whose voice a quotation is, and the cue that says so, in its own sentence or before it."""

    voice: Voice
    cue: Cue

    def carried(self) -> "Attribution":
        """Return the attribution as it holds for the words behind it."""
        return replace(self, voice=replace(self.voice, basis="resolved"))


class Speakers:
    """Goes through the paragraphs in order and tells who speaks their quotations."""

    def __init__(self, text: str, voices: Mapping[int, Voice | None]) -> None:
        """Take the voice of each cue, by the offset where its verb ends."""
        self._text = text
        self._voices = voices
        self.found: dict[Quotation, Attribution] = {}
        self._groups: dict[int, Attribution | None] = {}
        self._ending: Attribution | None = None  # with which the paragraph before ended

    def read(self, prose: ProseParagraph) -> None:
        """Find the speakers of one paragraph."""
        sentences = prose.sentences
        last = self._ending if prose.is_only_quoted else None
        for number, sentence in enumerate(sentences):
            following = sentences[number + 1] if number + 1 < len(sentences) else None
            for quotation in sentence.quotations:
                self._attribute(sentence, quotation, following, last)
            last = self._at_end(sentence)
        self._ending = last

    def _attribute(
        self, sentence: Sentence, quotation: Quotation, following: Sentence | None, last: Attribution | None
    ) -> None:
        words = self._text[quotation.start : quotation.end]
        if not quotation.is_closed and _SWALLOWED_CUE.search(words):
            self._groups[quotation.group] = None
            return
        cue, is_open = self._own_cue(sentence, quotation, following)
        attribution = None
        if cue is not None:
            voice = self._voices.get(cue.verb_end)
            attribution = Attribution(voice=voice, cue=cue) if voice is not None else None
        elif is_open:
            begun = self._carried(sentence, quotation, last)
            attribution = begun.carried() if begun is not None else None
        if attribution is not None:
            self.found[quotation] = attribution
        self._groups.setdefault(quotation.group, attribution)

    def _carried(
        self, sentence: Sentence, quotation: Quotation, last: Attribution | None
    ) -> Attribution | None:
        """Return the attribution of the paragraphs that a quotation goes on from, else that of the sentence before it."""
        if quotation.group in self._groups:
            return self._groups[quotation.group]
        around = self._text[sentence.start : quotation.outer_start] + self._text[quotation.outer_end : sentence.end]
        return None if around.strip(" .") else last

    def _own_cue(self, sentence: Sentence, quotation: Quotation, following: Sentence | None) -> tuple[Cue | None, bool]:
        """Return the cue of the quotation's sentence that gives it a voice, and whether others may where none does."""
        before = [cue for cue in sentence.cues if cue.verb_end <= quotation.outer_start]
        after = [cue for cue in sentence.cues if cue.start >= quotation.outer_end and cue.kind != "judging"]
        near = self._cue_right_behind(sentence, quotation, after, following)
        preceding = before[-1] if before else None
        if preceding is not None and self._touches(preceding, quotation) and preceding.verb == "told":
            return None, False  # "Roe told “The Morning Show” …": a listener in marks
        if near is not None:
            governs = preceding is not None and (preceding.kind == "judging" or self._touches(preceding, quotation))
            if preceding is not None and governs and not self._agree(preceding, near):
                return None, False
            return near, False
        final = next((cue for cue in after if cue.is_final), None)
        if preceding is not None and final is not None:
            is_unread = preceding.subject is not None and self._voices.get(preceding.verb_end) is None
            if is_unread or self._agree(preceding, final):
                return final, False  # "It put this down to “…”, the ministry added."
            return None, False
        if preceding is not None:
            return preceding, False
        if final is not None:
            return final, False
        return None, not after

    def _cue_right_behind(
        self, sentence: Sentence, quotation: Quotation, after: Sequence[Cue], following: Sentence | None
    ) -> Cue | None:
        """Return the cue that a quotation runs on into: “…,” she said."""
        words = self._text[quotation.start : quotation.end]
        if after and after[0].kind == "speech":
            gap = self._text[quotation.outer_end : after[0].start].strip()
            runs_on = words.endswith(_CARRIED_ON) or gap == "," or after[0].is_inverted
            return after[0] if gap in ("", ",") and runs_on else None
        # “Why?” Roe said. - two sentences to a splitter, one to a reader.
        is_last = quotation.outer_end == sentence.end and words.endswith(("?", "!"))
        if is_last and following is not None and not following.quotations and len(following.cues) == 1:
            cue = following.cues[0]
            is_short = not self._text[cue.verb_end : following.end].strip(" .")
            is_short = is_short or (cue.verb == "asked" and words.endswith("?"))
            return cue if cue.start == following.start and is_short else None
        return None

    def _touches(self, cue: Cue, quotation: Quotation) -> bool:
        return not self._text[cue.verb_end : quotation.outer_start].strip(" ,:")

    def _agree(self, one: Cue, other: Cue) -> bool:
        voices = self._voices.get(one.verb_end), self._voices.get(other.verb_end)
        return voices[0] is not None and voices[1] is not None and voices[0].is_same(voices[1])

    def _at_end(self, sentence: Sentence) -> Attribution | None:
        """Return the one voice of a sentence, which may go on behind it; ``None`` where it has none, or several."""
        if not sentence.cues and any(quotation not in self.found for quotation in sentence.quotations):
            return None
        heard = [self.found[quotation] for quotation in sentence.quotations if quotation in self.found]
        for cue in sentence.cues:
            voice = self._voices.get(cue.verb_end)
            if voice is not None:
                heard.append(Attribution(voice=voice, cue=cue))
            elif cue.subject is None or not sentence.cues[-1].is_final:
                return None
        return heard[0] if heard and all(one.voice.is_same(heard[0].voice) for one in heard) else None

"""How many sources a page stands on."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.reading.caveats.rule import Reservation, Rule
from bot.reading.caveats.scene import Scene
from bot.reading.caveats.teller_sorts import sort_teller
from bot.reading.voices import Voice

_STATEMENTS_LEAST = 3
_READ_LEAST = 6
"""Statements with a voice that was read, for one whose was not."""
_SHARE_LEAST = 0.4
"""Of the prose; where less is attributed, the page's own words may rest on something else."""
_LED_LEAST = 5
_LED_SHARE = 0.7
"""Of the statements with a voice; in the labelled pages those with less had a second source that bore the first out."""
_LED_TEXT = 0.35
"""Of the prose."""
_PAPERS = frozenset({"dataset", "document"})
_PRONOUN = re.compile(r"(?:i|he|she|they|it|we|who|which|that|you)$", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:[Ee]xperts|[Ss]cientists|[Dd]octors|[Oo]fficials|[Aa]nalysts|[Cc]ritics|[Rr]esidents|[Rr]esearchers|"
    r"[Ee]conomists|"
    r"[Ll]awyers|[Ll]awmakers|[Tt]eachers|[Ww]orkers|[Ss]oldiers|[Gg]enerals|[Vv]oters|[Pp]arents|[Ww]itnesses|"
    r"[Ll]ocals|[Uu]nions) "
    r"(?:[a-z]+ )?(?:[Ss]ay|[Ww]arn|[Ff]ear|[Cc]laim|[Rr]eveal|[Aa]ccuse|[Dd]emand|[Aa]rgue|[Pp]redict|[Bb]lame|"
    r"[Dd]escribe|[Tt]ell)\b"
)
_WORD = re.compile(r"[^\W\d_]+")


def find_single(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page all of whose attributed statements, three at least, have one origin.

    Whether they have is not sure where several speakers were not read; then nothing is said.
    """
    drafts = [draft for draft in scene.drafts if draft.form != "narrator"]
    if len(drafts) < _STATEMENTS_LEAST:
        return
    prose = sum(one.paragraph.end - one.paragraph.start for one in scene.prose.paragraphs)
    if sum(draft.end - draft.start for draft in drafts) < _SHARE_LEAST * prose:
        return
    voices = [draft.voice for draft in drafts if draft.voice is not None]
    unread = len(drafts) - len(voices)
    if unread * _READ_LEAST > len(voices) or not all(voice.is_same(voices[0]) for voice in voices):
        return
    if all(_is_of(scene, voices[0], source.mention.start, source.mention.end) for source in scene.sources):
        yield Reservation(sentence=None, cue=None, covers=None)


def find_leading(scene: Scene) -> Iterator[Reservation]:
    """Yield a reservation on a page whose statements are nearly all one person's, and the rest a paper's or data.

    Nobody else without a name may tell anything there either.
    """
    drafts = [draft for draft in scene.drafts if draft.form != "narrator"]
    voices = [draft.voice for draft in drafts if draft.voice is not None]
    if len(drafts) < _LED_LEAST or (len(drafts) - len(voices)) * _READ_LEAST > len(voices):
        return
    prose = sum(one.paragraph.end - one.paragraph.start for one in scene.prose.paragraphs)
    if sum(draft.end - draft.start for draft in drafts) < _LED_TEXT * prose:
        return
    key, count = Counter(voice.key for voice in voices).most_common(1)[0]
    lead = next(voice for voice in voices if voice.key == key)
    others = [voice for voice in voices if voice.key != key]
    if not others or count < _LED_SHARE * len(voices) or lead.kind != "person" or lead.naming != "named":
        return
    is_alone = all(voice.kind in _PAPERS or lead.key in voice.words.lower() for voice in others)
    if is_alone and not any(sort_teller(teller) for teller in scene.tellers):
        yield Reservation(sentence=None, cue=None, covers=None)


def find_wide_headline(scene: Scene) -> Iterator[Reservation]:
    """Yield a headline that lets many speak ("Scientists warn …") where one person does."""
    title = scene.article.title or ""
    if _MANY.search(title) and any(find_single(scene)):
        voices = [draft.voice for draft in scene.drafts if draft.voice is not None]
        if any(voice.kind == "person" for voice in voices) and not any(voice.is_plural for voice in voices):
            yield Reservation(sentence=None, cue=None, covers=None)


def _is_of(scene: Scene, voice: Voice, start: int, end: int) -> bool:
    """Say whether the words of a mention can mean ``voice``: a pronoun, or its name or role again."""
    mention = scene.text[start:end]
    if _PRONOUN.match(mention.strip()):
        return True
    return voice.key in (word.lower() for word in mention.split()) or voice.key in (
        word.lower() for word in _WORD.findall(mention)
    )


RULES = (
    Rule(
        id="derived.single_source.page",
        kind="single_source",
        basis="derived",
        severity="high",
        means="All that the page reports of what somebody says comes from one source.",
        find=find_single,
    ),
    Rule(
        id="derived.single_source.leading",
        kind="single_source",
        basis="derived",
        severity="medium",
        means="Nearly all that is said here comes from one person, the rest from papers or data.",
        find=find_leading,
    ),
    Rule(
        id="derived.overgeneralised.headline",
        kind="overgeneralised",
        basis="derived",
        severity="medium",
        means="The headline lets many people speak, the text only one.",
        find=find_wide_headline,
    ),
)

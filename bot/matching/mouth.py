"""Whether the paste puts words into another mouth than its source does."""

from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, SAYING
from bot.matching.speaker import ClaimedSpeaker, is_same_name, is_same_speaker, list_telling
from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding
from bot.text.words import read_words


def compare_speaker(claim: Claim, finding: Finding, speakers: tuple[str, ...]) -> Finding:
    """Return ``finding`` with a change more where the paste puts the words into another mouth.

    ``speakers`` are the names that the source gives for the words, the speaker first; none known, none compared. A
    name that the source has in the same place is the source's own.
    """
    claimed = claim.speaker
    if claimed is None or not speakers or finding.kind == "link":
        return finding
    # A paraphrase is of the whole paste: its place says nothing of single words.
    if finding.kind != "paraphrase" and _is_in_source(claimed, finding):
        return finding
    # What differs in the naming of the speaker is said once, as that.
    changes = tuple(change for change in finding.changes if not _is_inside(change, claimed))
    if is_same_speaker(claimed.name, speakers):
        is_now_same = finding.kind == "altered" and finding.changes and not changes and not finding.stray
        kind = "verbatim" if is_now_same else finding.kind
        return replace(finding, kind=kind, changes=changes)
    change = Change(
        kind="speaker",
        pasted=claimed.name,
        source=speakers[0],
        paste_start=claimed.name_start,
        paste_end=claimed.name_end,
    )
    kind = "paraphrase" if finding.kind == "paraphrase" else "altered"
    return replace(finding, kind=kind, changes=(change, *changes))


def _is_in_source(claimed: ClaimedSpeaker, finding: Finding) -> bool:
    stands = any(
        piece.paste_start <= claimed.name_start and claimed.name_end <= piece.paste_end for piece in finding.pieces
    )
    return stands and not any(_is_inside(change, claimed) for change in finding.changes)


def _is_inside(change: Change, claimed: ClaimedSpeaker) -> bool:
    start, end = change.paste_start, change.paste_end
    return start is not None and end is not None and claimed.start <= start and end <= claimed.end


def note_unnamed_speaker(claim: Claim, finding: Finding, article: Article) -> Finding:
    """Return ``finding`` with a change more where the paste gives the words to somebody whom the page never names.

    For a page of which it was not read who says the words. Only of a name with a verb of saying, beside a quotation, or
    of two words: any other label may be an account's, or a chat's own.
    """
    claimed = claim.speaker
    if claimed is None or article.text is None or finding.kind not in ("verbatim", "altered"):
        return finding
    if _is_in_source(claimed, finding) or not _is_certain(claim, claimed) or _is_on_page(claimed.name, article):
        return finding
    change = Change(kind="speaker", pasted=claimed.name, paste_start=claimed.name_start, paste_end=claimed.name_end)
    changes = tuple(one for one in finding.changes if not _is_inside(one, claimed))
    return replace(finding, kind="altered", changes=(change, *changes))


def _is_certain(claim: Claim, claimed: ClaimedSpeaker) -> bool:
    """Return whether a label surely is the name of somebody who speaks."""
    if not claimed.name.isascii() or not claimed.name[:1].isupper() or claimed.name.isupper():
        # Of another script, of an account, or initials: the page may write it otherwise.
        return False
    frame = read_words(claim.text[claimed.start : claimed.end]).norms
    is_said = bool((ATTRIBUTIONS | SAYING).intersection(frame)) or any(unit.is_quoted for unit in claim.units)
    telling = [word for word in claimed.name.split() if word[0].isupper()]
    return bool(list_telling(read_words(claimed.name).norms)) and (is_said or len(telling) > 1)


def _is_on_page(name: str, article: Article) -> bool:
    """Return whether a word of a name that tells it from others stands anywhere on a page, or in its address."""
    whole = "\n".join(filter(None, (article.title, article.text, article.byline, article.outlet)))
    known = frozenset(read_words(whole).norms)
    telling = list_telling(read_words(name).norms)
    return any(
        word in known or word in (article.url or "") or any(is_same_name(word, other) for other in known)
        for word in telling
    )

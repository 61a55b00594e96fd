"""Whether the paste puts words into another mouth than its source does."""

from dataclasses import replace

from bot.matching.claim import Claim
from bot.matching.cues import ATTRIBUTIONS, SAYING
from bot.matching.lead_in import find_lead_in
from bot.matching.speaker import ClaimedSpeaker, is_same_name, is_same_speaker, list_telling
from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding
from bot.model.record import Statement
from bot.text.sentences import sentences_at
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


def compare_teller(
    claim: Claim, finding: Finding, teller: ClaimedSpeaker, statements: tuple[Statement, ...], article: Article
) -> Finding:
    """Return ``finding`` with a change more where somebody else by name says the words than the paste names there.

    ``teller`` was read without marks to go by: so the source must name its speaker, and must not name ``teller`` in the
    sentences of the words; where its speaker was led back to from a pronoun, not in the paragraph before either.
    """
    first = statements[0]
    names = tuple(one.speaker for one in statements if one.speaker) + tuple(
        node.name for one in statements for node in one.chain
    )
    is_named = bool(first.chain) and first.chain[0].naming == "named" and first.speaker is not None
    changes = tuple(change for change in finding.changes if not _is_inside(change, teller))
    if names and is_same_speaker(teller.name, names):
        is_now_same = finding.kind == "altered" and finding.changes and not changes and not finding.stray
        return replace(finding, kind="verbatim" if is_now_same else finding.kind, changes=changes)
    if first.form == "narrator" or not is_named or first.speaker is None:
        return finding
    told = list_telling(read_words(teller.name).norms)
    around = _list_names(_read_around(article.text or "", first))
    if any(word in around or any(is_same_name(word, other) for other in around) for word in told):
        return finding
    change = Change(
        kind="speaker",
        pasted=teller.name,
        source=_find_rival(claim, first) or first.speaker,
        paste_start=teller.name_start,
        paste_end=teller.name_end,
    )
    is_paraphrase = finding.kind == "paraphrase"
    return replace(finding, kind="paraphrase" if is_paraphrase else "altered", changes=(change, *changes))


def _find_rival(claim: Claim, statement: Statement) -> str | None:
    """Return in whose place a paste has its teller: the first who passes the words on and whom it does not name.

    "Tarn says Vale told them …" has Vale, whose words they are, and another than the one who told of it.
    """
    pasted = frozenset(claim.words.norms)
    named = (node.name for node in statement.chain[:-1] if node.naming == "named")
    return next((name for name in named if list_telling(read_words(name).norms).isdisjoint(pasted)), None)


def drop_resolved(finding: Finding, speakers: tuple[str, ...]) -> Finding:
    """Return ``finding`` without the changes that only have its speaker's name where the page has "she" or "he"."""
    if not speakers or finding.kind != "altered":
        return finding
    changes = tuple(one for one in finding.changes if not _is_resolved(one, speakers))
    if len(changes) == len(finding.changes):
        return finding
    return replace(finding, kind="altered" if changes or finding.stray else "verbatim", changes=changes)


def _is_resolved(change: Change, speakers: tuple[str, ...]) -> bool:
    is_pronoun = (change.source or "").lower() in ("he", "she", "they")
    pasted = change.pasted or ""
    telling = list_telling(read_words(pasted).norms)
    return is_pronoun and pasted[:1].isupper() and bool(telling) and is_same_speaker(pasted, speakers[:1])


def _list_names(text: str) -> frozenset[str]:
    """Return the words of a text that have a capital, normalised."""
    words = read_words(text)
    return frozenset(norm for norm, start in zip(words.norms, words.starts, strict=True) if text[start].isupper())


def _read_around(text: str, statement: Statement) -> str:
    """Return the sentences of a statement; its paragraph and the one before where its speaker is not named there."""
    if statement.chain and statement.chain[0].basis == "stated":
        spans = sentences_at(text, statement.start, statement.end)
        return text[spans[0].start : spans[-1].end] if spans else ""
    start = text.rfind("\n", 0, statement.start)
    before = text.rfind("\n", 0, max(0, len(text[: max(0, start)].rstrip("\n")))) if start > 0 else -1
    stop = text.find("\n", statement.end)
    return text[before + 1 : stop if stop >= 0 else len(text)]


def _is_in_source(claimed: ClaimedSpeaker, finding: Finding) -> bool:
    stands = any(
        piece.paste_start <= claimed.name_start and claimed.name_end <= piece.paste_end for piece in finding.pieces
    )
    return stands and not any(_is_inside(change, claimed) for change in finding.changes)


def _is_inside(change: Change, claimed: ClaimedSpeaker) -> bool:
    start, end = change.paste_start, change.paste_end
    return start is not None and end is not None and claimed.start <= start and end <= claimed.end


def note_unnamed_speaker(
    claim: Claim, finding: Finding, article: Article, *, teller: ClaimedSpeaker | None = None
) -> Finding:
    """Return ``finding`` with a change more where the paste gives the words to somebody whom the page never names.

    For a page of which it was not read who says the words. Where one name leads into the quotation they stand in, that
    is compared. Only of a name with a verb of saying, beside a quotation, or of two words: any other label may be an
    account's, or a chat's own. ``teller`` is whom a paste names without marks.
    """
    claimed = claim.speaker or teller
    if claimed is None or article.text is None or finding.kind not in ("verbatim", "altered"):
        return finding
    if _is_in_source(claimed, finding) or not _is_certain(claim, claimed):
        return finding
    lead = find_lead_in(finding, article.text)
    name = article.text[lead.start : lead.end] if lead is not None else None
    if is_same_speaker(claimed.name, (name,)) if name is not None else _is_on_page(claimed.name, article):
        return finding
    change = Change(
        kind="speaker",
        pasted=claimed.name,
        source=name,
        paste_start=claimed.name_start,
        paste_end=claimed.name_end,
        source_start=lead.start if lead is not None else None,
        source_end=lead.end if lead is not None else None,
    )
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

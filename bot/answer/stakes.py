"""Who of those that words went through is a side in what they say, by the registry.

The reader knows no registry, and a record holds whatever the registry says. So this is found when words are asked
about, and kept with the case. It says nothing of whether the words are so.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from bot.answer.concern import drop_source, has_war, is_about_state, is_about_war, is_aside, names_all, names_owner
from bot.answer.places import quote_sentence
from bot.model.article import Article, Dossier
from bot.model.finding import Finding
from bot.model.interest import Interest, Stake
from bot.model.record import Statement
from bot.tracing.statements import asked_statements


class Asked(NamedTuple):
    """What was asked about: its words, and the people and bodies that they came through.

    ``statement`` is ``None`` where none was read at the place.
    """

    statement: Statement | None
    words: tuple[str, ...]
    speakers: tuple[str, ...]


def find_stakes(
    article: Article, dossier: Dossier, finding: Finding, interests: Sequence[Interest]
) -> tuple[Stake, ...]:
    """Return of each outlet or body that is a side in what was asked about the first of its ``interests`` that holds.

    Where no statement was read at the place found, its sentence is what was asked, and the page alone who passes it on;
    of a link to a page whose claims are not summed up it is the headline.
    """
    statements = asked_statements(dossier, finding)
    asked = [_ask(article, dossier, statement) for statement in statements] or [_ask_bare(article, finding)]
    return tuple(stake for _, own in groupby(interests, key=lambda one: one.who) for stake in _first_held(own, asked))


def _first_held(interests: Iterator[Interest], asked: Sequence[Asked]) -> Iterator[Stake]:
    for interest in interests:
        covered = [one for one in asked if _passed(interest, one) and _is_side(interest, one)]
        if covered:
            yield Stake(
                interest=interest,
                covers=tuple(one.statement.id for one in covered if one.statement is not None),
                is_origin=_is_origin(interest, covered[0]),
            )
            return


def _ask(article: Article, dossier: Dossier, statement: Statement) -> Asked:
    place = quote_sentence(article, statement.start, statement.end)
    text = place.text if place is not None else None
    summaries = tuple(claim.summary for claim in dossier.claims if statement.id in claim.statements)
    speakers = tuple(node.name for node in statement.chain if node.kind in ("person", "group", "organisation"))
    return Asked(statement, (text,) if text is not None else summaries, speakers)


def _ask_bare(article: Article, finding: Finding) -> Asked:
    texts = [article.title] if not finding.pieces else []
    for piece in finding.pieces[:1]:
        place = quote_sentence(article, piece.source_start, piece.source_end) if piece.field == "text" else None
        texts.append(place.text if place is not None else article.title if piece.field == "title" else None)
    return Asked(None, tuple(text for text in texts if text), ())


def _passed(interest: Interest, asked: Asked) -> bool:
    if interest.is_page:
        return True
    return asked.statement is not None and any(node.name == interest.who for node in asked.statement.chain)


def _is_side(interest: Interest, asked: Asked) -> bool:
    if interest.owner is not None:
        return any(names_owner(text, interest.owner) for text in asked.words)
    if any(map(is_aside, asked.words)):
        return False
    words = [drop_source(text, interest.who) for text in asked.words]
    countries = interest.countries
    is_official = any(is_about_state(name, country) for name in asked.speakers for country in countries)
    if interest.is_war:
        is_speaker = is_official or interest.who in asked.speakers
        return any(is_about_war(text, countries) or (is_speaker and has_war(text)) for text in words)
    if len(countries) > 1 and not any(names_all(text, countries) for text in words):
        return False
    return is_official or any(is_about_state(text, country) for text in words for country in countries)


def _is_origin(interest: Interest, asked: Asked) -> bool:
    """Say whether nobody is known before it: the claim has no other origin."""
    chain = asked.statement.chain if asked.statement is not None else ()
    return not chain[1:] or chain[0].name == interest.who

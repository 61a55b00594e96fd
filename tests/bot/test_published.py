"""A page that does not say who publishes it, and what is known of that otherwise."""

from dataclasses import replace

import pytest

from bot.answer import compose_answer, is_publisher_known
from bot.model.article import Article, Dossier
from bot.model.case import Case, Material, OutletLines
from bot.model.finding import Finding
from bot.model.record import Caveat, PageOutlet, Reader, Record, Reprint

TEXT = "The ferry is late. “We waited for hours,” a passenger said."
UNSTATED = Caveat(kind="outlet_unstated", basis="absence", severity="medium", rule="derived.outlet_unstated.page")


def kinds_for(own: OutletLines, *, outlet: str | None = None, text: str = TEXT) -> list[str]:
    """Return the kinds of the caveats of an answer on a page of ``own``."""
    article = Article(id="a", text_sha256="0" * 64, url=f"https://{own.domain}/a", text=text, outlet=outlet)
    record = Record(
        reader=Reader(version="hand-1"),
        text_sha256="0" * 64,
        article_id="a",
        outlet=PageOutlet(name=None, domain=own.domain, basis="external"),
        reprint=Reprint(is_reprint=False),
        caveats=(UNSTATED,),
    )
    case = Case(
        answer_id="answer-1",
        status="found",
        asked_at="2026-11-22T10:00:00Z",
        corpus_size=1,
        finding=Finding(article_id="a", kind="link", confidence=0.99),
        material=Material(
            article=article,
            dossier=Dossier(record=record),
            outlets=(own,),
            is_publisher_known=is_publisher_known(article, record, own),
        ),
    )
    return [caveat.kind for caveat in compose_answer(case).caveats]


UNLISTED = OutletLines(name="orposts.example.org", domain="orposts.example.org")


def test_a_page_on_a_listed_host_is_not_charged_with_its_silence() -> None:
    own = OutletLines(name="Orrin Post", domain="orposts.example.org", kind="newspaper", is_listed=True)
    assert kinds_for(own) == []


def test_a_host_of_which_there_are_opinions_alone_is_listed_too() -> None:
    assert kinds_for(replace(UNLISTED, name="Orrin Post", is_listed=True)) == []


@pytest.mark.parametrize("kind", ["aggregator", "republisher"])
def test_a_listed_site_of_other_outlets_texts_tells_nothing(kind: str) -> None:
    assert kinds_for(replace(UNLISTED, kind=kind, is_listed=True)) == ["outlet_unstated"]


@pytest.mark.parametrize("host", ["msn.com", "news.yahoo.com"])
def test_nor_does_a_portal(host: str) -> None:
    assert kinds_for(OutletLines(name=host, domain=host, is_listed=True), outlet=None) == ["outlet_unstated"]


def test_an_outlet_given_with_the_page_is_known() -> None:
    assert kinds_for(UNLISTED, outlet="The Orrin Post") == []


def test_a_host_given_as_an_outlet_is_no_name() -> None:
    assert kinds_for(UNLISTED, outlet="orposts.example.org") == ["outlet_unstated"]


def test_a_host_that_nobody_lists_is_charged() -> None:
    assert kinds_for(UNLISTED) == ["outlet_unstated"]


def test_somebody_told_the_paper_that_the_host_is_made_of() -> None:
    assert kinds_for(UNLISTED, text="“We waited,” a passenger told the Orrin Posts.") == []


def test_what_somebody_told_another_paper_names_no_publisher() -> None:
    assert kinds_for(UNLISTED, text="“We waited,” a passenger told the Vessin Times.") == ["outlet_unstated"]

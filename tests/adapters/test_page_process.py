"""Pages are taken apart in a process of their own, within a time limit."""

import os
import signal

import pytest

from adapters.reading.pages import PageProcess
from bot.errors import UnreadablePageError
from bot.reading.extract import ELEMENTS_MOST, HTML_LIMIT, extract_page

URL = "https://wire.example.org/a"
PROSE = "<p>The crews of Port Ellery voted on Monday to stay out for another week of talks with the owners.</p>" * 3
PAGE = f"<html><head><title>Crews vote to stay out</title></head><body><article>{PROSE}</article></body></html>"
SLOW = PAGE.replace("</article>", f"<p>{'<i>a b</i> ' * (ELEMENTS_MOST - 100)}</p></article>")
"""Five seconds of work for the library, more on a busy machine."""


def test_a_page_is_taken_apart_as_it_is_without_the_process() -> None:
    with PageProcess() as pages:
        assert pages.pid is None
        assert pages.extract(PAGE, url=URL) == extract_page(PAGE, url=URL)
        first = pages.pid
        assert pages.extract(PAGE, url=None) == extract_page(PAGE, url=None)
        assert pages.pid == first
    assert pages.pid is None


def test_a_page_that_takes_too_long_is_refused_and_the_next_one_is_read() -> None:
    with PageProcess(seconds=2) as pages:
        with pytest.raises(UnreadablePageError, match="2 seconds"):
            pages.extract(SLOW, url=URL)
        assert pages.extract(PAGE, url=URL).title == "Crews vote to stay out"


def test_a_process_that_was_killed_costs_one_page() -> None:
    with PageProcess() as pages:
        pages.extract(PAGE, url=URL)
        os.kill(pages.pid or 0, signal.SIGKILL)
        with pytest.raises(UnreadablePageError):
            pages.extract(PAGE, url=URL)
        assert pages.extract(PAGE, url=URL).title == "Crews vote to stay out"


@pytest.mark.parametrize(
    ("html", "reason"), [("", "empty"), ("x" * (HTML_LIMIT + 1), "larger"), ("<p>No.</p>", "no running text|no HTML")]
)
def test_a_page_without_an_article_is_refused_with_the_same_reason(html: str, reason: str) -> None:
    with PageProcess() as pages, pytest.raises(UnreadablePageError, match=reason):
        pages.extract(html, url=None)


def test_half_a_surrogate_does_not_stop_a_page() -> None:
    with PageProcess() as pages:
        assert (
            pages.extract(PAGE.replace("Monday", "Mon\ud800day"), url=f"{URL}\udc00").title == "Crews vote to stay out"
        )

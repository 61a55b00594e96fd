"""How a connection stands."""

from dataclasses import dataclass

import pytest

from adapters.serving.standing import Standing


@dataclass(slots=True)
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def standing(clock: Clock) -> Standing:
    return Standing("discord", clock=clock)


def test_a_silent_connection_is_deaf_until_it_is_heard_again(standing: Standing, clock: Clock) -> None:
    standing.connect(deaf_after=90)
    states: list[str] = []
    for seconds in (90, 1):
        clock.now += seconds
        states.append(standing.state)
    standing.hear()
    assert [*states, standing.state] == ["connected", "deaf", "connected"]


def test_a_connection_that_is_made_for_each_event_is_never_deaf(standing: Standing, clock: Clock) -> None:
    standing.connect()
    clock.now += 1e6
    assert standing.state == "connected"


def test_one_that_is_lost_is_not_called_deaf_too(standing: Standing, clock: Clock) -> None:
    standing.connect(deaf_after=90)
    standing.lose("the connection broke")
    clock.now += 1000
    assert (standing.state, standing.reason) == ("lost", "the connection broke")
    standing.connect(deaf_after=90)
    assert (standing.state, standing.reason) == ("connected", None)


@pytest.mark.parametrize("end", ["fail", "stop"])
def test_what_a_library_says_after_the_end_changes_nothing(standing: Standing, end: str) -> None:
    if end == "fail":
        standing.fail("the token is refused")
    else:
        standing.stop()
    state = standing.state
    standing.lose("closing")
    standing.connect()
    assert standing.state == state
    standing.start()
    assert standing.state == "starting"


def test_since_when_it_stands_so_is_kept_while_it_does(standing: Standing) -> None:
    standing.lose("once")
    since = standing.since
    standing.lose("twice")
    assert (standing.since, standing.reason) == (since, "twice")

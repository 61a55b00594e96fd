"""Whatever an answer says, what Slack gets keeps its limits, pings no one and links nowhere but where it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.home import make_home
from adapters.slack.render import render_details, render_others, render_reply
from adapters.slack.settings_view import make_settings_form
from adapters.slack.views import make_form, make_page
from bot.community.offers import list_actions
from bot.labels import LANGUAGES, Labels
from bot.model.answer import Answer
from bot.model.chat import Notice, Reply
from bot.model.community import CommunitySettings, Recent
from tests.adapters_discord.anything import ANSWERS, LABELS, NO_HURRY
from tests.adapters_slack.checks import check_message, check_view
from tests.adapters_slack.making import CHANNEL, ask_of, fill_answer, read, slash

ENGLISH = LANGUAGES["en"]
BARBS = (
    "<!channel> <!here|x> <@U0AAAA001> <#C0AAAA001> <!subteam^S1> <!date^0^{date}|x> <https://evil.example|bbc.com> "
    "https://evil.example @channel *b* _i_ ~s~ `c` ```d``` &lt;!channel&gt; &amp; :smile: \u202e \u200b \u05d0 "
    "\U0001f600"
)
HOSTILE = [
    BARBS,
    "> " + BARBS * 60,
    ">>> all of it\n- a\n1. b",
    "",
    "\u200b",
    "\ud800",
    "&" * 9000,
    "<" * 9000,
    '"' * 9000,
    "\U0001f600" * 3000,
    "z" + "\u0335" * 500,
    "https://a.example/" + "x" * 2000,
    "https://a.example/" + "*" * 3000,
    "2022-05-09",
    "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00+14:00",
]
texts = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=80),
    st.text(st.sampled_from("<>&|!@#*_~`:^ \n\u202e\u05d0\ud83dCU1abc/."), max_size=80),
    st.sampled_from(HOSTILE),
)


def check_all(answer: Answer, labels: Labels, *, name: str | None = None) -> None:
    reply = Reply(body=answer, actions=list_actions(answer, may_share=True))
    for message in (
        render_reply(reply, labels, shared_by=name),
        render_details(answer, labels),
        render_others(answer, labels),
    ):
        check_message(message)
        check_view(make_page(message, labels))


@given(answer=ANSWERS, labels=LABELS, name=st.none() | texts)
@NO_HURRY
def test_any_answer_is_a_message_that_slack_takes(answer: Answer, labels: Labels, name: str | None) -> None:
    check_all(answer, labels, name=name)


@given(text=texts, labels=LABELS)
@NO_HURRY
def test_an_answer_with_any_text_in_all_of_it_is_a_message_that_slack_takes(text: str, labels: Labels) -> None:
    check_all(fill_answer(text), labels, name=text)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_made_to_ping_link_or_break_out_is_shown_as_its_letters(text: str) -> None:
    check_all(fill_answer(text), ENGLISH, name=text)


@given(text=texts, name=st.none() | texts)
def test_any_notice_is_a_message_that_slack_takes(text: str, name: str | None) -> None:
    check_message(render_reply(Reply(body=Notice(text=text)), ENGLISH, shared_by=name))


@given(
    recent=st.lists(st.builds(Recent, answer_id=texts | st.text("abc12", min_size=1), headline=texts), max_size=40),
    labels=LABELS,
    settings=st.builds(CommunitySettings, language=st.sampled_from([None, "uk", "x"]), log_channel=st.just(CHANNEL)),
    is_admin=st.booleans(),
)
@NO_HURRY
def test_any_recent_lookups_and_settings_are_an_app_home_that_slack_takes(
    *, recent: list[Recent], labels: Labels, settings: CommunitySettings, is_admin: bool
) -> None:
    check_view(make_home(labels, command="source", settings=settings, recent=tuple(recent), is_admin=is_admin))
    check_view(make_settings_form(settings, labels))


@given(answer_id=texts, labels=LABELS)
def test_any_form_is_taken(answer_id: str, labels: Labels) -> None:
    ask = ask_of(read(slash("x")))
    for form in (make_form(answer_id, labels, ask=ask), make_form("092f0e81085f", labels, ask=ask)):
        if form is not None:
            check_view(form)

"""App Home, the settings and the forms."""

from adapters.slack.actions import FORGET, SETTINGS
from adapters.slack.home import make_home
from adapters.slack.payload import View
from adapters.slack.render import render_reply
from adapters.slack.requests import SettingsAsk
from adapters.slack.settings_view import make_settings_form, name_problems
from adapters.slack.views import make_form, make_page
from bot.community.settings import change_settings
from bot.labels import LANGUAGES, REASONS
from bot.model.chat import Reply
from bot.model.community import CommunitySettings, Problem, Recent, SettingField, SettingsChange
from tests.adapters_slack.checks import check_view, list_objects, read_plainly
from tests.adapters_slack.making import ADMIN, CHANNEL, FOUND, NOW, ask_of, read, slash, submitted

ENGLISH = LANGUAGES["en"]
SET = CommunitySettings(share="everyone", mentions=False, language="uk", days=7, log_channel=CHANNEL)


def make(recent: tuple[Recent, ...] = (), *, is_admin: bool = False, days: int = 30) -> View:
    settings = CommunitySettings(days=days)
    return make_home(ENGLISH, command="whence", settings=settings, recent=recent, is_admin=is_admin)


def list_names(view: View) -> list[str]:
    return [one["action_id"] for one in list_objects(view["blocks"]) if "action_id" in one]


def test_app_home_says_what_this_is_what_is_kept_and_how_to_forget() -> None:
    lines = read_plainly(make()["blocks"])
    assert lines[0] == "Firsthand"
    assert lines[1].startswith("Write /whence and a link or a quotation")
    assert ENGLISH.privacy.format(days=30, command="whence") in lines
    assert ENGLISH.home_no_recent in lines
    assert list_names(make()) == [FORGET]
    assert ENGLISH.privacy_none_kept.format(command="whence") in read_plainly(make(days=0)["blocks"])


def test_app_home_shows_ones_own_lookups_each_to_be_shown_again() -> None:
    recent = tuple(Recent(answer_id=name, headline=f"Page {name} has these words.", at=NOW) for name in ("a1", "b2"))
    home = make((*recent, Recent(answer_id="no id", headline="x", at=NOW)))
    assert list_names(home) == ["fh:again:a1", "fh:again:b2", FORGET]
    assert "Page a1 has these words." in read_plainly(home["blocks"])


def test_settings_are_shown_to_admins_alone() -> None:
    assert SETTINGS not in list_names(make())
    assert SETTINGS in list_names(make(is_admin=True))
    home = make_home(ENGLISH, command="source", settings=SET, recent=(), is_admin=True)
    assert read_plainly(home["blocks"])[-6:-1] == [
        "Who may share answers: Everyone",
        "Whether mentions of the bot are answered: No",
        "Language of shared answers: Українська",
        "How many days answers are kept (0 to 365): 7",
        "Channel in which shares and deletions are noted: ",
    ]
    assert {"type": "channel", "channel_id": CHANNEL} in list_objects(home["blocks"])


def test_the_settings_form_shows_what_holds_and_comes_back_as_it() -> None:
    for settings in (SET, CommunitySettings()):
        form = make_settings_form(settings, ENGLISH)
        check_view(form)
        values = {}
        for block in form["blocks"]:
            assert block["type"] == "input"
            element = dict(block["element"])
            given = {
                "selected_option": element.get("initial_option"),
                "value": element.get("initial_value"),
                "selected_conversation": element.get("initial_conversation"),
            }
            values[block["block_id"]] = {element["action_id"]: given}
        asked = read(submitted(form["callback_id"], values), person=ADMIN)
        assert isinstance(asked, SettingsAsk)
        assert change_settings(CommunitySettings(), asked.change) == settings


def test_what_is_wrong_with_settings_is_told_beside_the_field() -> None:
    wrong = change_settings(CommunitySettings(), SettingsChange(days="9999", language="xx"))
    assert isinstance(wrong, tuple)
    assert name_problems(wrong, ENGLISH) == {"days": ENGLISH.days_about, "language": ENGLISH.language_about}
    blocks = {block["block_id"] for block in make_settings_form(SET, ENGLISH)["blocks"] if block["type"] == "input"}
    fields: tuple[SettingField, ...] = ("share", "language", "days", "log_channel")
    assert blocks >= set(name_problems(tuple(Problem(field=field, given="x") for field in fields), ENGLISH))


def test_the_form_of_a_wrong_match_offers_every_reason() -> None:
    form = make_form("a1", ENGLISH, ask=ask_of(read(slash("x"))))
    assert form is not None
    assert form["callback_id"] == "fh:wrong:a1"
    assert [one["value"] for one in list_objects(form["blocks"]) if "value" in one] == list(REASONS)


def test_an_answer_asked_for_in_app_home_is_a_page_of_its_own() -> None:
    message = render_reply(Reply(body=FOUND), ENGLISH)
    page = make_page(message, ENGLISH)
    check_view(page)
    assert page["blocks"] == message["blocks"]
    assert page.get("close") == {"type": "plain_text", "text": "Close", "emoji": False}

"""The rules of the Web API, each met with the real slack_sdk."""

import asyncio
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.wire.slack.asking import check_clean
from tests.wire.slack.fake import FakeSlack
from tests.wire.slack.fake.world import BOT_TOKEN, SCOPES
from tests.wire.slack.probe import MODAL, make_blocks


@pytest.fixture
def client(fake: FakeSlack) -> AsyncWebClient:
    return AsyncWebClient(base_url=fake.api_base, token=BOT_TOKEN)


async def refuse(doing: Any) -> str:  # noqa: ANN401 - any call of the library
    """Return the error that a call meets."""
    with pytest.raises(SlackApiError) as caught:
        await doing
    return str(caught.value.response["error"])


async def test_a_token_tells_whose_it_is(fake: FakeSlack, client: AsyncWebClient) -> None:
    said = await client.auth_test()

    assert (said["team_id"], said["user_id"]) == (fake.world.teams["first"].id, fake.world.teams["first"].bot.id)
    assert said.headers["x-oauth-scopes"] == ",".join(SCOPES)
    assert await refuse(client.auth_test(token="xoxb-wrong")) == "invalid_auth"
    assert await refuse(AsyncWebClient(base_url=fake.api_base).auth_test()) == "not_authed"
    fake.uninstall("first")
    assert await refuse(client.auth_test()) == "token_revoked"


@pytest.mark.parametrize(
    ("place", "error"),
    [("outside", "not_in_channel"), ("private", "channel_not_found"), ("archived", "is_archived")],
)
async def test_a_channel_closed_to_the_bot_takes_no_message(
    fake: FakeSlack, client: AsyncWebClient, place: str, error: str
) -> None:
    channel = fake.world.teams["first"].channels[place].id

    assert await refuse(client.chat_postMessage(channel=channel, text="words")) == error


async def test_a_token_reaches_no_other_workspace(fake: FakeSlack, client: AsyncWebClient) -> None:
    fake.world.install("second")
    other = fake.world.teams["second"]
    made = fake.interact("slash", team="second")

    assert await refuse(client.chat_postMessage(channel=other.channels["general"].id, text="a")) == "channel_not_found"
    assert await refuse(client.users_info(user=other.users["member"].id)) == "user_not_visible"
    assert await refuse(client.views_open(trigger_id=made.trigger_id or "", view=MODAL)) == "invalid_trigger_id"
    assert await refuse(client.views_publish(user_id=other.users["member"].id, view=HOME)) == "user_not_found"


HOME = {"type": "home", "blocks": make_blocks("home")}


async def test_a_token_of_an_organisation_reaches_all_its_workspaces(fake: FakeSlack) -> None:
    made = fake.world.install("north", is_org=True)
    client = AsyncWebClient(base_url=fake.api_base, token=made.token)
    for team in ("north", "south"):
        await client.chat_postMessage(channel=fake.world.teams[team].channels["general"].id, text="words")
    first = fake.world.teams["first"].channels["general"].id

    assert await refuse(client.chat_postMessage(channel=first, text="words")) == "channel_not_found"
    assert fake.interact("slash", team="south").payload["is_enterprise_install"] == "true"
    assert (await client.auth_test())["is_enterprise_install"] is True


async def test_a_method_wants_its_scope(fake: FakeSlack, client: AsyncWebClient) -> None:
    channel = fake.world.teams["first"].channels["general"].id

    assert await refuse(client.conversations_info(channel=channel)) == "missing_scope"
    made = fake.world.install("first", scopes=("channels:read", "im:write"))
    assert await refuse(client.chat_postMessage(channel=channel, text="words", token=made.token)) == "missing_scope"
    said = await client.conversations_info(channel=channel, token=made.token)
    assert said["channel"]["is_member"] is True
    user = fake.world.get_user("first", "user-7").id
    opened = await client.conversations_open(users=user, token=made.token)
    members = await client.conversations_members(channel=opened["channel"]["id"], token=made.token)
    assert members["members"][0] == user


async def test_a_user_is_told_with_locale_and_rank(fake: FakeSlack, client: AsyncWebClient) -> None:
    german, admin = (fake.world.get_user("first", name).id for name in ("german", "admin"))
    said = (await client.users_info(user=german, include_locale=True))["user"]

    assert (said["locale"], said["is_admin"], said["is_owner"]) == ("de-DE", False, False)
    told = (await client.users_info(user=admin))["user"]
    assert told["is_admin"] is True
    assert "locale" not in told
    assert await refuse(client.users_info(user="U0NOBODY")) == "user_not_found"


async def test_a_message_is_posted_updated_and_deleted(fake: FakeSlack, client: AsyncWebClient) -> None:
    channel = fake.world.teams["first"].channels["general"].id
    said = await client.chat_postMessage(channel=channel, text="words", blocks=make_blocks("words"))
    await client.chat_update(channel=channel, ts=said["ts"], text="others")
    message = fake.messages.all[channel, said["ts"]]

    assert message.body == {"text": "others"}
    assert await refuse(client.chat_update(channel=channel, ts=said["ts"], text="x" * 4001)) == "msg_too_long"
    await client.chat_delete(channel=channel, ts=said["ts"])
    assert message.is_deleted
    assert await refuse(client.chat_delete(channel=channel, ts=said["ts"])) == "message_not_found"


async def test_a_message_of_somebody_else_is_not_the_bots_to_change(fake: FakeSlack, client: AsyncWebClient) -> None:
    said = fake.say("words")
    channel = said.channel.id

    assert await refuse(client.chat_delete(channel=channel, ts=said.ts)) == "cant_delete_message"
    assert await refuse(client.chat_update(channel=channel, ts=said.ts, text="others")) == "cant_update_message"


async def test_an_ephemeral_message_is_seen_by_one_and_lost_to_the_api(fake: FakeSlack, client: AsyncWebClient) -> None:
    team = fake.world.teams["first"]
    channel, user = team.channels["general"].id, team.users["member"].id
    said = await client.chat_postEphemeral(channel=channel, user=user, text="words")

    assert fake.messages.all[channel, said["message_ts"]].seen_by == user
    assert await refuse(client.chat_delete(channel=channel, ts=said["message_ts"])) == "message_not_found"
    stranger = team.users["stranger"].id
    assert await refuse(client.chat_postEphemeral(channel=channel, user=stranger, text="a")) == "user_not_in_channel"


async def test_a_message_to_a_user_goes_to_their_direct_messages(fake: FakeSlack, client: AsyncWebClient) -> None:
    user = fake.world.get_user("first", "member")
    said = await client.chat_postMessage(channel=user.id, text="words")

    assert said["channel"] == fake.world.get_place("first", "dm", user).id


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "a", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}]}, "invalid_blocks"),
        ({"text": "a", "blocks": "["}, "invalid_blocks_format"),
        ({"text": "a", "thread_ts": "1.000001"}, "thread_not_found"),
    ],
)
async def test_a_body_that_slack_would_not_take_is_refused(
    fake: FakeSlack, client: AsyncWebClient, more: dict[str, Any], error: str
) -> None:
    channel = fake.world.teams["first"].channels["general"].id
    body = {"channel": channel, **more}

    assert await refuse(client.api_call("chat.postMessage", json=body)) == error
    assert fake.messages.all == {}


async def test_a_trigger_serves_once_and_for_three_seconds(fake: FakeSlack, client: AsyncWebClient) -> None:
    first, second = fake.interact("slash"), fake.interact("slash")
    await client.views_open(trigger_id=first.trigger_id or "", view=MODAL)

    assert await refuse(client.views_open(trigger_id=first.trigger_id or "", view=MODAL)) == "exchanged_trigger_id"
    fake.clock.advance(3.1)
    assert await refuse(client.views_open(trigger_id=second.trigger_id or "", view=MODAL)) == "expired_trigger_id"
    assert await refuse(client.views_open(trigger_id="1.2.3", view=MODAL)) == "invalid_trigger_id"
    check_clean(fake)


async def test_a_view_is_updated_by_its_id_and_hash(fake: FakeSlack, client: AsyncWebClient) -> None:
    made = fake.interact("slash")
    view = (await client.views_open(trigger_id=made.trigger_id or "", view=MODAL))["view"]
    title = {"type": "plain_text", "text": "Another"}
    await client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL | {"title": title})

    assert fake.views.all[view["id"]].body["title"] == title
    assert await refuse(client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)) == "hash_conflict"
    assert await refuse(client.views_update(view_id="V0", view=MODAL)) == "not_found"
    assert await refuse(client.views_publish(user_id=fake.world.get_user("first", "member").id, view=MODAL)) == (
        "invalid_arguments"
    )


async def test_a_method_the_project_has_no_use_for_is_a_violation(fake: FakeSlack, client: AsyncWebClient) -> None:
    assert await refuse(client.users_list()) == "unknown_method"
    assert [one["rule"] for one in fake.journal.violations] == ["unknown_call"]


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_server_error_meets_the_route_it_was_armed_for(
    fake: FakeSlack, client: AsyncWebClient, status: int
) -> None:
    fake.arm("5xx", route="post", status=status)
    channel = fake.world.teams["first"].channels["general"].id
    await client.auth_test()
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=channel, text="words")

    assert caught.value.response.status_code == status
    await client.chat_postMessage(channel=channel, text="words")
    assert [call.body.get("text") for call in fake.journal.calls[1:]] == ["words", "words"]


async def test_too_many_calls_are_told_when_to_come_again(fake: FakeSlack, client: AsyncWebClient) -> None:
    fake.arm("429", route="people", retry_after=30, applied=True)
    with pytest.raises(SlackApiError) as caught:
        await client.users_info(user=fake.world.get_user("first", "member").id)

    assert caught.value.response.headers["Retry-After"] == "30"
    assert caught.value.response["error"] == "ratelimited"


async def test_a_connection_may_be_cut_after_the_message_was_posted(fake: FakeSlack, client: AsyncWebClient) -> None:
    fake.arm("drop", route="post", applied=True, times=None)
    channel = fake.world.teams["first"].channels["general"].id
    with pytest.raises((aiohttp.ClientError, asyncio.TimeoutError)):
        await client.chat_postMessage(channel=channel, text="words")

    assert fake.messages.all
    assert {call.status for call in fake.journal.calls} == {-1}


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # slack_sdk's, of aiohttp
async def test_a_code_is_exchanged_once_for_a_token_of_its_team(fake: FakeSlack) -> None:
    about, client = fake.describe(), AsyncWebClient(base_url=fake.api_base)
    whose = {"client_id": about["client_id"], "client_secret": about["client_secret"]}
    code = fake.authorize("second")
    said = await client.oauth_v2_access(code=code, **whose)

    assert said["team"]["id"] == fake.world.teams["second"].id
    assert said["is_enterprise_install"] is False
    assert (await client.auth_test(token=said["access_token"]))["team"] == "second"
    assert await refuse(client.oauth_v2_access(code=code, **whose)) == "invalid_code"
    wrong = whose | {"client_secret": "wrong"}
    assert await refuse(client.oauth_v2_access(code=fake.authorize("second"), **wrong)) == "bad_client_secret"
    assert "client_secret" not in str([call.body for call in fake.journal.calls])


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")  # as above
async def test_a_code_may_stand_for_a_whole_organisation(fake: FakeSlack) -> None:
    about, client = fake.describe(), AsyncWebClient(base_url=fake.api_base)
    code = fake.authorize("north", is_org=True)
    said = await client.oauth_v2_access(code=code, client_id=about["client_id"], client_secret=about["client_secret"])

    assert said["team"] is None
    assert said["enterprise"]["id"] == fake.world.teams["north"].enterprise_id
    assert said["is_enterprise_install"] is True

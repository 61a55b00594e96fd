"""The bot through its real entry point where Slack says only at the second time who somebody is."""

from tests.wire.slack.stage import POST, QUOTE, Stage


async def test_an_admin_is_not_refused_because_slack_was_asked_too_much(stage: Stage) -> None:
    async with stage.run():
        await stage.fake.post("fault", fault="429", route="people", retry_after=1)
        said = await stage.fake.post("message", text=QUOTE, user="admin", mention=True)
        answer = await stage.await_call(POST)
    assert answer["thread_ts"] == said["ts"]
    assert "has these words" in answer["text"]
    assert [call["status"] for call in await stage.fake.get("calls", operation="users.info")] == [429, 200]
    await stage.check_clean()

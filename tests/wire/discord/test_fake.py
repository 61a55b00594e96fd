"""The real discord.py against the fake: everything that an adapter does."""

import discord
import pytest

from tests.wire.discord.asking import ACK, ask, check_clean, of, wait_for
from tests.wire.discord.fake import FakeDiscord
from tests.wire.discord.fake.errors import TestError
from tests.wire.discord.probe import run_probe


async def test_a_bot_logs_in_and_registers_its_commands(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        assert probe.user
        assert [guild.id for guild in probe.guilds] == [int(id_) for id_ in fake.world.guild_ids]
        assert [command["name"] for command in fake.commands[""]] == ["source", "Check source"]
        fetched = await probe.tree.fetch_commands()

    assert {command.id for command in fetched} == {int(command["id"]) for command in fake.commands[""]}
    check_clean(fake)


async def test_a_command_is_deferred_and_its_answer_edited_in(fake: FakeDiscord) -> None:
    async with run_probe():
        made = await ask(fake, "some words")

    assert made.original
    assert made.original.is_ephemeral
    assert made.original.body["embeds"][0]["description"] == "some words"
    assert made.acked_after is not None
    assert made.acked_after < 1
    check_clean(fake)


@pytest.mark.parametrize("place", ["dm", "elsewhere", "private", "thread", "hidden"])
async def test_a_command_works_wherever_it_was_registered_for(fake: FakeDiscord, place: str) -> None:
    async with run_probe() as probe:
        made = await ask(fake, place=place)

        assert probe.errors == []
    assert made.original
    check_clean(fake)


async def test_a_button_is_pressed_after_a_restart(fake: FakeDiscord) -> None:
    async with run_probe():
        made = await ask(fake)
    assert made.original
    async with run_probe():
        pressed = fake.interact("button", message_id=made.original.id, custom_id="fh:share:1")
        await fake.journal.wait(of(pressed, ACK))

    assert pressed.original
    assert pressed.original.body["content"] == "pressed share"
    check_clean(fake)


async def test_a_form_is_opened_and_sent(fake: FakeDiscord) -> None:
    async with run_probe():
        made = await ask(fake)
        assert made.original
        pressed = fake.interact("button", message_id=made.original.id, custom_id="fh:form:1")
        await fake.journal.wait(of(pressed, ACK))
        sent = fake.interact("modal", opener=pressed.id, fields={"reason": "another person"})
        await fake.journal.wait(of(sent, ACK))

    assert sent.original
    assert sent.original.body["content"] == "noted another person"
    check_clean(fake)


async def test_an_option_is_completed(fake: FakeDiscord) -> None:
    async with run_probe():
        made = fake.interact("autocomplete", name="source", options={"text": "wor"}, focused="text")
        await fake.journal.wait(of(made, ACK))

    assert made.choices == [{"name": "wor before", "value": "wor"}]
    check_clean(fake)


async def test_a_message_command_comes_with_the_message(fake: FakeDiscord) -> None:
    async with run_probe():
        message = fake.say("what somebody wrote")
        made = fake.interact("menu", name="Check source", message_id=message.id)
        await fake.journal.wait(of(made, ACK))

    assert made.original
    assert made.original.body["content"] == "about: what somebody wrote"
    check_clean(fake)


async def test_content_is_there_in_direct_messages_and_mentions_alone(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        fake.say("to all", place="guild")
        fake.say("to you", place="dm")
        fake.say("and you", place="thread", mention=True)
        await fake.journal.wait(lambda call: call.operation == "create_message", count=3)
        heard = [line for line in probe.heard if line.startswith("member")]

    assert heard == ["member: ", "member: to you", "member: <@1100000000000000001> and you"]
    check_clean(fake)


async def test_what_the_bot_posts_comes_back_to_it(fake: FakeDiscord) -> None:
    async with run_probe() as probe:
        await ask(fake, "post this")
        await wait_for(lambda: "firsthand: post this" in probe.heard)


@pytest.mark.parametrize(("place", "code"), [("read_only", 50013), ("hidden", 50001)])
async def test_a_channel_closed_to_the_bot_is_forbidden(fake: FakeDiscord, place: str, code: int) -> None:
    async with run_probe() as probe:
        fake.interact("slash", name="source", options={"text": "post"}, place=place)
        await wait_for(lambda: bool(probe.errors))

    assert isinstance(probe.errors[0], discord.Forbidden)
    assert probe.errors[0].code == code


async def test_what_discord_would_not_offer_cannot_be_asked(fake: FakeDiscord) -> None:
    async with run_probe():
        with pytest.raises(TestError, match="no command 'other'"):
            fake.interact("slash", name="other")
        with pytest.raises(TestError, match="required options"):
            fake.interact("slash", name="source")
        with pytest.raises(TestError, match="another length"):
            fake.interact("slash", name="source", options={"text": "x" * 6001})

"""The bot through its real entry point, in a process of its own, against the fake in another: what members see."""

import asyncio
import json
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from adapters.__main__ import main
from tests.wire.discord.fake.driver import Driver, start_fake

ROOT = Path(__file__).resolve().parents[3]
QUOTE = "soldiers don't want to fight. I even shoot them"
ABSENT = "NATO will admit Ukraine in 2027, officials in Brussels say"
ACK, EDIT, FOLLOW_UP, POST = (
    "create_interaction_response",
    "update_original_webhook_message",
    "execute_webhook",
    "create_message",
)
SYNC = "bulk_set_application_commands"
PRIVATE = 64
SECONDS = 15.0


@dataclass(slots=True)
class Stage:
    """A fake Discord, the store of the bot, and how the bot's process is started."""

    fake: Driver
    db: Path

    @property
    def environ(self) -> dict[str, str]:
        about = self.fake.about
        return {
            **{name: value for name, value in os.environ.items() if not name.startswith(("FIRSTHAND_", "DISCORD_"))},
            "FIRSTHAND_DB": str(self.db),
            "DISCORD_TOKEN": about["token"],
            "FIRSTHAND_DISCORD_API_BASE": about["api_base"],
            "FIRSTHAND_DISCORD_GATEWAY_URL": about["gateway_url"],
        }

    async def start(self, **more: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "adapters", "run"),
            cwd=ROOT,
            env=self.environ | more,
            stderr=asyncio.subprocess.PIPE,
        )

    @asynccontextmanager
    async def run(self, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """The bot, connected; it has to end well, and without a traceback."""
        process = await self.start(**more)
        try:
            await self.await_connection(process)
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            said = await read_errors(process)
        assert process.returncode == 0, said
        assert "Traceback" not in said, said
        assert self.fake.about["token"] not in said

    async def await_connection(self, process: asyncio.subprocess.Process) -> None:
        async with asyncio.timeout(SECONDS):
            while not (await self.fake.get("gateway"))["connected"]:
                assert process.returncode is None, await read_errors(process)
                await asyncio.sleep(0.02)

    async def do(self, kind: str, *, expect: str = EDIT, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 - as the fake takes them
        """A person does something: the interaction, and the body of the first call of ``expect`` that went well."""
        made = await self.fake.post("interaction", kind=kind, **more)
        return made, await self.await_call(expect, made["id"])

    async def await_call(self, operation: str, interaction: str | None = None) -> dict[str, Any]:
        query: dict[str, str] = {"operation": operation} | ({"interaction": interaction} if interaction else {})
        async with asyncio.timeout(SECONDS):
            while True:
                for call in await self.fake.get("calls", **query):
                    if call["status"] in (200, 201, 204):
                        body: dict[str, Any] = call["body"]
                        return body
                await asyncio.sleep(0.02)

    async def ask(self, text: str, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 - as above
        return await self.do("slash", name="source", options={"text": text}, **more)

    async def press(self, asked: dict[str, Any], verb: str, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:  # noqa: ANN401 - as above
        """Press the button of a verb on the answer to an interaction."""
        (shown,) = await self.fake.get("interactions", id=asked["id"])
        original = shown["original"]
        message_id = original["id"] if isinstance(original, dict) else original
        name = next(one for one in list_names(await self.await_call(EDIT, asked["id"])) if f":{verb}:" in one)
        return await self.do("button", message_id=message_id, custom_id=name, **more)

    async def check_clean(self) -> None:
        told = await self.fake.get("violations")
        assert told["violations"] == []
        if told["schema"] is None:
            pytest.skip("NOT CHECKED against Discord's description: it is missing; set FIRSTHAND_SHARED")


async def read_errors(process: asyncio.subprocess.Process) -> str:
    async with asyncio.timeout(20):
        _, errors = await process.communicate()
    return errors.decode()


def list_names(message: dict[str, Any]) -> list[str]:
    return [cell["custom_id"] for row in message["components"] for cell in row["components"] if "custom_id" in cell]


def list_verbs(message: dict[str, Any]) -> list[str]:
    return [name.split(":")[1] for name in list_names(message)]


@contextmanager
def set_db(path: Path) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIRSTHAND_DB", str(path))
        yield


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store in it that holds the starting corpus."""
    folder = tmp_path_factory.mktemp("seeded")
    with set_db(folder / "firsthand.db"):
        main(["ask", ABSENT])
    return folder


@pytest.fixture
async def stage(seeded: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    shutil.copytree(seeded, tmp_path / "data")
    async with start_fake("--identify-window", "0") as fake:
        yield Stage(fake, tmp_path / "data" / "firsthand.db")


async def test_a_command_is_deferred_in_private_and_its_answer_edited_in(stage: Stage) -> None:
    async with stage.run():
        made, answer = await stage.ask(QUOTE, user="moderator")
    deferred = await stage.await_call(ACK, made["id"])
    assert (deferred["type"], deferred["data"]["flags"]) == (5, PRIVATE)
    assert "has these words" in answer["embeds"][0]["description"]
    assert list_verbs(answer) == ["share", "details", "wrong"]
    (shown,) = await stage.fake.get("interactions", id=made["id"])
    assert shown["acked_after"] < 1
    await stage.check_clean()


async def test_nothing_found_is_said_and_a_dm_is_answered(stage: Stage) -> None:
    async with stage.run():
        _, absent = await stage.ask(ABSENT)
        _, in_dm = await stage.ask(QUOTE, place="dm")
        await stage.fake.post("message", content=QUOTE, place="dm")
        written = await stage.await_call(POST)
    assert absent["embeds"][0]["description"].startswith("Not found among 5 articles")
    assert absent["components"] == []
    assert "share" not in list_verbs(in_dm)
    assert "has these words" in written["embeds"][0]["description"]
    assert written["enforce_nonce"] is True
    await stage.check_clean()


async def test_details_come_as_a_message_of_their_own(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
        pressed, details = await stage.press(asked, "details")
    assert (await stage.await_call(ACK, pressed["id"]))["data"]["flags"] == PRIVATE
    assert "Answered" in json.dumps(details)
    await stage.check_clean()


async def test_a_moderator_shares_once_and_a_member_may_not(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        _, told = await stage.press(asked, "share", user="moderator")
        post = await stage.await_call(POST)
        await stage.press(asked, "share", user="member")
        again = [
            call["body"]["content"] for call in await stage.fake.get("calls", operation=EDIT) if call["body"]["content"]
        ]
    assert "Shared" in told["content"]
    assert stage.fake.about["users"]["moderator"] in post["content"]
    assert post["allowed_mentions"] == {"parse": []}
    assert "delete" in list_verbs(post)
    assert len(again) == 2
    assert len(await stage.fake.get("calls", operation=POST)) == 1
    await stage.check_clean()


async def test_sharing_where_the_bot_may_not_write_is_explained(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator", place="read_only")
        _, told = await stage.press(asked, "share", user="moderator")
    assert "Send Messages" in told["content"]
    assert await stage.fake.get("calls", operation=POST) == []
    await stage.check_clean()


async def test_a_shared_answer_is_deleted_by_a_moderator(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE, user="moderator")
        await stage.press(asked, "share", user="moderator")
        (posted,) = [one for one in await stage.fake.get("messages", place="guild") if not one["ephemeral"]]
        name = next(one for one in list_names(posted) if ":delete:" in one)
        _, refused = await stage.do("button", message_id=posted["id"], custom_id=name, user="stranger")
        assert not (await stage.fake.get("messages", place="guild"))[-1]["deleted"]
        await stage.do("button", message_id=posted["id"], custom_id=name, user="owner")
        gone = [one["id"] for one in await stage.fake.get("messages", place="guild") if one["deleted"]]
    assert refused["content"]
    assert gone == [posted["id"]]
    await stage.check_clean()


async def test_a_wrong_match_is_kept_with_its_reason(stage: Stage) -> None:
    async with stage.run():
        asked, answer = await stage.ask(QUOTE)
        (shown,) = await stage.fake.get("interactions", id=asked["id"])
        original = shown["original"]
        name = next(one for one in list_names(answer) if ":wrong:" in one)
        opened, form = await stage.do(
            "button",
            expect=ACK,
            message_id=original["id"] if isinstance(original, dict) else original,
            custom_id=name,
        )
        fields = {"reason": ["wrong_speaker"], "words": "it was someone else"}
        await stage.do("modal", opener=opened["id"], fields=fields)
    assert form["type"] == 9
    listing = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "adapters", "feedback", "--json"),
        cwd=ROOT,
        env=stage.environ,
        stdout=asyncio.subprocess.PIPE,
    )
    kept = json.loads((await listing.communicate())[0])
    assert (kept["reason"], kept["text"]) == ("wrong_speaker", "it was someone else")
    await stage.check_clean()


async def test_a_message_is_checked_from_its_menu(stage: Stage) -> None:
    async with stage.run():
        said = await stage.fake.post("message", content=f"look: “{QUOTE}”", user="stranger")
        _, answer = await stage.do("menu", name="Check source", message_id=said["id"])
    assert "has these words" in answer["embeds"][0]["description"]
    await stage.check_clean()


async def test_own_recent_lookups_are_offered_and_shown_again(stage: Stage) -> None:
    async with stage.run():
        await stage.ask(QUOTE)
        typed, offered = await stage.do(
            "autocomplete", expect=ACK, name="source", options={"text": "s"}, focused="text"
        )
        other, none = await stage.do(
            "autocomplete", expect=ACK, name="source", options={"text": "s"}, focused="text", user="stranger"
        )
        (line,) = offered["data"]["choices"]
        _, again = await stage.ask(line["value"])
    assert typed["id"] != other["id"]
    assert none["data"]["choices"] == []
    assert "has these words" in again["embeds"][0]["description"]
    await stage.check_clean()


async def test_a_mention_is_answered_for_those_who_may_share_and_others_are_shown_the_menu(stage: Stage) -> None:
    async with stage.run():
        said = await stage.fake.post("message", content=QUOTE, user="owner", mention=True)
        answer = await stage.await_call(POST)
        await stage.fake.post("reset")
        await stage.fake.post("message", content=QUOTE, user="member", mention=True)
        pointed = await stage.await_call(POST)
    assert "has these words" in answer["embeds"][0]["description"]
    assert answer["message_reference"] == {"message_id": said["id"], "fail_if_not_exists": False}
    assert "Check source" in pointed["content"]
    assert pointed["embeds"] == []
    await stage.check_clean()


async def test_settings_are_for_those_who_manage_and_privacy_for_all(stage: Stage) -> None:
    async with stage.run():
        _, kept = await stage.do("slash", name="source-settings", options={"share": "nobody"}, user="owner")
        _, refused = await stage.do("slash", name="source-settings", options={"share": "everyone"}, user="member")
        _, privacy = await stage.do("slash", name="source-privacy")
        _, forgotten = await stage.do("slash", name="source-forget-me")
        _, answer = await stage.ask(QUOTE, user="moderator")
    assert len({kept["content"], refused["content"], privacy["content"], forgotten["content"]}) == 4
    assert "share" not in list_verbs(answer)
    await stage.check_clean()


async def test_a_button_works_after_a_restart_and_commands_are_not_registered_again(stage: Stage) -> None:
    async with stage.run():
        asked, _ = await stage.ask(QUOTE)
    async with stage.run():
        _, details = await stage.press(asked, "details")
    assert details["embeds"]
    assert len(await stage.fake.get("calls", operation=SYNC)) == 1
    await stage.check_clean()


async def test_without_messages_only_interactions_are_served(stage: Stage) -> None:
    async with stage.run(FIRSTHAND_DISCORD_MESSAGES="0", FIRSTHAND_COMMAND="quelle"):
        _, answer = await stage.do("slash", name="quelle", options={"text": QUOTE})
    identified = next(one for one in (await stage.fake.get("gateway"))["log"] if one["event"] == "identify")
    assert answer["embeds"]
    assert identified.get("intents", 1) == 1
    await stage.check_clean()

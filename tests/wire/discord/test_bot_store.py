"""The bot while its store has its troubles: busy, full."""

import asyncio
import resource
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tests.wire.discord.stage import ABSENT, ACK, EDIT, POST, PRIVATE, QUOTE, Stage, read_errors


@contextmanager
def hold_lock(stage: Stage) -> Iterator[None]:
    """Hold the store as another process would that writes much."""
    with closing(sqlite3.connect(stage.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def fill_disk(process: asyncio.subprocess.Process) -> Iterator[None]:
    """Let the process write to no file any more, as on a full disk."""
    soft, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, hard))
    yield
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (soft, hard))


async def test_an_ask_is_acknowledged_while_the_store_is_busy_and_answered_after(stage: Stage) -> None:
    async with stage.run():
        await stage.ask(ABSENT)
        with hold_lock(stage):
            made = await stage.fake.post("interaction", kind="slash", name="source", options={"text": QUOTE})
            deferred = await stage.await_call(ACK, made["id"])
            await asyncio.sleep(4)
            _, offered = await stage.do(
                "autocomplete", expect=ACK, name="source", options={"text": "N"}, focused="text", user="stranger"
            )
            early = await stage.fake.get("calls", operation=EDIT, interaction=made["id"])
        answer = await stage.await_call(EDIT, made["id"])
    assert (deferred["type"], deferred["data"]["flags"]) == (5, PRIVATE)
    assert early == []
    assert offered["data"] == {"choices": []}
    assert "has these words" in answer["embeds"][0]["description"]
    assert len(await stage.fake.get("calls", operation=ACK, interaction=made["id"])) == 1
    await stage.check_clean()


async def test_a_public_command_during_which_the_store_is_busy_is_posted_after(stage: Stage) -> None:
    async with stage.run():
        with hold_lock(stage):
            made = await stage.fake.post(
                "interaction", kind="slash", name="source", options={"text": QUOTE, "public": True}, user="owner"
            )
            await stage.await_call(ACK, made["id"])
        posted = await stage.await_call(POST)
        told = await stage.await_call(EDIT, made["id"])
    assert "has these words" in posted["embeds"][0]["description"]
    assert told["content"] == "Shared."
    await stage.check_clean()


async def test_on_a_full_disk_each_is_told_a_reference_and_the_bot_recovers(stage: Stage) -> None:
    process = await stage.start()
    await stage.await_connection(process)
    await stage.ask(ABSENT)
    with fill_disk(process):
        failed = [
            (await stage.do("slash", name="source", options={"text": QUOTE}, expect=ACK))[1]["data"] for _ in range(3)
        ]
    _, answer = await stage.ask(QUOTE)
    process.send_signal(signal.SIGTERM)
    said = await read_errors(process)
    # That the delivery of the first could not be noted any more is a warning, where the disk filled before.
    lines = [line for line in said.splitlines() if "the disk" in line and '"level": "error"' in line]
    for told in failed:
        assert told["flags"] & PRIVATE
        assert told["content"].startswith("This could not be answered. It is in the log as ")
        reference = told["content"].rstrip(".").split()[-1]
        assert sum(reference in line for line in lines) == 1
    assert len(lines) == len(failed)
    assert "has these words" in answer["embeds"][0]["description"]
    assert process.returncode == 0
    assert "Traceback" not in said
    await stage.check_clean()

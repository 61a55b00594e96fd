"""Two processes on one store, as in a rolling restart: each command is answered once, by whichever is there."""

import asyncio
import signal

from tests.wire.discord.stage import ABSENT, ACK, EDIT, SECONDS, Stage, read_errors


async def await_connections(stage: Stage, count: int) -> None:
    async with asyncio.timeout(SECONDS):
        while True:
            if len((await stage.fake.get("gateway"))["connected"]) == count:
                return
            await asyncio.sleep(0.02)


async def test_each_command_is_answered_once_while_one_process_takes_over_from_another(stage: Stage) -> None:
    old = await stage.start()
    await await_connections(stage, 1)
    new = await stage.start()
    await await_connections(stage, 2)
    both = [await stage.ask(ABSENT, user=user) for user in ("member", "moderator", "owner", "stranger")]
    old.send_signal(signal.SIGTERM)
    handed_over = await stage.fake.post("interaction", kind="slash", name="source", options={"text": ABSENT})
    await stage.await_call(EDIT, handed_over["id"])
    said = await read_errors(old)
    alone, _ = await stage.ask(ABSENT)
    new.send_signal(signal.SIGTERM)
    said += await read_errors(new)

    for made in (*(made for made, _ in both), handed_over, alone):
        for operation in (ACK, EDIT):
            calls = await stage.fake.get("calls", operation=operation, interaction=made["id"])
            assert [call["status"] for call in calls] == [200]
    assert (old.returncode, new.returncode) == (0, 0)
    assert "Traceback" not in said
    await stage.check_clean()

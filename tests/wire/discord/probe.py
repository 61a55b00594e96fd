"""A tiny bot on the real discord.py, which does once what Firsthand's adapter does many times."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any, Self

import discord
from discord import app_commands

from tests.wire.discord.fake.world import TOKEN

START_SECONDS = 10


class Press(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"fh:(?P<verb>[a-z]+):(?P<answer>\d+)"):
    """A button that survives a restart; ``form`` opens a modal, any other verb is answered privately."""

    def __init__(self, verb: str, answer: str) -> None:
        super().__init__(discord.ui.Button(label=verb, custom_id=f"fh:{verb}:{answer}"))
        self.verb = verb

    @classmethod
    async def from_custom_id(cls, interaction: Any, item: Any, match: Any, /) -> Self:  # noqa: ANN401, ARG003 - theirs
        return cls(match["verb"], match["answer"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if self.verb == "form":
            await interaction.response.send_modal(Form(title="Wrong match"))
        else:
            await interaction.response.send_message(f"pressed {self.verb}", ephemeral=True)


class Form(discord.ui.Modal):
    """One field."""

    reason = discord.ui.TextInput[Any](label="Reason", custom_id="reason", max_length=100)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        await interaction.response.send_message(f"noted {self.reason.value}", ephemeral=True)


class Probe(discord.Client):
    """Registers ``/source`` and "Check source"; keeps what happened in ``heard`` and ``errors``."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        wanted = intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(
            intents=wanted,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.05,
            chunk_guilds_at_startup=False,
        )
        self.heard: list[str] = []
        self.errors: list[BaseException] = []
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(source)
        self.tree.add_command(check)
        self.tree.error(self._on_tree_error)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Press)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without the 5 s that the library sleeps: the fake's window is as short."""

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(f"{message.author.name}: {message.content}")
        if not message.author.bot:
            await message.channel.send("heard you", reference=message)

    async def on_ready(self) -> None:
        self.heard.append("ready")

    async def on_resumed(self) -> None:
        self.heard.append("resumed")

    async def _on_tree_error(self, _: discord.Interaction[Any], error: app_commands.AppCommandError) -> None:
        self.errors.append(error.__cause__ or error)


@app_commands.command(description="Where does it come from?")
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def source(interaction: discord.Interaction[Any], text: str) -> None:
    """``post …`` posts publicly; anything else is answered by editing the deferred reply."""
    await interaction.response.defer(ephemeral=True)
    if text.startswith("post") and isinstance(interaction.channel, discord.abc.Messageable):
        await interaction.channel.send(text)
    view = discord.ui.View(timeout=None)
    view.add_item(Press("share", "1"))
    view.add_item(Press("form", "1"))
    await interaction.edit_original_response(embed=discord.Embed(title="Found", description=text), view=view)


@source.autocomplete("text")
async def complete(_: discord.Interaction[Any], current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=f"{current} before", value=current)]


@app_commands.context_menu(name="Check source")
async def check(interaction: discord.Interaction[Any], message: discord.Message) -> None:
    await interaction.response.send_message(f"about: {message.content}", ephemeral=True)


@contextlib.asynccontextmanager
async def run_probe(probe: Probe | None = None) -> AsyncIterator[Probe]:
    """The probe, ready; closed at the end."""
    probe = probe or Probe()
    task = asyncio.create_task(probe.start(TOKEN))
    try:
        async with asyncio.timeout(START_SECONDS):
            while "ready" not in probe.heard:
                if task.done():
                    await task
                await asyncio.sleep(0.01)
        yield probe
    finally:
        await probe.close()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            task.cancel()
            await task

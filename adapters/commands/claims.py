"""What is kept of claims, brought up to the store beside the bot's other work: their words, then their vectors.

Those who ask come first; and the model by which they are answered is let go while nobody does.
"""

import asyncio
import logging
from typing import Final

from adapters.commands.opening import Office
from adapters.encoding import ModelFiles
from adapters.encoding.process import EncodingProcess
from bot.errors import FirsthandError

LOOK_SECONDS: Final = 5.0
AFTER_FAILURE_SECONDS: Final = 60.0
_log = logging.getLogger(__name__)


async def keep_claims(office: Office) -> None:
    """Follow the store, and encode whatever is not encoded; never returns. Nobody who asks waits for it."""
    encoder = office.encoder
    if encoder is not None:
        # A model that is not the one meant is told of now; it is loaded at the first claim that the bot is asked.
        await asyncio.to_thread(encoder.check)
    while True:
        try:
            await office.store.follow_claims()
            # The process starts with the first text. The bot itself does without the model while it is idle.
            if encoder is not None and not encoder.is_broken:
                await _encode_all(office, encoder.files)
                await asyncio.to_thread(encoder.rest)
            await asyncio.sleep(LOOK_SECONDS)
        except FirsthandError as error:
            _log.warning("claims are not followed for a minute: %s", error)
            await asyncio.sleep(AFTER_FAILURE_SECONDS)


async def _encode_all(office: Office, files: ModelFiles) -> None:
    """Encode step by step; what comes meanwhile is found by its words, and encoded before what is less urgent."""
    with EncodingProcess(files) as encoder:
        while await office.store.encode(encoder, is_step=True):
            await office.store.follow_claims()
            await office.desk.places.give_way()

"""The fake in its own process, steered by a test or a benchmark."""

from contextlib import AbstractAsyncContextManager

from tests.wire.driver import Driver, start_process

__all__ = ["Driver", "start_fake"]


def start_fake(*options: str) -> AbstractAsyncContextManager[Driver]:
    """A fake in its own process until the block ends; ``options`` as ``__main__`` takes them."""
    return start_process("tests.wire.discord.fake", *options)

"""The vectors of claims beside a store: what matters most of every article, and the rest of it, each by itself.

Encoding takes 5 ms a sentence, so that a corpus is encoded in two passes over the journal, each with a watermark of its
own: headlines, leads and statements of all articles first, then their other sentences.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Self

from bot.errors import IndexBrokenError
from store.vector_manifest import read_model
from store.vectors import VectorFolder

_FIRST: Final = "first"
_REST: Final = "rest"


class ClaimVectors:
    """Both folders of one model's vectors. Several threads may read them, and one may write.

    A sentence that stands in both (its article was read between the passes) is found once.
    """

    def __init__(self, folder: Path, *, model_sha256: str) -> None:
        """Open what is in ``folder``; nothing is made there before the first commit.

        Raises:
            IndexBrokenError: What is there cannot be read.
        """
        self.folder = folder
        self.model_sha256 = model_sha256
        self.first = VectorFolder(folder / _FIRST, model_sha256=model_sha256)
        self.rest = VectorFolder(folder / _REST, model_sha256=model_sha256)

    @classmethod
    def examine(cls, folder: Path) -> Self:
        """Open what is in ``folder``, of whatever model it is.

        Raises:
            IndexBrokenError: It cannot be read.
        """
        first, rest = (read_model(folder / name) for name in (_FIRST, _REST))
        if first and rest and first != rest:
            # Not damaged: the first pass with another model has begun, and the second will follow.
            VectorFolder(folder / _REST, model_sha256=rest)
        return cls(folder, model_sha256=first or rest or "")

    @property
    def parts(self) -> tuple[VectorFolder, VectorFolder]:
        """Return both, the first before the rest."""
        return self.first, self.rest

    @property
    def are_of_another(self) -> bool:
        """Return whether vectors of another model stand in the way of these."""
        models = {read_model(part.folder) for part in self.parts}
        return not models <= {None, self.model_sha256}

    def reload(self) -> None:
        """See what has been committed since, by whomever."""
        for part in self.parts:
            part.reload()

    @contextmanager
    def hold(self) -> Iterator[bool]:
        """Hold the lock of whoever writes; False where another process has it. It is free again after a kill -9.

        Raises:
            IndexBrokenError: The folder cannot be written.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # vectors tell of the words they were made from
            file = (self.folder / "lock").open("w")
        except OSError as error:
            raise IndexBrokenError(f"the vectors in {self.folder} cannot be written: {error.strerror}") from error
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True

"""What can go wrong, as a tree. Not finding something is a value and has no place here.

::

    FirsthandError
    ├── BadInputError           what was given cannot be used                        (exit 2)
    │   ├── UnreadablePageError     a page without an article in it
    │   └── BadLineError            one line of a file; the others are kept
    ├── UnavailableError        a service or a file that is needed is out of reach   (exit 3)
    │   ├── RefusedError            a platform does not let us in; it is of no use to try again
    │   ├── StoreError              the store cannot be opened, read or written
    │   │   ├── StoreTooNewError        a newer Firsthand wrote it
    │   │   └── StoreBusyError          another process holds it
    │   └── IndexBrokenError        the index cannot be read; the store can make it anew
    └── NotHeldError            no such article, answer or text here                 (exit 1)

Each error carries its data as attributes, and as its message a terse line that says what is wrong and what to do.
"""


class FirsthandError(Exception):
    """The root of all errors that Firsthand raises on purpose."""


class BadInputError(FirsthandError):
    """What was given cannot be used; the message says why and what would do."""


class UnreadablePageError(BadInputError):
    """A page in which no article could be found."""

    def __init__(self, reason: str) -> None:
        """Keep the reason, a short phrase."""
        super().__init__(f"no article could be read from the page: {reason}")
        self.reason = reason


class BadLineError(BadInputError):
    """One line of a file is unusable. ``line`` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        """Keep the line's number and the reason, a short phrase."""
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


class UnavailableError(FirsthandError):
    """A service or a file that is needed is out of reach."""


class RefusedError(UnavailableError):
    """A platform does not let us in, and will not until somebody has set something right."""


class StoreError(UnavailableError):
    """The store cannot be opened, read or written."""


class StoreTooNewError(StoreError):
    """The store was written by a newer Firsthand."""

    def __init__(self, found: str) -> None:
        """Keep the name of the unknown migration that was found."""
        super().__init__(
            f"the store was written by a newer Firsthand (it has the step {found!r}): "
            "upgrade Firsthand, or point FIRSTHAND_DB at another store"
        )
        self.found = found


class StoreBusyError(StoreError):
    """Another process holds the store for longer than we wait."""


class IndexBrokenError(UnavailableError):
    """The index cannot be read or written."""


class NotHeldError(FirsthandError):
    """There is no such article, answer or text in the store."""

    def __init__(self, what: str, reference: str) -> None:
        """Keep what was looked for ("article", "answer") and how it was called."""
        super().__init__(f"no {what} {reference!r} in this store")
        self.what = what
        self.reference = reference

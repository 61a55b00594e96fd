"""What is used here of the elements of a parsed page."""

from collections.abc import Iterable
from typing import Protocol


class Element(Protocol):
    """An element of a parsed page, as far as it is used here: lxml's."""

    tag: str
    text: str | None

    def get(self, name: str) -> str | None:
        """Return an attribute."""

    def getparent(self) -> "Element | None":
        """Return the element around this one, ``None`` for the outermost."""

    def xpath(self, path: str, *, smart_strings: bool = True) -> "list[Element]":
        """Return the elements on ``path``, in the order of the page. Strings don't know their place if not smart."""

    def itertext(self) -> Iterable[str]:
        """Return the pieces of text in the element, in order."""

    def text_content(self) -> str:
        """Return the text of the element and of all in it."""


NOT_BESIDE = "[not(ancestor::nav or ancestor::aside or ancestor::li or ancestor::footer or ancestor::figure)]"
"""Beside an article stand those of others, and who took the pictures."""

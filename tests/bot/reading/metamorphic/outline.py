"""A record without its offsets and numbers, so that the records of two texts can be told apart by what they say."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields

from bot.model.record import Node, Record, Statement

Change = Callable[[str], str]
_MARKS = re.compile(r"[\"“”„＂«»\u202f]|(?<!\w)['‘]|['’](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement: its words without quotation marks, and "relation: name" of each node, "~" behind a resolved one."""

    words: str
    form: str
    speaker: str | None
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Reserved:
    """A caveat: its rule, its severity, its cue, and the words that it covers; none where it is the whole page's."""

    rule: str
    severity: str
    cue: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a record says, in order."""

    statements: tuple[Told, ...]
    caveats: tuple[Reserved, ...]
    dates: tuple[tuple[str, str | None], ...]
    noise: tuple[str, ...]


def outline_of(text: str, record: Record, change: Change = str) -> Outline:
    """Return what ``record`` says of ``text``, with ``change`` made to all that was taken from the text."""

    def plain(words: str) -> str:
        return change(_MARKS.sub("", words))

    words = {one.id: plain(text[one.start : one.end]) for one in record.statements}
    return Outline(
        statements=tuple(_told(one, words[one.id], plain) for one in record.statements),
        caveats=tuple(
            sorted(
                Reserved(
                    rule=one.rule,
                    severity=one.severity,
                    cue=plain(one.cue or ""),
                    covers=tuple(words[number] for number in one.covers),
                )
                for one in record.caveats
            )
        ),
        dates=tuple((plain(one.text), one.value) for one in record.dates),
        noise=tuple(one.what for one in record.noise),
    )


def _told(statement: Statement, words: str, plain: Change) -> Told:
    return Told(
        words=words,
        form=statement.form,
        speaker=plain(statement.speaker) if statement.speaker is not None else None,
        chain=tuple(name_node(node, plain) for node in statement.chain),
    )


def name_node(node: Node, plain: Change = str) -> str:
    """Return "relation: name" of a node, the name alone of a first one; "~" behind a resolved one."""
    name = f"{plain(node.name)}{'~' if node.basis == 'resolved' else ''}"
    return f"{node.relation}: {name}" if node.relation else name


def differences(found: Outline, expected: Outline) -> list[str]:
    """Return what only one of two outlines has, "+" before what was found and not expected; none where they are equal.

    Order counts only where all else is equal.
    """
    lines: list[str] = []
    for field in fields(Outline):
        one, other = getattr(found, field.name), getattr(expected, field.name)
        lines += [f"+ {each}" for each in one if each not in other]
        lines += [f"- {each}" for each in other if each not in one]
    return lines or ([] if found == expected else ["another order, or one twice"])

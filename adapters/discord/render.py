"""A reply as Discord takes it: one card, at most one row of buttons, no ping, no colour that judges.

Whatever text comes in, every limit of :mod:`adapters.discord.limits` holds, and nothing of it is more than its letters.
"""

from dataclasses import replace

from adapters.discord.details import make_details
from adapters.discord.escape import escape
from adapters.discord.limits import CONTENT
from adapters.discord.payload import EPHEMERAL, SUPPRESS_EMBEDS, Embed, Field, Footer, Message, Row
from adapters.discord.rows import NAMELESS, fits_button, link_of, make_rows, make_select
from adapters.shaping.lengths import count_units, cut_text
from adapters.shaping.visible import clean
from bot.answer.summary import Summary, summarise_answer
from bot.labels import Labels
from bot.model.answer import Answer
from bot.model.chat import Notice, Reply
from bot.wording import WARNING

GREY_BLUE = 0x7C8A9A
"""Neither good nor bad, and seen on Discord's light and dark ground alike."""
# These together keep a card under Discord's 6000: 4 x 280 + 900 + 900 + 3 x (640 + 30) + 400, and a little for signs.
_WARNING_MOST, _HEADLINE_MOST, _ADDRESS_MOST, _AFTER_MOST = 280, 900, 900, 400
_LINE_MOST, _NOTE_MOST, _NAME_MOST = 420, 210, 30


_SELECT = 3


def render_reply(reply: Reply, labels: Labels, *, can_embed: bool = True, shared_by: str | None = None) -> Message:
    """Return the message of a reply.

    Args:
        reply: The reply. ``replace`` changes a message that is there, whose being ephemeral is settled.
        labels: The words of the reader's language.
        can_embed: Whether cards may be posted; without that right the same goes into the text.
        shared_by: The user id of whoever shares the answer, shown and never pinged.
    """
    flags = EPHEMERAL if reply.visibility == "ephemeral" and not reply.replace else 0
    if isinstance(reply.body, Notice):
        return _message(content=_tell(reply.body) or NAMELESS, flags=flags)
    who = _name_sharer(shared_by, labels)
    rows = make_rows(reply.body, reply.actions, labels)
    summary = summarise_answer(reply.body)
    if any(cell["type"] == _SELECT for row in rows for cell in row["components"]):
        summary = replace(summary, after=())  # the candidates stand in the select
    if can_embed:
        return _message(content=who, embeds=[_make_card(reply.body, summary, labels)], rows=rows, flags=flags)
    return _message(content=_make_text(reply.body, summary, labels, who), rows=rows, flags=flags)


def render_details(answer: Answer, labels: Labels) -> Message:
    """Return the second page of an answer, for the one who asked for it."""
    return _message(embeds=make_details(answer, labels, color=GREY_BLUE), flags=EPHEMERAL)


def render_others(answer: Answer, labels: Labels) -> Message:
    """Return the other matches to choose from, for the one who asked for them."""
    rows = make_select(answer, labels)
    words = labels.other.format(count=len(answer.alternatives)) if rows else labels.nothing_others
    return _message(content=cut_text(words, CONTENT, shape=escape), rows=rows, flags=EPHEMERAL)


def _message(
    *, flags: int, content: str = "", embeds: list[Embed] | None = None, rows: list[Row] | None = None
) -> Message:
    return Message(
        content=content,
        embeds=embeds or [],
        components=rows or [],
        allowed_mentions={"parse": []},
        # A flag that hides unfurled links would hide the card as well; in a card nothing unfurls.
        flags=flags if embeds else flags | SUPPRESS_EMBEDS,
    )


def _name_sharer(user_id: str | None, labels: Labels) -> str:
    if user_id is None or not (user_id.isascii() and user_id.isdecimal()):
        return ""
    return "-# " + labels.shared_by.format(who=f"<@{user_id}>")


def _make_card(answer: Answer, summary: Summary, labels: Labels) -> Embed:
    card = Embed(color=GREY_BLUE, description="\n".join(_head_lines(answer, summary, labels)))
    if summary.origin:
        card["fields"] = [
            Field(name=cut_text(name, _NAME_MOST, shape=clean), value=_value(line, notes), inline=False)
            for name, line, notes in _labelled(summary, labels)
        ]
        after = cut_text(" · ".join(summary.after), _AFTER_MOST, shape=clean)
        if after:
            card["footer"] = Footer(text=after)
    return card


def _head_lines(answer: Answer, summary: Summary, labels: Labels) -> list[str]:
    lines = [f"{WARNING} **{said}**" for line in summary.warnings if (said := _shape(line, _WARNING_MOST))]
    headline = _shape(summary.headline, _HEADLINE_MOST) or NAMELESS
    lines.append(headline)
    url = link_of(answer)
    if url is not None and not fits_button(url) and count_units(url) <= _ADDRESS_MOST:
        lines.append(f"{labels.address} <{url}>")
    if not summary.origin:
        lines += [f"-# {said}" for line in summary.after if (said := _shape(line, _LINE_MOST))]
    return lines


def _labelled(summary: Summary, labels: Labels) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return (
        (labels.origin, summary.origin, summary.origin_notes),
        (labels.outlet, summary.outlet, ()),
        (labels.caveats, summary.caveats, summary.caveat_notes),
    )


def _value(line: str, notes: tuple[str, ...]) -> str:
    said = [_shape(line, _LINE_MOST) or NAMELESS]
    said += [f"-# {note}" for note in (_shape(note, _NOTE_MOST) for note in notes[:1]) if note]
    return "\n".join(said)


def _make_text(answer: Answer, summary: Summary, labels: Labels, who: str) -> str:
    """Return the reply as text: what fits of its lines, in their order."""
    lines = [who] if who else []
    lines += _head_lines(answer, summary, labels)
    if summary.origin:
        for name, line, notes in _labelled(summary, labels):
            lines += f"**{_shape(name, _NAME_MOST)}** {_value(line, notes)}".split("\n")
        lines += [f"-# {said}" for line in summary.after if (said := _shape(line, _NOTE_MOST))]
    kept: list[str] = []
    room = CONTENT
    for line in lines:
        room -= count_units(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)


def _tell(notice: Notice) -> str:
    """Return the words of a notice, in them the channel by its name: a mention of a channel pings no one."""
    name = notice.channel or ""
    if not (name.isascii() and name.isdecimal()):
        return cut_text(notice.text, CONTENT, shape=_escape_lines)
    return cut_text(notice.text, CONTENT, shape=lambda text: _escape_lines(text).replace(name, f"<#{name}>"))


def _escape_lines(text: str) -> str:
    """Return a text of several lines, each of them escaped for itself: settings stand one below the other."""
    return "\n".join(map(escape, text.split("\n"))).strip("\n")


def _shape(text: str, most: int) -> str:
    return cut_text(text, most, shape=escape)

"""A reply as Slack takes it: lines of rich text, at most one row of buttons, no ping, no colour that judges.

Whatever text comes in, every limit of :mod:`adapters.slack.limits` holds, and nothing of it is more than its letters.
"""

from dataclasses import replace

from adapters.shaping.lengths import count_units, cut_text
from adapters.slack.details import make_details
from adapters.slack.elements import has_select, make_rows, make_select
from adapters.slack.escape import escape
from adapters.slack.limits import SECTION, TEXT
from adapters.slack.payload import Actions, Block, Context, Message, RichText
from adapters.slack.rich_text import NAMELESS, make_own, make_part, make_plain, make_rich_text, make_small, make_words
from bot.answer.summary import Summary, summarise_answer
from bot.labels import Labels
from bot.model.answer import Answer
from bot.model.chat import Notice, Reply
from bot.wording import WARNING

_WARNING_MOST, _HEADLINE_MOST, _AFTER_MOST = 280, 900, 400
_LINE_MOST, _NOTE_MOST, _NAME_MOST = 420, 210, 80
_LINES_MOST = 30
"""Lines shown of a notice."""


def render_page(reply: Reply, labels: Labels, *, shared_by: str | None = None) -> Message:
    """Return the message of a reply, whichever page it shows."""
    if isinstance(reply.body, Answer) and reply.page == "details":
        return render_details(reply.body, labels)
    if isinstance(reply.body, Answer) and reply.page == "others":
        return render_others(reply.body, labels)
    return render_reply(reply, labels, shared_by=shared_by)


def render_reply(reply: Reply, labels: Labels, *, shared_by: str | None = None) -> Message:
    """Return the message of a reply.

    Args:
        reply: The reply. A page other than the answer is rendered by :func:`render_page`.
        labels: The words of the reader's language.
        shared_by: The name, as others see it, of whoever shares the answer. It is words: a mention by id would ping.
    """
    who = [labels.shared_by.format(who=shared_by)] if shared_by else []
    if isinstance(reply.body, Notice):
        return _say(_word_notice(reply.body, labels), who)
    rows = make_rows(reply.body, reply.actions, labels)
    summary = summarise_answer(reply.body)
    if has_select(rows):
        summary = replace(summary, after=())  # the candidates stand in the select
    blocks: list[Block] = [*_note(who), _make_head(summary), *_make_lines(summary, labels)]
    blocks += _note(list(summary.after))
    return _message(_write_text(summary, labels, who), blocks, rows)


def render_details(answer: Answer, labels: Labels) -> Message:
    """Return the second page of an answer, for the one who asked for it."""
    text = f"{labels.details_title}: {cut_text(answer.headline, _HEADLINE_MOST, shape=escape) or NAMELESS}"
    return _message(text, make_details(answer, labels), [])


def render_others(answer: Answer, labels: Labels) -> Message:
    """Return the other matches to choose from, for the one who asked for them."""
    select = make_select(answer, labels)
    if not select:
        return _say(labels.nothing_others, [])
    words = labels.other.format(count=len(answer.alternatives))
    row = Actions(type="actions", elements=[*select])
    return _message(escape(words), [make_rich_text(make_part(make_words(words, _LINE_MOST)))], [row])


def _message(text: str, blocks: list[Block], rows: list[Actions]) -> Message:
    return Message(text=text, blocks=[*blocks, *rows], unfurl_links=False, unfurl_media=False)


def _say(words: str, who: list[str]) -> Message:
    """Return a message of some lines."""
    lines = [line for line in cut_text(words, SECTION, shape=str).splitlines() if line.strip()][:_LINES_MOST]
    block = make_rich_text(*(make_part(make_words(line, SECTION)) for line in lines or [NAMELESS]))
    return _message(
        _fit([cut_text(line, TEXT, shape=escape) or NAMELESS for line in [*who, *lines]] or [NAMELESS]),
        [*_note(who), block],
        [],
    )


def _word_notice(notice: Notice, labels: Labels) -> str:
    """Return a notice's words; its settings stand in App Home."""
    if notice.key == "settings_kept":
        return labels.settings_kept
    return next((words for key, words in labels.in_workspace.items() if key == notice.key), notice.text)


def _note(lines: list[str]) -> list[Context]:
    shown = [make_plain(line, _AFTER_MOST) for line in lines[:2]]
    return [make_small(*shown)] if shown else []


def _make_head(summary: Summary) -> RichText:
    warnings = [
        make_part(make_own(f"{WARNING} ", bold=True), make_words(line, _WARNING_MOST, bold=True))
        for line in summary.warnings
    ]
    return make_rich_text(*warnings, make_part(make_words(summary.headline, _HEADLINE_MOST)))


def _make_lines(summary: Summary, labels: Labels) -> list[RichText]:
    if not summary.origin:
        return []
    parts = []
    for name, line, notes in _labelled(summary, labels):
        pieces = [make_words(name, _NAME_MOST, bold=True), make_own("  "), make_words(line, _LINE_MOST)]
        for note in notes[:1]:
            pieces += [make_own("\n"), make_words(note, _NOTE_MOST, italic=True)]
        parts.append(make_part(*pieces))
    return [make_rich_text(*parts)]


def _labelled(summary: Summary, labels: Labels) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return (
        (labels.origin, summary.origin, summary.origin_notes),
        (labels.outlet, summary.outlet, ()),
        (labels.caveats, summary.caveats, summary.caveat_notes),
    )


def _write_text(summary: Summary, labels: Labels, who: list[str]) -> str:
    """Return the reply as notifications and screen readers have it: what fits of its lines, in their order."""
    lines = [*who, *(f"{WARNING} {line}" for line in summary.warnings), summary.headline]
    if summary.origin:
        lines += [f"{name} {' · '.join((line, *notes))}" for name, line, notes in _labelled(summary, labels)]
    return _fit([cut_text(line, _HEADLINE_MOST, shape=escape) or NAMELESS for line in [*lines, *summary.after]])


def _fit(lines: list[str]) -> str:
    """Return the lines that fit into a plain text; there is always one."""
    kept, room = lines[:1], TEXT - count_units(lines[0])
    for line in lines[1:]:
        room -= count_units(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)

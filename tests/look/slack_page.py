"""Writes a page in Slack's look from answers, by way of the very payloads that Slack would get.

    firsthand ask --batch pastes.jsonl | python -P tests/look/slack_page.py [en|uk|de] [light|dark] > page.html
    chromium --headless --no-sandbox --screenshot=page.png --window-size=1500,3000 page.html

A line in is what ``ask --batch`` puts out: ``{"id", "answer"}``; the id becomes the heading. ``+`` before an id shows
the second page too, ``!`` shows the answer as it is shared. Below stand App Home and the two forms. It is for looking
at; nothing here is a test.
"""

import html
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))  # run as a script, from anywhere

from adapters.slack.home import make_home
from adapters.slack.payload import Message, View
from adapters.slack.render import render_details, render_others, render_reply
from adapters.slack.settings_view import make_settings_form
from adapters.slack.views import make_form
from bot.community.offers import list_actions
from bot.labels import choose_language
from bot.labels.catalogue import Labels
from bot.model.answer import Answer
from bot.model.chat import Actor, Ask, Place, Reply
from bot.model.community import CommunitySettings, Recent

STYLE = """
body { background: #ececec; color: #1d1c1d; font: 15px/1.4667 "Slack-Lato", Lato, "Noto Sans", Arial, sans-serif;
  margin: 0; padding: 24px; display: flex; gap: 24px; flex-wrap: wrap; align-items: flex-start; }
section { background: #fff; border-radius: 8px; padding: 16px; width: 640px; }
body.dark { background: #0d0e10; color: #d1d2d3; } .dark section, .dark .button, .dark .field { background: #1a1d21; }
h2 { font-size: 12px; margin: 0 0 12px; color: #616061; text-transform: uppercase; letter-spacing: .5px; }
.message { display: flex; gap: 8px; } .rest { min-width: 0; flex: 1; }
.face { flex: none; width: 36px; height: 36px; border-radius: 4px; background: #4a5568; color: #fff;
  text-align: center; line-height: 36px; font-weight: 700; }
.name { font-weight: 900; } .app { background: #dddddd; color: #616061; font-size: 10px; font-weight: 700;
  border-radius: 2px; padding: 1px 3px; margin: 0 4px; }
.when, .only { color: #616061; font-size: 12px; }
.only { margin-bottom: 4px; } .block { margin-top: 8px; } .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.header { font-size: 18px; font-weight: 900; margin-top: 14px; } .context { font-size: 13px; color: #616061; }
.quote { border-left: 4px solid #dddddd; padding-left: 12px; white-space: pre-wrap; }
.row { display: flex; gap: 8px; flex-wrap: wrap; } .button { border: 1px solid #bbb; border-radius: 4px;
  background: #fff; padding: 0 12px; height: 34px; line-height: 34px;
  font-size: 13px; font-weight: 700; white-space: nowrap; }
.field { border: 1px solid #bbb; border-radius: 4px; padding: 4px 8px; margin-top: 4px; font-size: 13px; }
.field small { color: #616061; display: block; } .beside { display: flex; justify-content: space-between; gap: 16px; }
.modal { border: 1px solid #bbb; border-radius: 8px; padding: 16px; } .hint { color: #616061; font-size: 13px; }
a { color: #1264a3; } .dark a { color: #1d9bd1; } i { color: #616061; } b { font-weight: 900; }
"""
TAGS = {"bold": "b", "italic": "i", "code": "code"}


def main(language: str = "en", ground: str = "light") -> None:
    """Write the page for the answers on stdin."""
    labels = choose_language(language)
    parts, recent = [], []
    for line in sys.stdin:
        entry = json.loads(line)
        answer = msgspec.convert(entry["answer"], Answer)
        name = entry["id"]
        shared = name.startswith("!")
        actions = list_actions(answer, may_share=not shared, is_posted=shared)
        shown = [render_reply(Reply(body=answer, actions=actions), labels, shared_by="Ada Example" if shared else None)]
        if name.startswith("+"):
            shown += [render_details(answer, labels), render_others(answer, labels)]
        parts.append(_frame(name, "".join(show_message(message, is_hidden=not shared) for message in shown)))
        recent.append(Recent(answer_id=answer.answer_id, headline=answer.headline, at=datetime.now(UTC)))
    settings = CommunitySettings(log_channel="C0AAAA001")
    home = make_home(labels, command="source", settings=settings, recent=tuple(recent[:4]), is_admin=True)
    parts.append(_frame("App Home", show_blocks(home["blocks"])))
    parts += [_frame("Form", show_form(form)) for form in _make_forms(settings, labels)]
    sys.stdout.write(
        f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body class={ground}>{''.join(parts)}</body>"
    )


def _frame(name: str, inside: str) -> str:
    return f"<section><h2>{html.escape(name)}</h2>{inside}</section>"


def _make_forms(settings: CommunitySettings, labels: Labels) -> list[View]:
    ask = Ask(
        request_id="1",
        kind="feedback",
        text="",
        place=Place(platform="slack", tenant_id="T1", channel_id="C1"),
        actor=Actor(platform="slack", user_id="U1", locale="en"),
        received_at=datetime.now(UTC),
    )
    form = make_form("092f0e81085f", labels, ask=ask)
    return [*([form] if form else []), make_settings_form(settings, labels)]


def show_message(message: Message, *, is_hidden: bool) -> str:
    """Return a message as HTML."""
    head = "<span class=name>Firsthand</span><span class=app>APP</span><span class=when>5:44 PM</span>"
    only = "<div class=only>👁 Only visible to you</div>" if is_hidden else ""
    inside = show_blocks(message["blocks"])
    return f"{only}<div class=message><div class=face>F</div><div class=rest>{head}{inside}</div></div><br>"


def show_form(view: View) -> str:
    """Return a form as HTML."""
    title, submit, close = (view.get(key) for key in ("title", "submit", "close"))
    ends = "".join(f"<span class=button>{_say(end)}</span>" for end in (close, submit) if end)
    inside = show_blocks(view["blocks"])
    return f"<div class=modal><div class=header>{_say(title)}</div>{inside}<div class='row block'>{ends}</div></div>"


def show_blocks(blocks: Any) -> str:  # noqa: ANN401 - any of the blocks
    """Return blocks as HTML."""
    return "".join(f"<div class=block>{show_block(block)}</div>" for block in blocks)


def show_block(block: Any) -> str:  # noqa: ANN401, PLR0911 - any of the blocks, a line a kind
    """Return a block as HTML."""
    kind = block["type"]
    if kind == "rich_text":
        return "".join(map(show_part, block["elements"]))
    if kind == "header":
        return f"<div class=header>{_say(block['text'])}</div>"
    if kind == "context":
        return "".join(f"<div class=context>{_say(line)}</div>" for line in block["elements"])
    if kind == "section":
        beside = show_cell(block["accessory"]) if "accessory" in block else ""
        return f"<div class=beside><div class=text>{_say(block['text'])}</div>{beside}</div>"
    if kind == "actions":
        return f"<div class=row>{''.join(map(show_cell, block['elements']))}</div>"
    if kind == "input":
        hint = f"<div class=hint>{_say(block['hint'])}</div>" if "hint" in block else ""
        optional = " <span class=hint>(optional)</span>" if block["optional"] else ""
        return f"<b>{_say(block['label'])}</b>{optional}{show_cell(block['element'])}{hint}"
    return "<hr>"


def show_part(part: Any) -> str:  # noqa: ANN401 - a paragraph or a quotation
    """Return a paragraph as HTML."""
    inside = "".join(map(show_piece, part["elements"]))
    return f"<div class={'quote' if part['type'] == 'rich_text_quote' else 'text'}>{inside}</div>"


def show_piece(piece: Any) -> str:  # noqa: ANN401 - any piece of a rich text
    """Return a piece as HTML: its letters, whatever they are."""
    if piece["type"] == "date":
        return f"{datetime.fromtimestamp(piece['timestamp'], UTC):%B %-d, %Y %-I:%M %p}"
    if piece["type"] == "channel":
        return "<a>#moderation</a>"
    said = html.escape(piece["text"])
    if piece["type"] == "link":
        return f"<a>{said}</a>"
    for style in piece.get("style", {}):
        said = f"<{TAGS[style]}>{said}</{TAGS[style]}>"
    return said


def show_cell(cell: Any) -> str:  # noqa: ANN401 - a button, a select or a field
    """Return a button, a select with its lines, or a field as HTML."""
    if cell["type"] == "button":
        return f"<span class=button>{_say(cell['text'])}</span>"
    if cell["type"] == "static_select":
        chosen = cell.get("initial_option", {}).get("text") or cell.get("placeholder")
        lines = "".join(
            f"<div>{_say(line['text'])}<small>{_say(line.get('description'))}</small></div>" for line in cell["options"]
        )
        return f"<div class=field>{_say(chosen) or 'Select an option'} ⌄<small>{lines}</small></div>"
    given = cell.get("initial_value") or cell.get("initial_conversation") or "\u00a0"
    return f"<div class=field>{html.escape(given)}</div>"


def _say(text: Any) -> str:  # noqa: ANN401 - a plain text, or none
    return html.escape(text["text"]) if text else ""


if __name__ == "__main__":
    main(*sys.argv[1:])

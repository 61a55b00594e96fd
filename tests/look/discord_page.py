"""Writes a page in Discord's look from answers, by way of the very payloads that Discord would get.

    firsthand ask --batch pastes.jsonl | python -P tests/look/discord_page.py [en|uk|de] > page.html
    chromium --headless --no-sandbox --screenshot=page.png --window-size=1500,3000 page.html

A line in is what ``ask --batch`` puts out: ``{"id", "answer"}``; the id becomes the heading. ``+`` before an id shows
the second page too, ``!`` shows the answer as it is shared. It is for looking at; nothing here is a test.
"""

import html
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2]))  # run as a script, from anywhere

from adapters.discord.payload import Embed, Message
from adapters.discord.render import render_details, render_others, render_reply
from bot.community.offers import list_actions
from bot.labels import choose_language
from bot.model.answer import Answer
from bot.model.chat import Reply
from tests.look.discord_markdown import Piece, parse_message

STYLE = """
body { background: #1e1f22; color: #dbdee1; font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", sans-serif;
  margin: 0; padding: 24px; display: flex; gap: 24px; flex-wrap: wrap; align-items: flex-start; }
body.light { background: #e3e5e8; color: #313338; } .light section { background: #fff; }
section { background: #313338; border-radius: 8px; padding: 16px; width: 640px; }
h2 { font-size: 12px; margin: 0 0 12px; color: #949ba4; text-transform: uppercase; letter-spacing: .5px; }
.message { display: flex; gap: 16px; } .face { flex: none; width: 40px; height: 40px; border-radius: 50%;
  background: #5865f2; color: #fff; text-align: center; line-height: 40px; font-weight: 600; }
.name { font-weight: 500; color: #f2f3f5; } .light .name { color: #060607; }
.app { background: #5865f2; color: #fff; font-size: 10px; border-radius: 4px; padding: 1px 4px; margin: 0 6px; }
.when, .only { color: #949ba4; font-size: 12px; } .rest { min-width: 0; flex: 1; }
.embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 8px 16px 16px 12px; margin-top: 6px;
  max-width: 516px; font-size: 14px; line-height: 1.29; } .light .embed { background: #f2f3f5; }
.title { font-weight: 600; font-size: 16px; margin-top: 8px; color: #f2f3f5; } .light .title { color: #060607; }
.description { margin-top: 8px; } .field { margin-top: 8px; } .label { font-weight: 600; margin-bottom: 2px; }
.footer { margin-top: 8px; font-size: 12px; } .sub { font-size: .8125em; color: #949ba4; }
.quote { border-left: 4px solid #4e5058; border-radius: 4px; padding-left: 8px; margin: 2px 0; }
.row { display: flex; gap: 8px; margin-top: 8px; flex-wrap: wrap; } .button { background: #4e5058; color: #fff;
  border-radius: 3px; padding: 6px 14px; font-size: 14px; font-weight: 500; } .light .button { background: #6d6f78; }
.select { background: #1e1f22; border-radius: 4px; padding: 10px; width: 400px; font-size: 14px; color: #949ba4; }
.light .select { background: #ebedef; color: #5c5e66; }
.option { padding: 6px 10px; font-size: 14px; } .option small { color: #949ba4; display: block; }
a { color: #00a8fc; word-break: break-all; } .time { background: #3f4147; border-radius: 3px; padding: 0 2px; }
.light .time { background: #dddee1; } .bad { background: #f23f43; color: #fff; }
"""


def main(language: str = "en", ground: str = "dark") -> None:
    """Write the page for the answers on stdin."""
    labels = choose_language(language)
    parts = []
    for line in sys.stdin:
        entry = json.loads(line)
        answer = msgspec.convert(entry["answer"], Answer)
        name = entry["id"]
        shared = name.startswith("!")
        reply = Reply(
            body=answer,
            actions=list_actions(answer, may_share=not shared, is_posted=shared),
            visibility="public" if shared else "ephemeral",
        )
        shown = [render_reply(reply, labels, shared_by="80351110224678912" if shared else None)]
        if name.startswith("+"):
            shown += [render_details(answer, labels), render_others(answer, labels)]
        parts.append(f"<section><h2>{html.escape(name)}</h2>{''.join(map(show_message, shown))}</section>")
    sys.stdout.write(
        f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body class={ground}>{''.join(parts)}</body>"
    )


def show_message(message: Message) -> str:
    """Return a message as HTML."""
    inside = [f"<div>{show_text(message['content'])}</div>"] if message["content"] else []
    inside += map(show_embed, message["embeds"])
    for row in message["components"]:
        cells = []
        for cell in row["components"]:
            if cell["type"] == 2:
                cells.append(f"<span class=button>{html.escape(cell['label'])}</span>")
            else:
                options = "".join(
                    f"<div class=option>{html.escape(one['label'])}<small>{html.escape(one.get('description', ''))}"
                    "</small></div>"
                    for one in cell["options"]
                )
                cells.append(f"<div class=select>{html.escape(cell.get('placeholder', ''))} ⌄{options}</div>")
        inside.append(f"<div class=row>{''.join(cells)}</div>")
    if message["flags"] & 64:
        inside.append("<div class=only>👁 Only you can see this · <a>Dismiss message</a></div>")
    head = "<span class=name>Firsthand</span><span class=app>APP</span><span class=when>Today at 17:44</span>"
    return f"<div class=message><div class=face>F</div><div class=rest>{head}{''.join(inside)}</div></div><br>"


def show_embed(embed: Embed) -> str:
    """Return a card as HTML."""
    parts = [f"<div class=title>{html.escape(embed['title'])}</div>"] if "title" in embed else []
    if "description" in embed:
        parts.append(f"<div class=description>{show_text(embed['description'])}</div>")
    for field in embed.get("fields", []):
        value = show_text(field["value"])
        parts.append(f"<div class=field><div class=label>{html.escape(field['name'])}</div>{value}</div>")
    if "footer" in embed:
        parts.append(f"<div class=footer>{html.escape(embed['footer']['text'])}</div>")
    return f"<div class=embed style='border-color:#{embed['color']:06x}'>{''.join(parts)}</div>"


def show_text(text: str) -> str:
    """Return a text as HTML; anything that should not be active in it is shown in red."""
    return "".join(f"<div>{show_piece(line)}</div>" for line in parse_message(text))


def show_piece(piece: Piece) -> str:  # noqa: PLR0911 - one line a kind
    """Return a piece of a text as HTML."""
    inner = "".join(map(show_piece, piece.inner))
    if piece.kind == "text":
        return html.escape(piece.text)
    if piece.kind == "time":
        moment = datetime.fromtimestamp(int(piece.text.split(":")[1].rstrip(">")), UTC)
        return f"<span class=time>{moment:%-d %B %Y %H:%M}</span>"
    if piece.kind == "autolink":
        return f"<a>{html.escape(piece.text[1:-1])}</a>"
    if piece.kind == "masked":
        return f"<a>{html.escape(piece.text[1:].partition(']')[0])}</a>"
    if piece.kind == "mention":
        return "<span class=time>@moderator</span>"
    wrap = {"line": "div", "strong": "b", "quote": "div class=quote", "subtext": "div class=sub"}.get(piece.kind)
    if wrap is None:
        return f"<span class=bad>{piece.kind}: {html.escape(piece.text)}</span>"
    return f"<{wrap}>{inner or '&nbsp;'}</{wrap.split()[0]}>"


if __name__ == "__main__":
    main(*sys.argv[1:])

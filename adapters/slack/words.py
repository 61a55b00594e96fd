"""What a message says: its own words, and those it forwards or quotes."""

import re
from collections.abc import Iterable, Mapping

from adapters.slack.bits import Bit, list_block_bits, list_text_bits
from adapters.slack.data import take_list, take_mapping, take_text

_WORDS_ASKED = 6
"""As many words beside its links, and a message asks about its words: the links came along as they were copied."""
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"[ \t]*\n\s*")


def read_text(text: str) -> str:
    """Return what a person wrote who typed a ``text``."""
    return write_bits(list(list_text_bits(text)))


def write_bits(bits: Iterable[Bit]) -> str:
    """Return bits as one text.

    A link whose words are another's than its address (a headline, or words of a copied paragraph) is read as its words.
    Its address is added below where the message has less than six words beside its links: then the link is what is
    asked about.
    """
    bits = list(bits)
    beside = " ".join(bit.text for bit in bits if bit.url is None)
    is_about_links = len(_WORD.findall(beside)) < _WORDS_ASKED
    said, below = [], []
    for bit in bits:
        if bit.url is None or not bit.url.startswith("http"):
            said.append(bit.text)
        elif _is_own_label(bit.text, bit.url):
            said.append(bit.url)
        else:
            said.append(bit.text)
            below += [bit.url] if is_about_links else []
    text = _BLANKS.sub("\n", "".join(said)).strip()
    return "\n".join(filter(None, (text, *dict.fromkeys(below))))


def _is_own_label(text: str, url: str) -> bool:
    """Return whether a link is shown as its address: whole, without its scheme, or cut."""
    shown = text.rstrip("….").removesuffix("/").lower()
    plain = url.lower()
    return plain.startswith(shown) or plain.partition("://")[2].removeprefix("www.").startswith(
        shown.removeprefix("www.")
    )


def read_message(message: Mapping[str, object]) -> str:
    """Return the words of a message, and of what it forwards; "" where it has none.

    Where it has no words of its own, those of its attachments are read: a feed has nothing else. Beside words of its
    own, an attachment that was not forwarded is Slack's preview of a link in it, and asks nothing.
    """
    attached = take_list(message, "attachments")
    shared = [one for one in attached if one.get("is_share") is True or one.get("is_msg_unfurl") is True]
    own = write_bits(list_message_bits(message)) or _read_layout(take_list(message, "blocks"))
    shown = [own, *(_read_attachment(one) for one in (shared if own else attached))]
    return "\n\n".join(dict.fromkeys(filter(None, shown)))


def list_message_bits(message: Mapping[str, object]) -> list[Bit]:
    """Return the bits of a message's own text: of its rich text, where it has one."""
    typed = list(list_block_bits(take_list(message, "blocks")))
    return typed or list(list_text_bits(take_text(message, "text")))


def _read_attachment(attachment: Mapping[str, object]) -> str:
    inner = [
        write_bits(list_message_bits(take_mapping(block, "message")))
        for block in take_list(attachment, "message_blocks")
    ]
    if any(inner):
        return "\n".join(filter(None, inner))
    parts = [read_text(take_text(attachment, key)) for key in ("pretext", "title", "text")]
    parts.append(_read_layout(take_list(attachment, "blocks")))
    if not any(parts[1:]):
        parts.append(read_text(take_text(attachment, "fallback")))
    link = "" if attachment.get("is_msg_unfurl") is True else take_text(attachment, "title_link")
    return "\n".join(dict.fromkeys(filter(None, (*parts, link))))


def _read_layout(blocks: list[Mapping[str, object]]) -> str:
    """Return the words of a program's message that has only blocks."""
    lines: list[str] = []
    for block in blocks:
        if block.get("type") == "rich_text":
            lines.append(write_bits(list_block_bits([block])))
            continue
        texts = [take_mapping(block, "text"), *take_list(block, "fields"), *take_list(block, "elements")]
        lines += [_read_composed(one) for one in texts]
    return "\n".join(filter(None, lines))


def _read_composed(text: Mapping[str, object]) -> str:
    words = take_text(text, "text")
    return read_text(words) if text.get("type") == "mrkdwn" else words if text.get("type") == "plain_text" else ""


def strip_mention(message: Mapping[str, object], *, bot_id: str) -> str | None:
    """Return a message without the bot's mention; ``None`` where it is mentioned nowhere, or in code or a quote only.

    What stands in code or in a quote stays: that is where people put the words they ask about.
    """
    bits = list_message_bits(message)
    if not any(bit.user == bot_id and not bit.is_aside for bit in bits):
        return None
    return write_bits(Bit(text=" ") if bit.user == bot_id and not bit.is_aside else bit for bit in bits)

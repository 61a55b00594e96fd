"""The chain as patterns make it: the speaker, the outlet that was told, and the page."""

import re
from dataclasses import replace

from bot.model.record import Node
from bot.reading.chains.closing import NAME_WORDS_MOST, Closing, without_name
from bot.reading.cues import Cue
from bot.reading.outlet_names import is_outlet_name, is_same_outlet
from bot.reading.voices import Voice

SPEAKER_NOT_READ = "speaker not read"
"""The first node where no speaker was found. It says nothing of the page: the page may well name one."""
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:(?:at|for|from|in|on|to|with)\b|of\s(?!\s*[A-Z]))")
_LISTED = re.compile(r"((?:[A-Z][\w’'-]* ){0,3}[A-Z][\w’'-]*), $")
_LISTED_SIGHT = 60
_JOINED = re.compile(r", and |, | and | & ")
_REPORTERS = frozenset({"journalists", "reporters", "correspondents", "journalist", "reporter", "correspondent"})


def chain_of(closing: Closing, voice: Voice | None, cue: Cue | None, *, relation: str) -> tuple[Node, ...]:
    """Return the chain of a statement from its ``voice``; ``None`` begins it with :data:`SPEAKER_NOT_READ`.

    An outlet that the speaker "told" stands between, unless it is the page's own: then it told the page.
    """
    if voice is None:
        return closing.end((unread_speaker(),), relation)
    first = (node_of(voice),)
    told = cue.told if cue is not None else None
    if told is None or told.naming != "named":
        return closing.end(first, relation)
    start = told.start - len("The ") if closing.text.endswith("The ", 0, told.start) else told.start
    name = closing.text[start : told.end]
    own = closing.publisher.outlet.name or closing.reprint.of or ""
    if is_same_outlet(name, own):
        return closing.end(first, "told")
    if not (told.kind == "outlet" or is_outlet_name(name)) or is_same_outlet(name, first[0].name):
        return closing.end(first, relation)
    hop = Node(name=name, kind="outlet", naming="named", basis="stated", relation="told", start=start, end=told.end)
    return closing.end((*first, hop), relation)


def node_of(voice: Voice) -> Node:
    """Return the node of a voice: the words of the text that name it, eight at most."""
    is_nameless = voice.kind in ("person", "group") and voice.naming != "named" and not voice.is_named_elsewhere
    start, end = _short_name(voice.words)
    words = voice.words[start:end]
    return Node(
        name=without_name(words) if is_nameless else words,
        kind=voice.kind,
        naming=voice.naming,
        basis=voice.basis,
        start=voice.start + start,
        end=voice.start + end,
    )


def _short_name(words: str) -> tuple[int, int]:
    """Return where the words of a name begin and end that are eight at most.

    Without its article if that is enough, else up to a preposition that stands in no name:

    >>> words = "a spokesman for the Office of Harbours in the old northern port"
    >>> words[slice(*_short_name(words))]
    'a spokesman for the Office of Harbours'
    """
    if len(words.split()) <= NAME_WORDS_MOST:
        return 0, len(words)
    article = _ARTICLE.match(words)
    if article is not None and len(words[article.end() :].split()) <= NAME_WORDS_MOST:
        return article.end(), len(words)
    ends = [found.start() for found in _JOINT.finditer(words)]
    ends += [found.end() for found in re.finditer(r"\S+", words)][NAME_WORDS_MOST - 1 : NAME_WORDS_MOST]
    return 0, next((end for end in reversed(ends[:-1]) if len(words[:end].split()) <= NAME_WORDS_MOST), ends[-1])


def speaking_node(text: str, voice: Voice) -> Node:
    """Return the node of a voice; of "Harbour Wire journalists" the outlet, of an outlet its name with its "The".

    Two outlets that report the same are one node: a chain runs on one line.
    """
    node = node_of(voice)
    name, _, last = voice.words.rpartition(" ")
    end = voice.start + _short_name(voice.words)[1]
    is_theirs = last.lower() in _REPORTERS and is_outlet_name(name)
    if is_theirs:
        end = voice.start + len(name)
    elif node.kind == "group" and node.naming == "named" and are_outlets(voice.words):
        start = _start_of_list(text, voice.start)
        return replace(node, name=text[start:end], kind="outlet", start=start)
    elif node.kind != "outlet" or (node.naming == "role" and not is_outlet_name(voice.words)):
        return node
    start = voice.start - len("The ") if text.endswith("The ", 0, voice.start) else voice.start
    return replace(node, name=text[start:end], kind="outlet", naming="named", start=start, end=end)


def _start_of_list(text: str, start: int) -> int:
    """Return where a list of outlets begins of which only the last ones were read."""
    before = _LISTED.search(text[max(0, start - _LISTED_SIGHT) : start])
    return start - len(before[0]) if before is not None and is_outlet_name(before[1]) else start


def are_outlets(words: str) -> bool:
    """Say whether words name two or more outlets and nobody else.

    >>> are_outlets("TASS and Interfax"), are_outlets("TASS and Orrin"), are_outlets("TASS")
    (True, False, False)
    """
    names = _JOINED.split(words)
    return len(names) > 1 and all(map(is_outlet_name, names))


def unread_speaker() -> Node:
    """Return the node in the place of a speaker that was not read."""
    return Node(name=SPEAKER_NOT_READ, kind="unknown", naming="none", basis="inferred")

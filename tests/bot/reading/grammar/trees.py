"""Invented sentences as the small English model of spaCy 3.8 parsed them, so that the grammar is tested without it.

A tree in ``trees.json`` is a list of words: "text start lemma pos tag dep head".
"""

import json
from pathlib import Path

from bot.reading.grammar.attributions import Attribution, find_attributions
from bot.reading.grammar.passages import find_passages
from bot.reading.grammar.quoting import Passage
from bot.reading.grammar.tree import Tree, Word, grow_tree
from bot.text.paragraphs import lines_of
from bot.text.quotations import find_quotations

PARSED = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))


def passages_of(name: str) -> tuple[str, list[Passage]]:
    """Return the text of a case and its passages."""
    text = PARSED[name]["text"]
    quotations = [quotation for quotation in find_quotations(text) if quotation.depth == 0]
    found = [
        passage
        for start, end in lines_of(text)
        for passage in find_passages(text, start, end, [q for q in quotations if start <= q.outer_start < end])
    ]
    trees = [tree_of(words) for words in PARSED[name]["trees"]]
    return text, [
        Passage(start=span.start, end=span.end, quotations=inside, tree=tree)
        for (span, inside), tree in zip(found, trees, strict=True)
    ]


def tree_of(lines: list[str]) -> Tree:
    words = []
    for line in lines:
        text, start, lemma, pos, tag, dep, head = line.split(" ")
        begin = int(start)
        words.append(Word(text, begin, begin + len(text), lemma, pos, tag, dep, int(head)))
    return grow_tree(words)


def attributions_of(name: str) -> list[Attribution]:
    return find_attributions(*passages_of(name))


def told(name: str) -> list[tuple[str, str, list[str]]]:
    """Return the mention, the cue ("" for none) and the contents of each attribution of a case, as words."""
    text = PARSED[name]["text"]
    return [
        (
            text[one.mention.start : one.mention.end],
            text[one.cue.start : one.cue.end] if one.cue is not None else "",
            [text[span.start : span.end] for span in one.content],
        )
        for one in attributions_of(name)
    ]

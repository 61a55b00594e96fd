"""Words brought to their stems, by the stemmer of the index's own library (Porter's for English, the second)."""

from functools import lru_cache

import tantivy

_ANALYSER = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).filter(tantivy.Filter.stemmer("english")).build()
)


@lru_cache(maxsize=1 << 16)
def stem_word(word: str) -> str:
    """Return the stem of a normalised word; a word of another language or script mostly stays as it is."""
    found = _ANALYSER.analyze(word)
    return found[0] if found else word

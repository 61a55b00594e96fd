"""From a paste to a place in the corpus, to what was changed, or to nothing."""

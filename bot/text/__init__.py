"""A text and its parts: words, shingles, paragraphs, sentences, quotations. Below the wings; knows no article."""

"""A page goes in, a record comes out: who says what, through whom, and how sure that is.

:mod:`bot.reading.extract` makes a page of HTML: its address, title, text and labels. :mod:`bot.reading.read` is the
flow from a text to its record: paragraphs, noise, quotations, cues, speakers, statements, caveats. This reader knows
words and punctuation, no grammar; where they do not surely say who speaks, the record says that it was not read.
"""

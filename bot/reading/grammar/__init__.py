"""Attributions by grammar: from parsed sentences and their quotations to who says what, and by which word.

In go the trees of a text's sentences (:mod:`bot.reading.parsing` makes them, and nothing here knows with what) and its
quotations; out come :class:`Attribution` values in the order of the text. :mod:`attributions` is the flow, the other
modules are its steps: the words that report (:mod:`verbs`, :mod:`nouns`), who stands under them (:mod:`subjects`),
what they report (:mod:`contents`), whether that was really said (:mod:`asserted`), the reports of one sentence
(:mod:`reports`), and whose each quotation is (:mod:`quoting`).
"""

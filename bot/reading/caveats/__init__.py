"""From what was read in an article to what its words, or their absence, say of how sure they are.

A :class:`~bot.reading.caveats.scene.Scene` goes in, reservations come out, each with its rule. ``find`` is the flow,
``rules`` lists every rule there is. The modules ``words_*`` hold those that stand on words: a hedge inside a quotation
is its speaker's, and never the page's. The modules ``derived_*`` hold those that reason.
"""

"""A record as people read it: the text with notes in the margin, on a terminal or as a page with its chains drawn.

:mod:`margins` lays text and notes side by side and knows no medium; :mod:`lines` is the terminal, :mod:`page` the page,
:mod:`graph` its drawing.
"""

"""The chains of statements: from the first known origin, over who passed it on and by what means, to the page in hand.

``build.py`` is the flow. ``legs`` reads what a statement's own sentence says (``means``, ``handing``, ``unsaid``),
``carried`` what other sentences say of it: where a source has it from (``passing``, applied in ``retold``), who made
it known (``transmissions``, applied in ``known``), where they were said (``occasions``, applied in ``spoken``), and
what holds on for the same speaker (``continued``, ``nameless``). ``shortened`` leads "the paper" back to its name,
``naming`` makes nodes of words, ``closing`` the page's own end. Without a parser ``patterns`` makes the chain.
"""

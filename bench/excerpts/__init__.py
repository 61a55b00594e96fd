"""The closed-corpus excerpt test: pastes of many kinds against articles that are held, and against some that are not.

:mod:`corpus` makes the articles, :mod:`edits` and :mod:`mutations` change a sentence, :mod:`pastes` makes what is
asked, :mod:`score` compares what was answered, :mod:`peers` does it as others do. Started by ``bench/run_excerpts.py``.
"""

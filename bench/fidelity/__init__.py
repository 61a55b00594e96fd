"""What a paste changed, measured: every operator on every sentence, matched in one process against its own article.

:mod:`operators` change a meaning, :mod:`harmless` do not, :mod:`shelf` finds the passages as the store would,
:mod:`tally` counts. Started by ``bench/run_fidelity.py``; a sample of it is a gate in ``tests/eval``.
"""

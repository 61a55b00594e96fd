"""A place in the corpus in, its way from the origin out.

In go a finding, the article's record and what the corpus holds of the same words; out come the statements that were
asked about, the outlets that the words went through, and the other articles that have them, the earliest first.
"""

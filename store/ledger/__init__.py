"""What is kept of requests, members and communities: the ledger's side of the embedded store.

In go values and keyed hashes, out come values; each file is one table's statements, ``port`` puts them behind the
port of the core.
"""

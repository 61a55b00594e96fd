"""The embedded store, the index beside it, and packs."""

"""The names of the migrations, apart from the migrations: a current store is opened without loading their library."""

SET = "firsthand"

CORPUS = "0001_corpus"
ANSWERS = "0002_answers"
OUTLET_OVERRIDES = "0003_outlet_overrides"
LEDGER = "0004_ledger"
INSTALLATIONS = "0005_installations"
AUDIT = "0006_audit"
UNREAD = "0007_unread"
CHANGES = "0008_changes"
SUMMARIES = "0009_summaries"

STEPS = (CORPUS, ANSWERS, OUTLET_OVERRIDES, LEDGER, INSTALLATIONS, AUDIT, UNREAD, CHANGES, SUMMARIES)

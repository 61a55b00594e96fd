"""The names of the migrations, apart from the migrations: a current store is opened without loading their library."""

CORPUS = "0001_corpus"
ANSWERS = "0002_answers"
OUTLET_OVERRIDES = "0003_outlet_overrides"

STEPS = (CORPUS, ANSWERS, OUTLET_OVERRIDES)

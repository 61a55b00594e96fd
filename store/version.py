"""The names of the migrations, apart from the migrations: a current store is opened without loading their library."""

SET = "firsthand"

CORPUS = "0001_corpus"
ANSWERS = "0002_answers"
OUTLET_OVERRIDES = "0003_outlet_overrides"
JOURNAL_MARKS = "0004_journal_marks"
ANSWERS_BY_ARTICLE = "0005_answers_by_article"

STEPS = (CORPUS, ANSWERS, OUTLET_OVERRIDES, JOURNAL_MARKS, ANSWERS_BY_ARTICLE)

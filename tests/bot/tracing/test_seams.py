from bot.model.answer import Change
from bot.model.article import Article
from bot.model.finding import Finding
from bot.model.record import Noise, PageOutlet, Reader, Record, Reprint
from bot.tracing.seams import close_seams

TEXT = "The pier is shut. Subscribe to our letter now. The ferry still runs."
ARTICLE = Article(id="a", text_sha256="", text=TEXT)
SEAM = Change(kind="joined", source_start=17, source_end=TEXT.index("The ferry"))


def record(*noise: Noise) -> Record:
    return Record(
        reader=Reader(version="1"),
        text_sha256="",
        outlet=PageOutlet(name=None, domain=None, basis="stated"),
        reprint=Reprint(is_reprint=False),
        noise=noise,
    )


def finding(*changes: Change) -> Finding:
    return Finding(article_id="a", kind="altered", confidence=0.9, changes=changes)


ADVERT = record(Noise(start=18, end=46, what="advert"))


def test_a_seam_over_an_advert_is_none() -> None:
    closed = close_seams(finding(SEAM), ARTICLE, ADVERT)
    assert closed.changes == ()
    assert closed.kind == "verbatim"


def test_a_seam_over_the_articles_own_words_stays() -> None:
    assert close_seams(finding(SEAM), ARTICLE, record()).changes == (SEAM,)


def test_other_changes_stay() -> None:
    number = Change(kind="number", pasted="2", source="3")
    closed = close_seams(finding(SEAM, number), ARTICLE, ADVERT)
    assert closed.changes == (number,)
    assert closed.kind == "altered"

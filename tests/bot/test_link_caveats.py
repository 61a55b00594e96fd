"""What a reply on a linked page says of its caveats: those of its main claim, and where the others stand."""

from dataclasses import replace

from bot.answer import compose_answer, find_lead
from bot.answer.summary import summarise_answer
from bot.model.answer import Answer
from bot.model.article import Article, Dossier
from bot.model.record import Caveat, CaveatKind, Severity, Statement
from tests.bot.test_answer import ARTICLE, FINDING, GAZETTE, OFFICIAL, RECORD, case_of

LINK = replace(FINDING, kind="link", pieces=())


def caveat(
    kind: CaveatKind, paragraph: int | None, *, covers: tuple[str, ...] = ("s9",), severity: Severity = "medium"
) -> Caveat:
    return Caveat(kind=kind, basis="words", severity=severity, rule=f"r.{kind}", covers=covers, paragraph=paragraph)


def answer_link(*caveats: Caveat, lead: str | None = "s2") -> Answer:
    case = case_of(replace(RECORD, caveats=caveats), finding=LINK)
    assert case.material is not None
    return compose_answer(replace(case, material=replace(case.material, lead=lead)))


def test_what_is_said_of_the_main_claim_and_of_the_page_is_told_and_what_is_in_its_lead_with_its_place() -> None:
    answer = answer_link(
        caveat("second_hand", 3),
        caveat("anonymous_source", 2, covers=("s2",)),
        caveat("undated", None, covers=()),
        caveat("denied", 11, severity="high"),
        caveat("estimate", 1, severity="low"),
    )
    assert [one.about for one in answer.caveats] == ["words", "page", "lead", "lead", "elsewhere"]
    assert summarise_answer(answer).caveats == "source not named · date not told · second-hand (¶3)"


def test_caveats_of_other_parts_alone_are_counted() -> None:
    assert summarise_answer(answer_link(caveat("denied", 11), caveat("hedged", 9))).caveats == (
        "none found on its main claim; 2 on other parts of the page stand under Details"
    )
    assert summarise_answer(answer_link(caveat("denied", 11))).caveats == (
        "none found on its main claim; 1 on another part of the page stands under Details"
    )


def test_a_page_without_caveats_is_not_called_proven() -> None:
    assert summarise_answer(answer_link()).caveats == "none found on its main claim; that alone proves nothing"


TITLE = "Harbour board keeps the north quay closed for married couples"
FIRST = "The harbour board announced on Friday that the quay stays closed to couples who are married."
LATER = "The policy is the same: the north quay is closed by the harbour board for all married couples."


def lead_of(text: str, end: int) -> Statement | None:
    told = Statement(id="s1", start=0, end=end, form="indirect", speaker="x", chain=(OFFICIAL, GAZETTE))
    article: Article = replace(ARTICLE, title=TITLE, text=text)
    return find_lead(article, Dossier(record=replace(RECORD, statements=(told,))))


def test_the_first_sentence_is_the_lead_though_a_later_one_has_a_word_more_of_the_headline() -> None:
    assert lead_of(f"{FIRST}\n\n{LATER}", len(FIRST)) is not None
    better = f"It rained. {TITLE}, as the board has it, for another year."
    assert lead_of(f"{FIRST}\n\n{better}", len(FIRST)) is None

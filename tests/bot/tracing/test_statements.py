from dataclasses import replace

from bot.model.article import Claim, Dossier
from bot.model.finding import Finding, Piece
from bot.model.record import Node, PageOutlet, Reader, Record, Reprint, Statement
from bot.tracing.statements import cover_statements, known_speakers, main_statements, other_speakers


def statement(name: str, start: int, end: int, speaker: str | None = None, *chain: str) -> Statement:
    nodes = tuple(Node(name=at, kind="person", naming="named", basis="stated") for at in chain)
    return Statement(id=name, start=start, end=end, form="direct", speaker=speaker, chain=nodes)


def record(*statements: Statement) -> Record:
    return Record(
        reader=Reader(version="1"),
        text_sha256="",
        outlet=PageOutlet(name=None, domain=None, basis="stated"),
        reprint=Reprint(is_reprint=False),
        statements=statements,
    )


def finding(*spans: tuple[int, int], field: str = "text") -> Finding:
    pieces = tuple(
        Piece(
            paste_start=0,
            paste_end=1,
            field="title" if field == "title" else "text",
            source_start=start,
            source_end=end,
            score=100.0,
        )
        for start, end in spans
    )
    return Finding(article_id="a", kind="verbatim", confidence=0.9, pieces=pieces)


def ids(found: tuple[Statement, ...]) -> list[str]:
    return [one.id for one in found]


def test_the_most_touched_statement_is_the_first() -> None:
    page = record(statement("s1", 0, 40), statement("s2", 40, 90), statement("s3", 90, 99))
    assert ids(cover_statements(page, finding((30, 80)))) == ["s2", "s1"]


def test_of_two_touched_alike_the_narrower_is_the_first() -> None:
    page = record(statement("sentence", 0, 100), statement("quotation", 20, 60))
    assert ids(cover_statements(page, finding((20, 60)))) == ["quotation", "sentence"]


def test_pieces_add_up() -> None:
    page = record(statement("s1", 0, 50), statement("s2", 50, 100))
    assert ids(cover_statements(page, finding((0, 10), (40, 50), (50, 65)))) == ["s1", "s2"]


def test_a_link_or_a_title_is_about_no_statement() -> None:
    page = record(statement("s1", 0, 50))
    assert cover_statements(page, finding()) == ()
    assert cover_statements(page, finding((0, 10), field="title")) == ()


def test_the_main_statements_are_those_of_the_first_claim() -> None:
    page = record(statement("s1", 0, 5), statement("s2", 5, 9))
    claims = (Claim(summary="x", statements=("s2", "gone")), Claim(summary="y", statements=("s1",)))
    assert ids(main_statements(Dossier(record=page, claims=claims))) == ["s2"]
    assert main_statements(Dossier(record=page)) == ()


def test_speakers_come_before_those_who_passed_the_words_on_and_only_once() -> None:
    said = statement("s1", 0, 5, "Ada Marlowe", "Ada Marlowe", "The Wharf Gazette")
    unsaid = statement("s2", 5, 9, None, "Nobody")
    assert known_speakers((said, unsaid)) == ("Ada Marlowe", "The Wharf Gazette")


def test_a_paste_of_two_speakers_has_a_statement_of_the_other_too() -> None:
    page = record(statement("s1", 0, 60, "Jane Roe"), statement("s2", 60, 100, "Don Fenn"))
    assert ids(other_speakers(page, finding((0, 100)))) == ["s2"]


def test_other_statements_of_one_speaker_are_no_other_s() -> None:
    page = record(statement("s1", 0, 60, "Jane Roe"), statement("s2", 60, 100, "Jane Roe"))
    assert other_speakers(page, finding((0, 100))) == ()


def test_who_stands_inside_another_s_statement_is_no_further_part() -> None:
    page = record(statement("s1", 0, 90, "Jane Roe"), statement("s2", 30, 90, "Don Fenn"))
    assert other_speakers(page, finding((0, 90))) == ()


def test_whoever_may_be_the_same_by_another_word_is_no_further_part() -> None:
    lawyer = Node(name="the young lawyer, not named", kind="person", naming="role", basis="stated")
    anaphor = replace(statement("s2", 60, 100, "the young lawyer"), chain=(lawyer,))
    page = record(statement("s1", 0, 60, "Jane Roe"), anaphor)
    assert other_speakers(page, finding((0, 100))) == ()
    assert other_speakers(page, finding((20, 100))) == ()
    told = replace(lawyer, name="the lawyer of the harbour office, not named")
    assert ids(other_speakers(record(page.statements[0], replace(anaphor, chain=(told,))), finding((0, 100)))) == ["s2"]


def test_where_words_are_not_known_to_be_pasted_nobody_else_is_named() -> None:
    page, both = record(statement("s1", 0, 60, "Jane Roe"), statement("s2", 60, 100, "Don Fenn")), finding((0, 100))
    assert other_speakers(page, replace(both, kind="paraphrase")) == ()
    assert other_speakers(page, replace(both, text_held=False)) == ()


def test_a_touch_of_a_few_letters_is_nobody_s_words() -> None:
    page = record(statement("s1", 0, 60, "Jane Roe"), statement("s2", 60, 100, "Don Fenn"))
    assert other_speakers(page, finding((0, 65))) == ()
    assert other_speakers(page, finding()) == ()

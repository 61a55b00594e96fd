"""What a paraphrase lost of whose words it has, and what it did not."""

import pytest

from bot.desk.settling import settle_finding
from bot.matching.claim import read_claim
from bot.model.article import Article, Dossier
from bot.model.finding import Finding, Piece
from bot.model.record import Node, PageOutlet, Reader, Record, Reprint, Span, Statement

TEXT = "The dredgers will go to the highest bidder, Jo Tarn, the harbour minister, said on Friday."
NAME = TEXT.index("Jo Tarn")
TARN = Node(name="Jo Tarn", kind="person", naming="named", basis="stated", start=NAME, end=NAME + 7)
RECORD = Record(
    reader=Reader(version="hand-1"),
    text_sha256="0" * 64,
    outlet=PageOutlet(name="Gazette", domain="gazette.example.org", basis="external"),
    reprint=Reprint(is_reprint=False),
    statements=(
        Statement(
            id="s1",
            start=0,
            end=len(TEXT),
            form="indirect",
            speaker="Jo Tarn",
            speaker_span=Span(start=NAME, end=NAME + 7),
            chain=(TARN,),
        ),
    ),
)
ARTICLE = Article(id="a", text_sha256="0" * 64, url="https://gazette.example.org/a", text=TEXT)


@pytest.mark.parametrize(
    ("paste", "kinds"),
    [
        ("whoever bids most for the dredgers gets them", ["attribution_dropped"]),
        ("the minister wants whoever bids most for the dredgers to have them", []),
        ("Tarn wants whoever bids most for the dredgers to have them", []),
    ],
)
def test_a_paraphrase_that_names_its_speaker_by_office_has_not_lost_him(paste: str, kinds: list[str]) -> None:
    piece = Piece(paste_start=0, paste_end=len(paste), field="text", source_start=0, source_end=len(TEXT), score=90.0)
    finding = Finding(article_id="a", kind="paraphrase", confidence=0.9, pieces=(piece,))
    speakers, settled = settle_finding(read_claim(paste), finding, ARTICLE, Dossier(record=RECORD))
    assert speakers == ("Jo Tarn",)
    assert [change.kind for change in settled.changes] == kinds

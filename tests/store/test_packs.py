"""A pack carries a corpus without its texts from one store to another; what is no pack is refused."""

import gzip
import io
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadInputError
from bot.model.article import Incoming, SentencePlace
from bot.model.place import Fingerprint
from bot.text.shingles import WINNOW_WINDOW
from bot.text.words import read_words
from store import packs
from store.fingerprints import (
    cut_fingerprint_blocks,
    pack_fingerprints,
    pack_outline,
    unpack_fingerprints,
    unpack_outline,
)
from store.packs import PackHead, fingerprint_text, outline_text, pack_article, read_pack, write_pack
from tests.store.making import (
    Store,
    as_packed,
    find_ids,
    look_up,
    make_article,
    make_dossier,
    make_link,
    make_text,
    put,
    quote,
    shingles_of,
)

U32 = st.integers(0, 2**32 - 1)
FINGERPRINTS = st.lists(
    st.builds(Fingerprint, shingle=st.integers(0, 2**64 - 1), word=U32, start=U32), max_size=60
).map(tuple)
OUTLINES = st.lists(st.builds(SentencePlace, start=U32, end=U32, paragraph=U32, first_word=U32)).map(tuple)
PAGES = [make_article(at, path=f"page/{at}", given=f"x{at}", title=f"Headline {at}") for at in range(4)]


def build(pages: list[Incoming]) -> bytes:
    packed = [pack_article(page.article, page.addresses, make_dossier(page.article), ()) for page in pages]
    return b"".join(write_pack(packed, count=len(packed)))


def read(body: bytes) -> list[PackHead | Incoming]:
    return list(read_pack(io.BytesIO(body)))


def lines(pages: list[Incoming]) -> list[dict[str, object]]:
    return [json.loads(line) for line in gzip.decompress(build(pages)).splitlines()]


def as_pack(*parts: object) -> bytes:
    return gzip.compress(b"".join(json.dumps(part).encode() + b"\n" for part in parts))


@given(FINGERPRINTS)
def test_fingerprints_come_back_from_their_bytes_and_none_is_lost_in_blocks(found: tuple[Fingerprint, ...]) -> None:
    assert unpack_fingerprints(pack_fingerprints(found)) == found
    assert [at for block in cut_fingerprint_blocks(found) for at in block.shingles] == [at.shingle for at in found]


@given(OUTLINES)
def test_an_outline_comes_back_from_its_bytes(outline: tuple[SentencePlace, ...]) -> None:
    assert unpack_outline(pack_outline(outline)) == outline


@given(st.text(max_size=400))
def test_every_fingerprint_of_a_text_stands_where_it_says(text: str) -> None:
    words = read_words(text)
    shingles = shingles_of(text)
    found = fingerprint_text(text)

    assert [(at.shingle, at.start) for at in found] == [(shingles[at.word], words.starts[at.word]) for at in found]
    assert len(found) >= len(shingles) // WINNOW_WINDOW


@given(st.text(alphabet="ab.!? \n", max_size=200))
def test_an_outline_says_where_each_sentence_begins(text: str) -> None:
    words = read_words(text)

    for place in outline_text(text, None):
        assert text[place.start : place.end].strip() == text[place.start : place.end] != ""
        assert place.first_word == sum(start < place.start for start in words.starts)


async def test_a_pack_answers_links_and_quotations_in_an_empty_store(open_store: Callable[[], Store]) -> None:
    with closing(open_store()) as store:
        await put(store, *(part for part in read(build(PAGES)) if isinstance(part, Incoming)))
        for _ in ("before the index follows", "and after"):
            for page in PAGES:
                eight_words = " ".join(quote(page.article.id[1:], 3).split()[2:10])
                assert await find_ids(store, eight_words) == {page.article.id}
            await store.follow()
        hits = await store.find_links(make_link("page/2"), tenant="")
        assert [(hit.article_id, hit.exact) for hit in hits] == [("x2", True)]
        (passage,) = await look_up(store, quote(2, 3))
        assert (passage.text, bool(passage.fingerprints)) == (None, True)


async def test_a_pack_that_is_packed_again_is_the_same(open_store: Callable[[], Store]) -> None:
    body = build(PAGES)
    with open_store() as store:
        await put(store, *(part for part in read(body) if isinstance(part, Incoming)))
        again = []
        for page in PAGES:
            (article,) = await store.load_articles([page.article.id], tenant="")
            kept = await store.load_dossier(article.id, tenant="")
            assert kept is not None
            addresses = await store.list_addresses(article.id, tenant="")
            fingerprints = await store.load_fingerprints(article.id, tenant="")
            again.append(pack_article(article, addresses, kept[0], fingerprints))

    assert b"".join(write_pack(again, count=len(again))) == body


def test_no_four_words_in_a_row_of_any_text_are_in_a_pack() -> None:
    plain = " ".join(read_words(gzip.decompress(build(PAGES)).decode()).norms)

    for page in PAGES:
        norms = read_words(page.article.text or "").norms
        assert not [at for at in range(len(norms) - 3) if " ".join(norms[at : at + 4]) in plain]


def test_a_pack_brings_articles_for_all_and_for_no_community_of_its_choice() -> None:
    head, line = lines(PAGES[:1])
    article = line["article"]
    assert isinstance(article, dict)
    article["tenant"] = "victim"

    _, incoming = read(as_pack(head, line))

    assert isinstance(incoming, Incoming)
    assert (incoming.article.tenant, incoming.given_id) == ("", "x0")


def damaged_packs() -> Iterator[tuple[str, bytes]]:
    whole = build(PAGES)
    head, first, *rest = lines(PAGES)
    article = first["article"]
    assert isinstance(article, dict)
    yield "empty", b""
    yield "not gzip", b"SQLite format 3\0 and so on"
    yield "gzip of something else", gzip.compress(b"hello\n")
    yield "cut short", whole[: len(whole) // 2]
    yield "without its end", whole[:-8]
    yield "with something behind it", whole + b"more"
    yield "a flipped bit", whole[:200] + bytes([whole[200] ^ 16]) + whole[201:]
    yield "another schema", as_pack({**head, "schema": "firsthand.pack/2"}, first, *rest)
    yield "an article too few", as_pack(head, first, *rest[:-1])
    yield "an article too many", as_pack(head, first, *rest, first)
    yield "no head", as_pack(first, *rest)
    yield "fingerprints of an odd length", as_pack({**head, "articles": 1}, {**first, "fingerprints": "QUJD"})
    yield "fingerprints that are no base64", as_pack({**head, "articles": 1}, {**first, "fingerprints": "§"})
    yield "no hash", as_pack({**head, "articles": 1}, {**first, "article": {**article, "text_sha256": "zz"}})
    yield "another hash", as_pack({**head, "articles": 1}, {**first, "article": {**article, "text_sha256": "0" * 64}})
    yield "no id", as_pack({**head, "articles": 1}, {**first, "article": {**article, "id": ""}})
    address = {"exact": "id:x1", "loose": "id:x1", "role": "id"}
    yield "an id for an address", as_pack({**head, "articles": 1}, {**first, "addresses": [address]})
    yield "nested too deep", gzip.compress(b"[" * 100_000 + b"\n")
    yield "a line that never ends", gzip.compress(b" " * 3_000_000)


DAMAGED = dict(damaged_packs())


@pytest.mark.parametrize("what", DAMAGED)
def test_what_is_no_whole_pack_is_refused(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "LINE_LIMIT", 1_000_000)

    with pytest.raises(BadInputError, match="pack"):
        read(DAMAGED[what])


def test_a_bomb_is_refused_before_it_fills_the_memory() -> None:
    bomb = io.BytesIO()
    with gzip.GzipFile(fileobj=bomb, mode="wb", compresslevel=9) as packed:
        for _ in range(60):
            packed.write(bytes(1_000_000))

    with pytest.raises(BadInputError, match="longer than any article"):
        read(bomb.getvalue())


def test_a_large_pack_is_written_in_pieces() -> None:
    page = make_article("long", given="x", text=make_text("long", 600))
    packed = pack_article(page.article, (), make_dossier(page.article), ())

    pieces = list(write_pack((replace(packed) for _ in range(20)), count=20))

    assert len(pieces) > 1
    assert len(read(b"".join(pieces))) == 21
    assert msgspec.json.decode(msgspec.json.encode(packed), type=packs.PackedArticle) == packed
    assert as_packed(page).fingerprints == unpack_fingerprints(packed.fingerprints)

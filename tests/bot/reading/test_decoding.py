import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.decoding import decode_html

WORDS = "Café “Öresund”"


def declared(name: str) -> str:
    return f'<html><head><meta charset="{name}"></head><body>{WORDS}</body></html>'


@pytest.mark.parametrize(
    "name", ["utf-8", "windows-1252", "iso-8859-1", "ISO-8859-1", "unheard-of", "punycode", "unicode_escape"]
)
def test_what_is_utf_8_is_read_as_that_whatever_it_declares(name: str) -> None:
    assert WORDS in decode_html(declared(name).encode())


@pytest.mark.parametrize("name", ["windows-1252", "iso-8859-1", "unheard-of", "utf-8", ""])
def test_latin_1_missing_or_wrong_names_mean_windows_1252(name: str) -> None:
    assert WORDS in decode_html(declared(name).encode("cp1252"))


@pytest.mark.parametrize(
    ("name", "words"), [("koi8-r", "Привет"), ("shift_jis", "日本"), ("windows-1251", "Привет"), ("gb2312", "中文")]
)
def test_a_declared_encoding_is_used(name: str, words: str) -> None:
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={name}"><body>{words}</body></html>'
    assert words in decode_html(page.encode(name))
    assert words in decode_html(f'<?xml version="1.0" encoding="{name}"?><html>{words}</html>'.encode(name))


def test_a_byte_order_mark_comes_first() -> None:
    assert decode_html(codecs.BOM_UTF8 + WORDS.encode()) == WORDS
    assert decode_html(codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le")) == WORDS
    assert decode_html(codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be")) == WORDS


@pytest.mark.parametrize("name", ["utf-8", "windows-1252", ""])
def test_a_few_broken_bytes_do_not_make_utf_8_another_encoding(name: str) -> None:
    page = (declared(name) + WORDS * 3).encode()
    assert decode_html(page + b"\xe2\x80").count(WORDS) == 4


@given(st.binary())
def test_no_bytes_fail(raw: bytes) -> None:
    assert isinstance(decode_html(raw), str)
    assert isinstance(decode_html(b'<meta charset="iso-2022-jp">\xff' + raw), str)

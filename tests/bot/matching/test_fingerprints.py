from bot.matching.claim import read_claim
from bot.matching.fingerprints import align_fingerprints
from bot.model.place import Fingerprint
from bot.text.shingles import hash_shingles, winnow
from bot.text.words import read_words

TEXT = (
    "Bell founders in the valley melted nine cracked bells last autumn, the parish book records, and sold the bronze "
    "to a shipyard. Not one of them rang again. The sexton asked for a single bell back and was sent a receipt."
)


def fingerprints(text: str = TEXT) -> tuple[Fingerprint, ...]:
    words = read_words(text)
    return tuple(
        Fingerprint(shingle=shingle, word=place, start=words.starts[place])
        for place, shingle in winnow(hash_shingles(words.norms))
    )


def align(paste: str) -> list[tuple[str, str]]:
    claim, words = read_claim(paste), read_words(TEXT)
    return [
        (
            " ".join(claim.words.norms[one.first : one.last]),
            " ".join(words.norms[one.source_first : one.source_last]),
        )
        for one in align_fingerprints(claim, fingerprints())
    ]


def test_every_quotation_of_eight_words_is_found_in_its_place() -> None:
    words = read_words(TEXT)
    for first in range(len(words) - 8):
        paste = " ".join(words.norms[first : first + 8])
        assert align(paste) == [(paste, paste)]


def test_a_changed_word_is_in_no_segment_as_if_it_were_the_same() -> None:
    found = align(
        "Bell founders in the valley melted nine cracked statues last autumn, the parish book records, and sold"
    )
    assert found
    assert all("statues" not in pasted for pasted, _ in found)


def test_other_words_are_not_found() -> None:
    assert align("Seven pilots waited at dawn for fuel that a lorry should have brought them") == []


def test_two_places_around_an_ellipsis_are_two_segments() -> None:
    found = align("melted nine cracked bells last autumn, the parish … asked for a single bell back and was sent")
    assert len(found) == 2


def test_no_fingerprints_find_nothing() -> None:
    assert align_fingerprints(read_claim("a b c d e f g h"), ()) == ()

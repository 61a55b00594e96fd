import pytest

from bot.matching.claims.kin import are_kin
from store.stems import stem_word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("threats", "threaten"),
        ("suspended", "suspension"),
        ("resigned", "resignation"),
        ("exploded", "explosion"),
        ("destroyed", "destruction"),
        ("reduced", "reduction"),
        ("described", "description"),
        ("believed", "belief"),
        ("discover", "discovery"),
        ("complained", "complaint"),
        ("silent", "silence"),
        ("privatise", "privatization"),
        ("Velmarkian", "Velmark"),
        ("robber", "robbery"),
    ],
)
def test_words_of_one_family_are_kin(one: str, other: str) -> None:
    assert are_kin(stem_word(one), stem_word(other))
    assert are_kin(stem_word(other), stem_word(one))


@pytest.mark.parametrize("form", ["commits", "committed", "committing", "commitment", "commitments"])
def test_a_word_that_was_not_brought_to_its_stem_is_kin_of_one_that_was(form: str) -> None:
    assert are_kin("commit", form)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("suspended", "suspected"),
        ("convicted", "convinced"),
        ("indicted", "indicated"),
        ("detained", "details"),
        ("invest", "investigation"),
        ("contract", "contrast"),
        ("police", "policy"),
        ("election", "electricity"),
        ("bans", "bank"),
    ],
)
def test_words_that_only_begin_alike_are_not(one: str, other: str) -> None:
    assert not are_kin(stem_word(one), stem_word(other))

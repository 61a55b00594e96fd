import pytest

from bot.reading.authors import AUTHORS_MOST, write_byline


@pytest.mark.parametrize(
    ("named", "byline"),
    [
        (["By Ada Moor", "Tom Orr"], "Ada Moor, Tom Orr"),
        (["ada moor", "Ada Moor"], "ada moor"),
        (["View all posts by Ada Moor"], "Ada Moor"),
        (["https://faces.example.org/moor", "moor@wire.example.org"], None),
        (["admin", "wordpressadmin", "Staff", "12", "-"], None),
        (["More about our newsroom and how it works"], None),
        (["x" * 101], None),
        (["Harbour Wire", "Ada Moor"], "Ada Moor"),
        ([], None),
    ],
)
def test_names_are_told_from_profiles_accounts_and_the_outlet(named: list[str], byline: str | None) -> None:
    assert write_byline(named, outlets=["Harbour Wire"]) == byline


def test_more_names_than_a_byline_has_are_none() -> None:
    names = [f"Ada {chr(65 + i)}. Moor" for i in range(AUTHORS_MOST + 1)]
    assert write_byline(names) is None
    assert write_byline(names[:3], most=2) is None

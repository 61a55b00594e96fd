import pytest

from bot.reading.authors import AUTHORS_MOST, write_byline, write_shown_byline


@pytest.mark.parametrize(
    ("named", "byline"),
    [
        (["By Ada Moor", "Tom Orr"], "Ada Moor, Tom Orr"),
        (["ada moor", "Ada Moor"], "ada moor"),
        (["View all posts by Ada Moor"], "Ada Moor"),
        (["By : Ada Moor (amo)"], "Ada Moor"),
        (["Von Ada Moor"], "Ada Moor"),
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


@pytest.mark.parametrize(
    ("shown", "byline"),
    [
        (["By Ada Moor - Monday, May 9, 2022 at 6:08 PM"], "Ada Moor"),
        (["Ada Moor, 09.05.2022"], "Ada Moor"),
        (["von Ada Moor", "Ada Moor"], "Ada Moor"),
        (["Ada Moor and Tom van Orr"], "Ada Moor and Tom van Orr"),
        (["Ada Moor", "Senior Political Editor"], "Ada Moor"),
        (["Ada Moor", "Share"], "Ada Moor"),
        (["The defence and foreign ministries"], None),
        (["How do we report?"], None),
        (["Monday, 9 May"], None),
        (["May 2022"], None),
        (["By", "Posted on"], None),
        (["am"], None),
        (["moor_reports"], "moor_reports"),
        (["Harbour Wire"], None),
        (["Ada Moor", "Tom Orr", "Eve Lund"], None),
        ([], None),
    ],
)
def test_of_what_is_only_called_a_byline_no_more_than_names_are_taken(shown: list[str], byline: str | None) -> None:
    assert write_shown_byline(shown, outlets=["Harbour Wire"]) == byline


def test_more_names_than_a_byline_has_are_none() -> None:
    names = [f"Ada {chr(65 + i)}. Moor" for i in range(AUTHORS_MOST + 1)]
    assert write_byline(names) is None
    assert write_byline(names[:3], most=2) is None

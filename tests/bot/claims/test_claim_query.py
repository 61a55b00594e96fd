from bot.matching.claims import read_query, read_terms


def cut_s(word: str) -> str:
    return word.removesuffix("s")


def test_words_of_grammar_are_not_looked_up() -> None:
    assert read_terms("The mayor was not in the halls", cut_s) == ("mayor", "hall")


def test_the_words_of_a_tag_are_read_apart() -> None:
    assert read_terms("#SaveTheTrees @RiverCouncil", cut_s) == ("save", "tree", "river", "council")


def test_the_signature_of_a_post_is_not_what_it_says_but_is_looked_up() -> None:
    query = read_query("The bridge will close. \u2014 Ann Lee (@annlee) May 2, 2021", cut_s)
    assert query.bare == "The bridge will close."
    assert {"ann", "lee"} <= set(query.terms)


def test_what_is_encoded_has_the_poster_s_name_in_front_and_tags_as_words() -> None:
    query = read_query("The #RiverBridge will close. \u2014 Ann Lee (@annlee) May 2, 2021", cut_s)
    assert query.plain == "The River Bridge will close."
    assert query.signed == "Ann Lee: The River Bridge will close."


def test_of_a_paste_that_nobody_signed_one_text_is_encoded() -> None:
    query = read_query("The #RiverBridge will close", cut_s)
    assert query.signed == query.plain == "The River Bridge will close"


def test_links_are_no_words_of_a_claim() -> None:
    query = read_query("The bridge will close https://example.org/bridge-shut pic.twitter.com/abc", cut_s)
    assert query.terms == ("bridge", "close")


def test_figures_are_read_by_value() -> None:
    assert read_query("Two of 33bn and dozens more", cut_s).figures == {2.0, 33e9}


def test_a_paste_without_words_is_a_query_without_terms() -> None:
    query = read_query(" \U0001f600 ", cut_s)
    assert query.terms == ()

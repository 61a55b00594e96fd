import pytest

from bot.matching.chatter import all_chatter, is_chatter


def is_remark(text: str, *, ends_sentence: bool = False, is_question: bool = False) -> bool:
    return is_chatter(text.split(), ends_sentence=ends_sentence, is_question=is_question)


@pytest.mark.parametrize("text", ["lol is this real", "can anyone confirm", "is this legit or fake guys", "wow"])
def test_what_chats_say_around_a_quotation_is_a_remark(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize(
    "text", ["the harbour master resigned after the storm", "pilots found seven more wrecks today"]
)
def test_what_says_something_is_none(text: str) -> None:
    assert not is_remark(text)
    assert not is_remark(text, is_question=True)


def test_a_short_stretch_is_a_remark_unless_a_full_stop_closes_it() -> None:
    assert is_remark("our neighbour knows more")
    assert not is_remark("the mayor resigned yesterday", ends_sentence=True)
    assert is_remark("is that so", ends_sentence=True)


def test_a_question_may_have_more_words_of_its_own() -> None:
    assert is_remark("did somebody in the rowing club make this up", is_question=True)
    assert not is_remark("did somebody rowing club cox bring oars")


def test_all_chatter_means_every_word() -> None:
    assert all_chatter("is this true".split())
    assert not all_chatter("is this harbour".split())
    assert all_chatter(())

"""The ledger: answers, recent look-ups, complaints and shares, each of its own community."""

import msgspec
import pytest

from bot.errors import StoreError
from bot.model.community import Complaint, Recent
from tests.store.giving import DAY, NOW, complain, give, later
from tests.store.making import Store, load, make_answer, make_article, put


async def test_an_answer_comes_back_as_it_was_given_to_its_own_community(store: Store) -> None:
    await put(store, make_article("a", given="x", title="A title", published="2024-01-01"))
    case, answer = make_answer(await load(store, "x"), "n", tenant="ours")
    await store.keep_answer(case, answer, paste="p")

    read = await store.ledger.read_answer("n", tenant="ours")
    assert read == answer
    assert msgspec.json.encode(read) == msgspec.json.encode(answer)
    assert await store.ledger.read_answer("n", tenant="theirs") is None
    assert await store.ledger.read_answer("n", tenant="") is None

    await store.remove_article("x", tenant="")
    assert await store.ledger.read_answer("n", tenant="ours") is None


async def test_the_newest_look_ups_of_a_member_in_a_community_are_listed(store: Store) -> None:
    for at in range(30):
        await give(store, f"n{at}")
        recent = Recent(answer_id=f"n{at}", headline=f"found {at}", at=later(at))
        await store.ledger.keep_recent(recent, tenant="ours", user="u")

    listed = await store.ledger.list_recent(tenant="ours", user="u")
    assert [recent.answer_id for recent in listed] == [f"n{at}" for at in reversed(range(5, 30))]
    assert listed[0] == Recent(answer_id="n29", headline="found 29", at=later(29))
    assert await store.ledger.list_recent(tenant="theirs", user="u") == ()
    assert await store.ledger.list_recent(tenant="ours", user="another") == ()


async def test_a_complaint_is_kept_with_its_article(store: Store) -> None:
    await put(store, make_article("a", given="x", path="a", title="A title"))
    await give(store, "n", article="x")

    assert await complain(store, "n", "u")
    (kept,) = await store.ledger.list_feedback()
    assert (kept.answer_id, kept.tenant, kept.at, kept.reason, kept.text) == (
        "n",
        "ours",
        NOW,
        "not_these_words",
        "says u",
    )
    assert (kept.article_id, kept.article_title, kept.article_url) == ("x", "A title", "https://example.test/a")
    assert (kept.who, kept.is_moderator) == ("u", False)
    assert await store.ledger.list_feedback(tenant="ours") == (kept,)
    assert await store.ledger.list_feedback(tenant="theirs") == ()


async def test_nobody_complains_about_another_communitys_answer(store: Store) -> None:
    await give(store, "n")

    assert not await complain(store, "n", "u", tenant="theirs")
    assert not await complain(store, "never given", "u")
    assert await store.ledger.list_feedback() == ()


async def test_a_second_complaint_of_the_same_member_replaces_the_first(store: Store) -> None:
    await give(store, "n")
    await complain(store, "n", "u")
    await complain(store, "n", "v")
    await complain(store, "n", "u", moderator=True)

    kept = {(one.who, one.is_moderator) for one in await store.ledger.list_feedback()}
    assert kept == {("u", True), ("v", False)}


async def test_words_longer_than_are_kept_are_refused_by_the_store_itself(store: Store) -> None:
    await give(store, "n")
    with pytest.raises(StoreError):
        await store.ledger.add_feedback(
            "n", Complaint(reason="other", text="x" * 501), tenant="ours", user="u", is_moderator=False, now=NOW
        )


async def test_a_pair_marked_wrong_twice_by_moderators_is_ruled_out_for_that_paste_in_that_community(
    store: Store,
) -> None:
    await put(store, make_article("a", given="x"), make_article("b", given="y"))
    for name in ("one", "two"):
        await give(store, name, article="x", paste="the paste")
        await give(store, f"{name} theirs", article="x", paste="the paste", tenant="theirs")
    await give(store, "other paste", article="x", paste="another paste")

    async def rejected(paste: str = "the paste", tenant: str = "ours") -> set[str]:
        return set(await store.ledger.list_rejected(paste, tenant=tenant))

    for user in ("u", "v", "w"):
        await complain(store, "one", user)
    await complain(store, "one", "moderator", moderator=True)
    await complain(store, "one", "moderator", moderator=True)
    await complain(store, "other paste", "moderator", moderator=True)
    await complain(store, "one theirs", "moderator", moderator=True, tenant="theirs")
    assert await rejected() == set()

    await complain(store, "two", "moderator", moderator=True)
    assert await rejected() == {"x"}
    assert await rejected(tenant="theirs") == await rejected("another paste") == set()

    await store.ledger.purge_old(tenant="ours", now=NOW + 40 * DAY)
    assert await store.ledger.list_feedback(tenant="ours") == ()
    assert await rejected() == {"x"}


async def test_an_answer_is_posted_once_in_a_place_and_again_where_it_surely_is_not(store: Store) -> None:
    async def claim(channel: str = "c", tenant: str = "t", user: str = "u") -> bool:
        return await store.ledger.claim_share("n", tenant=tenant, channel=channel, user=user, now=NOW)

    assert [await claim(), await claim(), await claim("another"), await claim(tenant="s")] == [True, False, True, True]
    for state, is_free in (("undelivered", True), ("posted", False), ("unknown", False), ("deleted", True)):
        await store.ledger.finish_share("n", tenant="t", channel="c", state=state, message_id="m", reason="why")  # type: ignore[arg-type]  # of a tuple's strings
        assert await claim() is is_free

    await store.ledger.finish_share("n", tenant="t", channel="c", state="posted", message_id="m")
    assert await store.ledger.is_sharer("n", tenant="t", channel="c", user="u")
    assert not await store.ledger.is_sharer("n", tenant="t", channel="c", user="v")
    assert not await store.ledger.is_sharer("n", tenant="other", channel="c", user="u")
    posted = await store.ledger.list_shares(tenant="t")
    assert [(one.channel, one.state, one.message_id) for one in posted] == [
        ("another", "claimed", None),
        ("c", "posted", "m"),
    ]

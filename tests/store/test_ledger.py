"""The ledger's contract: what is claimed once, counted, kept, ruled out, forgotten; and never another community's.

``python -m tests.store.test_ledger PATH COUNT`` claims requests and shares as one of several processes.
"""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from bot.errors import StoreError
from bot.model.community import CommunitySettings, Complaint, Recent, own_tenant
from store.sqlite import SqliteStore
from tests.store.making import Store, load, make_answer, make_article, put

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
DAY = timedelta(days=1)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


async def give(
    store: Store, name: str, *, tenant: str = "ours", paste: str = "pasted", article: str | None = None, at: str = ""
) -> None:
    """Keep an answer that was given to a community."""
    found = await load(store, article) if article else None
    case, answer = make_answer(found, name, tenant=tenant)
    case = replace(case, asked_at=at or NOW.isoformat().replace("+00:00", "Z"))
    await store.keep_answer(case, answer, paste=paste)


async def complain(store: Store, answer: str, user: str, *, tenant: str = "ours", moderator: bool = False) -> bool:
    complaint = Complaint(reason="not_these_words", text=f"says {user}")
    return await store.ledger.add_feedback(answer, complaint, tenant=tenant, user=user, is_moderator=moderator, now=NOW)


# -- requests --------------------------------------------------------------------------------------------------------


async def test_a_request_is_claimed_once_and_its_end_is_kept(store: Store) -> None:
    claims = [await store.ledger.claim_request("r", platform="discord", tenant="t", now=NOW) for _ in range(2)]
    assert claims == [True, False]
    assert await store.ledger.claim_request("r", platform="slack", tenant="t", now=NOW)
    assert await store.ledger.read_request("r", platform="discord") == ("claimed", None)

    await store.ledger.finish_request("r", platform="discord", state="undelivered", reason="expired")

    assert await store.ledger.read_request("r", platform="discord") == ("undelivered", "expired")
    assert await store.ledger.read_request("never", platform="discord") is None
    assert await store.ledger.count_requests() == {
        ("discord", "undelivered", "expired"): 1,
        ("slack", "claimed", None): 1,
    }


async def test_claims_are_known_for_a_day(store: Store) -> None:
    await store.ledger.claim_request("old", platform="p", tenant="", now=NOW)

    assert not await store.ledger.claim_request("old", platform="p", tenant="", now=NOW + DAY)
    assert await store.ledger.claim_request("new", platform="p", tenant="", now=NOW + DAY + DAY)
    assert await store.ledger.read_request("old", platform="p") is None


def test_of_three_processes_one_gets_each_request_and_each_share(path: Path) -> None:
    count = 150
    SqliteStore.open(path).close()
    command = [sys.executable, "-m", "tests.store.test_ledger", str(path), str(count)]
    children = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    claimed = [name for child in children for name in child.communicate(timeout=120)[0].split()]

    assert [child.returncode for child in children] == [0, 0, 0]
    assert sorted(claimed) == sorted([f"request-{at}" for at in range(count)] + [f"share-{at}" for at in range(count)])


async def claim_all(path: Path, count: int) -> list[str]:
    with SqliteStore.open(path) as store:
        names: list[str] = []
        for at in range(count):
            if await store.ledger.claim_request(f"r{at}", platform="p", tenant="t", now=NOW):
                names.append(f"request-{at}")
            if await store.ledger.claim_share(f"a{at}", tenant="t", channel="c", user="u", now=NOW):
                names.append(f"share-{at}")
    return names


# -- limits ----------------------------------------------------------------------------------------------------------


async def test_a_member_has_five_turns_a_minute_and_waits_until_the_first_is_a_minute_old(store: Store) -> None:
    for at in range(5):
        assert await store.ledger.take_turn(tenant="t", user="u", now=later(at * 10)) is None

    wait = await store.ledger.take_turn(tenant="elsewhere", user="u", now=later(45))
    assert wait is not None
    assert (wait.limit, wait.seconds) == ("user_minute", 15)
    assert await store.ledger.take_turn(tenant="t", user="another", now=later(45)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(60)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(61)) is not None


async def test_a_member_has_fifty_turns_a_day(store: Store) -> None:
    for at in range(50):
        assert await store.ledger.take_turn(tenant="t", user="u", now=later(at * 60)) is None

    wait = await store.ledger.take_turn(tenant="t", user="u", now=later(3600))
    assert wait is not None
    assert (wait.limit, wait.seconds) == ("user_day", 86_400 - 3600)
    assert await store.ledger.take_turn(tenant="t", user="u", now=NOW + DAY) is None


async def test_a_community_has_sixty_turns_a_minute_and_a_refused_one_does_not_count(store: Store) -> None:
    for at in range(60):
        assert await store.ledger.take_turn(tenant="t", user=f"u{at}", now=NOW) is None

    waits = [await store.ledger.take_turn(tenant="t", user="u", now=later(30)) for _ in range(9)]
    assert {(wait.limit, wait.seconds) for wait in waits if wait} == {("community_minute", 30)}
    assert await store.ledger.take_turn(tenant="another", user="u", now=later(30)) is None
    assert await store.ledger.take_turn(tenant="t", user="u", now=later(60)) is None


# -- answers, recent look-ups ----------------------------------------------------------------------------------------


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


# -- settings --------------------------------------------------------------------------------------------------------


async def test_a_community_that_decided_nothing_has_the_default_settings(store: Store) -> None:
    assert await store.ledger.load_settings(tenant="t") == CommunitySettings()


async def test_changed_settings_are_kept_with_who_changed_what_when(store: Store) -> None:
    first = CommunitySettings(share="nobody", mentions=False)
    await store.ledger.keep_settings(first, tenant="t", user="u", now=NOW)
    await store.ledger.keep_settings(first, tenant="t", user="idle", now=later(1))
    await store.ledger.keep_settings(replace(first, days=0, language="uk"), tenant="t", user="v", now=later(2))

    assert await store.ledger.load_settings(tenant="t") == replace(first, days=0, language="uk")
    assert await store.ledger.load_settings(tenant="another") == CommunitySettings()
    audit = await store.ledger.list_audit(tenant="t")
    assert [(line.who, line.at, line.field, line.old, line.new) for line in audit] == [
        ("u", NOW, "share", "moderators", "nobody"),
        ("u", NOW, "mentions", "True", "False"),
        ("v", later(2), "language", None, "uk"),
        ("v", later(2), "days", "30", "0"),
    ]
    assert await store.ledger.list_audit(tenant="another") == ()


async def test_the_audit_is_only_added_to(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await store.ledger.keep_settings(CommunitySettings(days=1), tenant="t", user="u", now=NOW)
    with closing(sqlite3.connect(path)) as rows:
        for change in ("new = '2'", "who = 'another'", "at = 0, who = NULL"):
            with pytest.raises(sqlite3.IntegrityError, match="only added to"):
                rows.execute(f"UPDATE audit SET {change}")  # noqa: S608 - constants above
        rows.execute("UPDATE audit SET who = NULL")


# -- feedback --------------------------------------------------------------------------------------------------------


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


# -- shares ----------------------------------------------------------------------------------------------------------


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


# -- forgetting ------------------------------------------------------------------------------------------------------


async def fill(store: Store, user: str, tenant: str, name: str) -> None:
    """Leave a row of every sort."""
    await give(store, name, tenant=tenant)
    await store.ledger.claim_request(name, platform="p", tenant=tenant, now=NOW)
    await store.ledger.take_turn(tenant=tenant, user=user, now=NOW)
    await store.ledger.keep_recent(Recent(answer_id=name, headline="h", at=NOW), tenant=tenant, user=user)
    await complain(store, name, user, tenant=tenant)
    await store.ledger.claim_share(name, tenant=tenant, channel="c", user=user, now=NOW)
    settings = await store.ledger.load_settings(tenant=tenant)
    await store.ledger.keep_settings(replace(settings, days=settings.days + 1), tenant=tenant, user=user, now=NOW)


def dump(path: Path) -> str:
    with closing(sqlite3.connect(path)) as rows:
        return "\n".join(line for line in rows.iterdump() if line.startswith("INSERT"))


async def test_a_member_is_forgotten_everywhere_and_nobody_else(path: Path) -> None:
    with SqliteStore.open(path) as store:
        for user, tenant in (("member-u", "one"), ("member-u", "two"), ("member-v", "one")):
            await fill(store, user, tenant, f"answer of {user} in {tenant}")
        await fill(store, "member-u", own_tenant("member-u"), "own answer")

        assert await store.ledger.forget_user("member-u") > 10
        assert await store.ledger.forget_user("member-u") == 0

        assert await store.ledger.list_recent(tenant="one", user="member-u") == ()
        assert len(await store.ledger.list_recent(tenant="one", user="member-v")) == 1
        assert {one.who for one in await store.ledger.list_feedback(tenant="one")} == {None, "member-v"}
        assert await store.ledger.read_answer("own answer", tenant=own_tenant("member-u")) is None
        assert not await store.ledger.claim_request("own answer", platform="p", tenant="x", now=NOW)
    left = dump(path).replace("answer of member-u", "")
    assert "member-u" not in left
    assert "member-v" in left


async def test_what_is_older_than_a_communitys_days_is_purged(store: Store) -> None:
    await put(store, make_article("a", given="x"))
    for tenant, days in (("short", 7), ("long", 365), ("none", 0), ("", 30)):
        await store.ledger.keep_settings(CommunitySettings(days=days), tenant=tenant, user="u", now=NOW)
        await give(store, f"in {tenant}", tenant=tenant, article="x")
        await store.ledger.keep_recent(Recent(answer_id=f"in {tenant}", headline="h", at=NOW), tenant=tenant, user="u")
        await complain(store, f"in {tenant}", "u", tenant=tenant)
    assert await store.ledger.list_tenants() == ("long", "none", "short")

    async def sweep(now: datetime) -> set[str]:
        for tenant in ("short", "long", "none", ""):
            while await store.ledger.purge_old(tenant=tenant, now=now):
                pass
        kept = [await store.ledger.read_answer(f"in {tenant}", tenant=tenant) for tenant in ("short", "long", "none")]
        return {answer.answer_id for answer in kept if answer}

    assert await sweep(NOW) == {"in short", "in long", "in none"}
    assert await sweep(later(1)) == {"in short", "in long"}
    assert await sweep(NOW + 7 * DAY) == {"in short", "in long"}
    assert await sweep(NOW + 7 * DAY + timedelta(seconds=1)) == {"in long"}
    assert {one.tenant for one in await store.ledger.list_feedback()} == {"long", ""}
    assert [line.who for line in await store.ledger.list_audit(tenant="short")] == [None]
    assert await store.ledger.read_answer("in ", tenant="") is not None
    assert (await store.load_answer("in long")) is not None


async def test_what_an_answer_stood_on_goes_with_the_last_answer(path: Path) -> None:
    with SqliteStore.open(path) as store:
        await put(store, make_article("a", given="x"))
        for name in ("one", "two"):
            await give(store, name, article="x", tenant=name)
        await put(store, make_article("b", given="x"))
        counts = []
        for tenant in ("one", "two"):
            await store.ledger.purge_tenant(tenant)
            with closing(sqlite3.connect(path)) as rows:
                counts.append(
                    rows.execute("SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM texts)").fetchone()
                )
    assert counts == [(1, 2), (0, 1)]


async def test_all_of_a_community_that_leaves_is_purged_and_nothing_of_another(path: Path) -> None:
    with SqliteStore.open(path) as store:
        for tenant in ("community-one", "community-two", ""):
            await fill(store, "u", tenant, f"in {tenant}")
        assert await store.ledger.purge_tenant("community-one") > 6
        assert await store.ledger.purge_tenant("community-one") == await store.ledger.purge_tenant("") == 0
        assert await store.ledger.read_answer("in community-two", tenant="community-two") is not None
        assert await store.ledger.list_audit(tenant="community-two") != ()
    left = dump(path).replace("'in community-one'", "")
    assert "community-one" not in left


async def test_every_store_has_a_secret_of_its_own(tmp_path: Path) -> None:
    secrets = set()
    for name in ("one", "two", "two"):
        with SqliteStore.open(tmp_path / name) as store:
            secrets.add(await store.ledger.read_secret())
    assert len(secrets) == 2
    assert {len(secret) for secret in secrets} == {64}


async def test_every_table_of_the_ledger_names_its_community(path: Path) -> None:
    SqliteStore.open(path).close()
    with closing(sqlite3.connect(path)) as rows:
        for table in ("requests", "turns", "recent", "communities", "audit", "feedback", "rejected", "shares"):
            assert "tenant" in {row[1] for row in rows.execute(f"PRAGMA table_info({table})")}


if __name__ == "__main__":
    sys.stdout.write("\n".join(asyncio.run(claim_all(Path(sys.argv[1]), int(sys.argv[2])))))

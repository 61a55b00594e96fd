"""An operator's line on an outlet, the answer it gives, and the same answer after the line is gone."""

import asyncio
from pathlib import Path

from bot.model.outlet import Override, OverrideField
from store.sqlite import SqliteStore
from tests.conftest import AddText, Firsthand

TEXT = """Two sittings a week from May

Andorra's parliament will sit twice a week from May, a clerk of the house told the Quay Bulletin.

Growers in Andorra expect to pick their apples three weeks later than in other years, the clerk said."""
SITTINGS = "Andorra's parliament will sit twice a week from May, a clerk of the house told the Quay Bulletin."
APPLES = "Growers in Andorra expect to pick their apples three weeks later than in other years, the clerk said."
SAID = "Quay Bulletin is controlled by the Andorran state, a side in this"


def lay_lines(db: Path, values: dict[OverrideField, str | None]) -> None:
    async def put() -> None:
        with SqliteStore.open(db) as store:
            for field, value in values.items():
                await store.put_override(
                    Override(
                        domain="quaybulletin.example.org",
                        field=field,
                        value=value,
                        tenant="",
                        who="ada",
                        when="2026-11-22T10:00:00Z",
                    )
                )

    asyncio.run(put())


def test_an_answer_with_a_side_in_it_is_derived_again_after_the_registry_says_otherwise(
    firsthand: Firsthand, add_text: AddText, db: Path
) -> None:
    add_text(TEXT, url="https://quaybulletin.example.org/sittings", title="Two sittings a week from May")
    lay_lines(db, {"name": "Quay Bulletin", "country": "AD", "state_control": "SC"})
    asked = firsthand("ask", SITTINGS, "--json").body
    (one,) = [caveat for caveat in asked["caveats"] if caveat["basis"] == "external"]
    assert (one["kind"], one["text"]) == ("interested_party", f"{SAID} (this community (ada), 2026)")
    assert one["source"] == {"url": "this community (ada)", "as_of": "2026-11-22"}
    assert SAID in " ".join(firsthand("ask", SITTINGS).out.split())
    assert SAID not in " ".join(firsthand("ask", APPLES).out.split())
    lay_lines(db, {"state_control": None})
    assert SAID not in " ".join(firsthand("ask", SITTINGS).out.split())
    assert firsthand("verify", asked["answer_id"]).code == 0

"""The end of an installation: what was kept for the workspace is deleted, and its token."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.slack.requests import Asker
from adapters.slack.workspaces import Workspaces
from bot.community.counter import Counter

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """A workspace, or a whole organisation, that has removed the bot at a time."""

    enterprise_id: str | None
    team_id: str | None
    is_org: bool
    at: datetime


def read_leave(body: Mapping[str, object]) -> Leave | None:
    """Return who has removed the bot; ``None`` where an event tells of something else."""
    event = body.get("event")
    if body.get("type") != "event_callback" or not isinstance(event, Mapping):
        return None
    kind, tokens = event.get("type"), event.get("tokens")
    is_revoked = kind == "tokens_revoked" and isinstance(tokens, Mapping) and bool(tokens.get("bot"))
    if kind != "app_uninstalled" and not is_revoked:
        return None
    told = body.get("event_time")
    # Told in whole seconds: what was installed within the same one has ended as well.
    at = datetime.fromtimestamp(told + 1, UTC) if isinstance(told, int) else datetime.now(UTC)
    enterprise, team = body.get("enterprise_id"), body.get("team_id")
    given = body.get("authorizations")
    first = given[0] if isinstance(given, list) and given and isinstance(given[0], Mapping) else body
    return Leave(
        enterprise_id=enterprise if isinstance(enterprise, str) and enterprise else None,
        team_id=team if isinstance(team, str) and team else None,
        is_org=first.get("is_enterprise_install") is True,
        at=at,
    )


async def take_leave(leave: Leave, workspaces: Workspaces, counter: Counter) -> None:
    """Delete the installation and all that was kept for it, but not where it was installed again since.

    Raises:
        StoreError: The store cannot be reached.
    """
    is_gone = await workspaces.drop(
        enterprise_id=leave.enterprise_id, team_id=leave.team_id, is_org=leave.is_org, until=leave.at
    )
    if not is_gone:
        return
    own = Asker(team_id=leave.team_id or "", enterprise_id=leave.enterprise_id, user_id="").tenant_id
    tenants = {own} if leave.team_id else set()
    if leave.is_org and leave.enterprise_id:
        known = await counter.ledger.list_tenants()
        tenants |= {tenant for tenant in known if tenant.startswith(f"{leave.enterprise_id}/")}
    count = sum([await counter.take_leave(tenant) for tenant in sorted(tenants)])
    _log.info("a workspace removed the bot: %d rows deleted", count)

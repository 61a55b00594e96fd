"""What ``firsthand doctor`` checks of Slack: tokens, scopes, Socket Mode, signing secret."""

import re
from typing import Final

from adapters.doctor.finding import Finding
from adapters.doctor.network import Heard, Line, check_clock, check_reach
from adapters.slack.manifest import EVENTS_PATH, SCOPES

SLACK: Final = "https://slack.com/api"
_SIGNING = re.compile(r"[0-9a-f]{32}")
_CLIENT = re.compile(r"\d+\.\d+")
_REINSTALL = "make the app from `firsthand slack-manifest` (App Manifest), then install it anew in the workspace"


async def check_slack(
    *,
    bot_token: str | None,
    app_token: str | None,
    signing_secret: str | None,
    client_id: str | None,
    api_base: str | None,
) -> list[Finding]:
    """Return how Slack stands with what is set; what is ``None`` is not set, and not needed then."""
    base = (api_base or SLACK).rstrip("/")
    reached = await check_reach("slack network", base)
    findings = [reached]
    if reached.state == "ok":
        line = Line(base, {})
        try:
            findings += await _check_bot(line, bot_token) if bot_token else []
            findings += await _check_app(line, app_token) if app_token else []
        finally:
            await line.close()
    return [*findings, *_check_http(signing_secret, app_token), *_check_client(client_id), _tell_manifest()]


async def _check_bot(line: Line, token: str) -> list[Finding]:
    heard = await line.call("POST", "/auth.test", _bearer(token))
    mend = "copy the Bot User OAuth Token from the app's page OAuth & Permissions into SLACK_BOT_TOKEN"
    refused = _explain("slack bot token", heard, mend)
    clock = check_clock("clock", heard) if heard else None
    shown = [clock] if clock else []
    if refused is not None or heard is None:
        return [*([refused] if refused else []), *shown]
    known = f"that of {heard.body.get('user')} in {heard.body.get('team')}"
    return [Finding(name="slack bot token", state="ok", what=known), *shown, _check_scopes(heard)]


def _check_scopes(heard: Heard) -> Finding:
    given = {scope.strip() for scope in heard.headers.get("x-oauth-scopes", "").split(",")} - {""}
    missing = [scope for scope in SCOPES if scope not in given]
    if missing:
        what = "missing: " + "; ".join(f"{scope} ({SCOPES[scope]})" for scope in missing)
        return Finding(name="slack scopes", state="broken", what=what, mend=_REINSTALL)
    more = sorted(given - set(SCOPES))
    if more:
        what, mend = f"not needed: {', '.join(more)}", "take them away on the app's page OAuth & Permissions"
        return Finding(name="slack scopes", state="warning", what=what, mend=mend)
    return Finding(name="slack scopes", state="ok", what="those that are needed, and no others")


async def _check_app(line: Line, token: str) -> list[Finding]:
    # The address that comes back is used by nobody, and forgotten by Slack within a minute.
    heard = await line.call("POST", "/apps.connections.open", _bearer(token))
    mend = "make an app-level token with connections:write (Basic Information) for SLACK_APP_TOKEN, and turn Socket "
    refused = _explain("slack app token", heard, f"{mend}Mode on")
    if refused is not None or heard is None:
        return [refused] if refused else []
    address = heard.body.get("url")
    sockets = [await check_reach("slack sockets", address)] if isinstance(address, str) else []
    return [Finding(name="slack app token", state="ok", what="Socket Mode is open to it"), *sockets]


def _explain(name: str, heard: Heard | None, mend: str) -> Finding | None:
    """Return why a token is of no use; ``None`` where it is of use."""
    if heard is not None and heard.body.get("ok") is True:
        return None
    if heard is None or "error" not in heard.body:
        said = "does not answer" if heard is None else f"answers {heard.status}"
        later = "try again later; https://slack-status.com says what is known"
        return Finding(name=name, state="broken", what=f"not tried: Slack {said}", mend=later)
    if heard.body["error"] == "ratelimited":
        return Finding(name=name, state="warning", what="not tried: Slack asks to wait", mend="try again in a minute")
    return Finding(name=name, state="broken", what=f"Slack refuses it ({heard.body['error']})", mend=mend)


def _check_http(signing_secret: str | None, app_token: str | None) -> list[Finding]:
    if signing_secret is None or app_token is not None:
        return []
    if _SIGNING.fullmatch(signing_secret):
        what = f"looks like one; Slack must reach {EVENTS_PATH} from outside, by https"
        return [Finding(name="slack signing secret", state="ok", what=what)]
    what, mend = "does not look like one", "copy the Signing Secret from the app's page Basic Information"
    return [Finding(name="slack signing secret", state="warning", what=what, mend=f"{mend} into SLACK_SIGNING_SECRET")]


def _check_client(client_id: str | None) -> list[Finding]:
    if client_id is None or _CLIENT.fullmatch(client_id):
        return []
    mend = "copy the Client ID from the app's page Basic Information into SLACK_CLIENT_ID"
    return [Finding(name="slack client", state="warning", what="the id does not look like one", mend=mend)]


def _tell_manifest() -> Finding:
    what = "`firsthand slack-manifest` prints what the app is made from; in a channel write /invite @Firsthand"
    return Finding(name="slack invite", state="ok", what=what)


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}

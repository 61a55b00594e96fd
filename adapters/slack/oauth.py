"""Installing the bot in a workspace: Bolt's flow, over our own store."""

import logging
import secrets
from datetime import UTC, datetime

from slack_bolt.error import BoltError
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.manifest import INSTALL_PATH, REDIRECT_PATH, SCOPES
from adapters.slack.workspaces import ManyWorkspaces, Safe, Workspace
from bot.errors import FirsthandError

_log = logging.getLogger(__name__)


class Installs(AsyncInstallationStore):
    """Where Bolt's flow puts an installation. What comes in later is authorised by :mod:`adapters.slack.app`."""

    def __init__(self, workspaces: ManyWorkspaces) -> None:
        """Keep where they go."""
        self._workspaces = workspaces

    @property
    def logger(self) -> logging.Logger:
        """Return where Bolt logs what it does with this."""
        return _log

    async def async_save(self, installation: Installation) -> None:
        """Keep an installation, or let Bolt's flow say that it could not be."""
        if not installation.bot_token:
            raise BoltError("the installation has no token of a bot")
        workspace = Workspace(
            token=installation.bot_token, bot_id=installation.bot_id, user_id=installation.bot_user_id
        )
        try:
            await self._workspaces.keep(
                workspace,
                enterprise_id=installation.enterprise_id,
                team_id=installation.team_id,
                is_org=bool(installation.is_enterprise_install),
            )
        except FirsthandError as error:
            _log.error("an installation could not be kept: %s", error)
            raise BoltError("the installation could not be kept") from error
        _log.info("a workspace has installed the bot")


class States(AsyncOAuthStateStore):
    """The installs that are under way, so that none can be begun in another's browser."""

    def __init__(self, safe: Safe) -> None:
        """Keep where they are."""
        self._safe = safe

    @property
    def logger(self) -> logging.Logger:
        """Return where Bolt logs what it does with this."""
        return _log

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """Return the name of a new one."""
        del args, kwargs
        state = secrets.token_urlsafe(32)
        await self._safe.keep_state(state, now=datetime.now(UTC))
        return state

    async def async_consume(self, state: str) -> bool:
        """Return whether it was begun here, not long ago; true once."""
        return await self._safe.take_state(state, now=datetime.now(UTC))


def make_flow(
    *,
    client: AsyncWebClient,
    client_id: str,
    client_secret: str,
    workspaces: ManyWorkspaces,
    safe: Safe,
) -> AsyncOAuthFlow:
    """Return Bolt's flow: ``INSTALL_PATH`` leads to Slack, Slack leads to ``REDIRECT_PATH``."""
    settings = AsyncOAuthSettings(
        client_id=client_id,
        client_secret=client_secret,
        scopes=list(SCOPES),
        user_scopes=[],
        install_path=INSTALL_PATH,
        install_page_rendering_enabled=False,
        redirect_uri_path=REDIRECT_PATH,
        installation_store=Installs(workspaces),
        state_store=States(safe),
        logger=_log,
    )
    return AsyncOAuthFlow(client=client, logger=_log, settings=settings)

"""What somebody may do where a message is, as discord.py knows it from roles and channels."""

import discord


def list_rights(message: discord.Message, who: object) -> int:
    """Return the bits of what somebody may do where a message is; none where that is not known."""
    try:
        return message.channel.permissions_for(who).value  # type: ignore[arg-type] # what fits depends on the channel
    except (AttributeError, discord.ClientException):
        return 0

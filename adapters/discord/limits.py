"""What Discord takes at most, in the units of :mod:`adapters.shaping.lengths`.

Source of the figures: Discord's API description, and its documentation for the sum over all embeds of a message.
"""

CONTENT = 2000
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBEDS_TOTAL = 6000
"""Titles, descriptions, field names and values, footers of all embeds of one message together."""
BUTTONS_A_ROW = 5
ROWS = 5
BUTTON_LABEL = 80
LINK = 512
OPTIONS = 25
OPTION_LABEL = 100
PLACEHOLDER = 150
MODAL_TITLE = 45
MODAL_LABEL = 45
MODAL_TEXT = 500
"""Our own: a remark, not an essay (Discord takes 4000)."""
CHOICES = 25
CHOICE = 100

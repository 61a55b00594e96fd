"""What Slack takes at most.

Source of the figures: Slack's reference of blocks, elements, composition objects and views. The sum over the blocks of
a message stands there nowhere: ``msg_blocks_too_long`` was met from some 13,000 characters on (slackapi/bolt-js#2509,
#2867), with the blocks' own names among what is counted.
"""

TEXT = 3000
"""The plain text of a message: Slack cuts at 40,000, refused 4,000 at times, and no one reads either."""
BLOCKS_TOTAL = 11_000
"""All blocks of a message as JSON. Their number (50) is never near: a reply has eight at most."""
VIEW_BLOCKS = 100
SECTION = 3000
HEADER = 150
BUTTONS = 25
BUTTON_LABEL = 75
LINK = 3000
OPTIONS = 100
OPTION_LABEL = 75
PLACEHOLDER = 150
MODAL_TITLE = 24
MODAL_LABEL = 150
"""Ours: Slack takes 2000."""
MODAL_TEXT = 500
"""Ours: a remark, not an essay (Slack takes 3000)."""
METADATA = 3000
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_LABEL = 30

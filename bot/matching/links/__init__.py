"""From a raw text to the links in it, or from one address to the keys under which its article is stored.

In goes a text as a chat delivers it (Slack's ``<address|label>``, Discord's ``<address>``, markdown, ``hxxps``,
``[.]``, a bare ``www.``), out come its links in text order, each with its place, an exact key, a loose key, the
wrappers it was taken out of and the words its text fragment quotes. In between an address is mended, taken out of the
archives, caches and redirectors of a fixed list, and stripped of all that does not tell one article from another.
Everything is string work on what was pasted: nothing is requested, and whatever is pasted, nothing is raised.
"""

from bot.matching.links.find import find_links
from bot.matching.links.keys import key_address

__all__ = ["find_links", "key_address"]

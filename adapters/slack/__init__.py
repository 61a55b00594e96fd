"""Slack: a command, an event or an interaction in, an ask; a reply, a message or a view out.

``read`` and ``render`` are the two doors and pure. Into an ask go ``requests`` (what can be asked), ``askers`` (who,
and where), ``words`` and ``bits`` (what a message says), ``data`` and ``actions``; into a payload ``rich_text``
(foreign words that stay words), ``elements``, ``details``, ``views`` (forms, and messages as views), ``home``,
``settings_view``, with ``payload``, ``limits`` and ``escape``. ``manifest`` is what the app is made from.

``run`` connects: by ``line``, a websocket, or by HTTP. ``front`` is Bolt, and lets through what is Slack's; ``client``
takes it up, ``people`` knows who asks, ``calls`` speaks, ``sink`` and ``home_sink`` are the ways back, ``failures``
names what went wrong there, ``pages`` are App Home and the settings. ``workspaces`` are those that have the bot, with
``seal`` for their tokens, ``oauth`` for their coming and ``leaving`` for their going.
"""

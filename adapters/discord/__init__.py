"""Discord: an interaction or a message in, an ask; a reply, a payload of its REST interface out.

``read`` and ``render`` are the two doors and pure. They stand on ``events`` and ``data`` (what is read of discord.py's
objects), ``mentions`` (the trigger in a message), ``actions`` (the names of buttons), ``payload`` (the shapes sent),
``limits`` and ``escape`` (what any text has to pass), ``rows`` and ``details`` (parts of a reply), ``commands``.

``run`` connects: ``client`` hears, over ``gateway``, ``calls`` speaks, ``sink`` is the way back to whoever asked,
``failures`` names what went wrong there, ``sync`` registers the commands, ``pacing`` keeps a crash loop from connecting
too often, ``rights`` asks the library who may do what.
"""

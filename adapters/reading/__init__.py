"""Articles read in a process of their own.

The parser takes 150 MB, 1.3 s to load, and Python's lock for a tenth of a second an article: in the bot's process the
chats would wait for it. What is read goes in, a dossier comes out; the other process knows no store and no secret.
"""

"""Hosts that show what others wrote, and write nothing."""

PORTALS = frozenset({"msn.com", "newsbreak.com", "smartnews.com", "flipboard.com", "headtopics.com", "news.google.com"})

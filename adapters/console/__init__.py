"""The console: the first platform, and the plainest. Text in, an ask; an answer, lines out."""

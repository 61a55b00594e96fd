"""What runs around the chats: their supervision, health, metrics and logs. Knows no platform and not the store.

A platform is handed two things: its :class:`~adapters.serving.standing.Standing`, which it keeps up to date, and a
:class:`~adapters.serving.reports.Reports`, which it tells what it has measured. ``supervise`` keeps the platforms
running side by side; ``server`` answers ``/healthz``, ``/readyz``, ``/metrics`` and what a platform hangs into it
(``reports.Router``); ``health`` judges, ``meters`` and ``lag`` count, ``logs`` writes, ``redaction`` hides secrets.
"""

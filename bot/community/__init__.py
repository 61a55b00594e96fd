"""What stands between a chat and the desk, for any platform: who may do what, how often, and what is kept of it.

In goes an ask with what was pressed or filled in; out, through the adapter's sink, come replies, and as a value how it
ended. ``counter`` is the flow and ``visit`` what its steps have in hand; ``lookups``, ``pages``, ``sharing``,
``complaints`` and ``affairs`` are the steps; ``keys``, ``offers``, ``rights``, ``settings`` and ``notices`` are pure.
"""

"""One file a command: its options, and what it does. Only here, and in the start, is the store known."""

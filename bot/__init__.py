"""From a pasted text to an answer; knows no platform and no database."""

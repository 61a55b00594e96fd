"""One folder a platform, one file a command, and the one place where all is put together (``__main__``)."""

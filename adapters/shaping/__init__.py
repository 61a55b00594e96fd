"""What every chat needs to show foreign words: without what is not seen, cut to a length, and addresses as ASCII."""

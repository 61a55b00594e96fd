"""The vocabulary: frozen values, read this first."""

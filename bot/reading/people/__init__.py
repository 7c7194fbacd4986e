"""Reads the people on a photo and their spots, as people type them."""

"""Time zones, by the names and spots that people give them."""

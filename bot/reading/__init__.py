"""Pure functions that read what a person typed: places, covers, links, lists; times, people and
orders in rooms of their own."""

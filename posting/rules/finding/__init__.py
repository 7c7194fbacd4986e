"""Which posts and places are meant: in lists, by words, nearby, twice the same."""

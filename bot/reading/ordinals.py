"""First to tenth as people write them in English and Russian: the Russian ones by their stems."""

import re

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5,
    "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10,
}  # fmt: skip


def number_named(said: str) -> int | None:
    """3 of `№3`, `3rd`, `third` and «третьей»; None of `last`."""
    if digits := re.search(r"\d+", said):
        return int(digits[0])
    return next((number for word, number in ORDINALS.items() if said.startswith(word)), None)

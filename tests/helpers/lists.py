"""A list of the bot as a person reads it: posts are lines, opened by the number before them."""

import re


def number_of_line(text: str, words: str) -> str | None:
    """The number of the first line of a list that has these words."""
    for line in text.splitlines():
        numbered = re.fullmatch(r"(\d) · (.*)", line)
        if numbered and words in numbered[2]:
            return numbered[1]
    return None

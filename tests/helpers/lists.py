"""What the bot says as a person reads it: posts of a list are lines, opened by the number before
them, and a space that holds two words together is a space."""

import re


def number_of_line(text: str, words: str) -> str | None:
    """The number of the first line of a list that has these words."""
    for line in text.splitlines():
        numbered = re.fullmatch(r"(\d) · (.*)", line)
        if numbered and words in numbered[2]:
            return numbered[1]
    return None


def as_read(text: str) -> str:
    """Where a line may end behind a dot or before a zone is a story of its own."""
    return text.replace("\N{NO-BREAK SPACE}·", " ·").replace("\N{NO-BREAK SPACE}(", " (")

"""Whether what Instagram shows is what was written, which it tells back in other signs. Pure."""

import re
import unicodedata

# Joiners, marks of direction, shapes of emoji, hyphens that are seen at the end of a line only.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]")
BLANK = re.compile("[\\s\u2800]+")  # the last one keeps lines empty


def as_compared(text: str) -> str:
    """Instagram trims, may leave out an "@", sets spaces and line breaks in its own way, and may
    write a letter or an emoji with other characters that look the same."""
    seen = unicodedata.normalize("NFKC", text.replace("@", ""))
    return BLANK.sub(" ", INVISIBLE.sub("", seen)).strip()

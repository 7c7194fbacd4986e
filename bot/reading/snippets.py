"""A hashtag set or an ending as people type it: a name and hashtags, or words under their name."""

from posting import hashtags, only_hashtags, with_hashtags

AROUND_NAME = " :,;-—–\t\n"


def read_snippet(typed: str, longest_name: int) -> tuple[str, str]:
    """Its name and what is saved. Without a name a set is called by its first hashtag, an ending by
    its first words."""
    typed = typed.strip()
    start = typed.find(next(iter(hashtags(typed)), "#"))
    name, tags = typed[:start].strip(AROUND_NAME), typed[start:]
    if start >= 0 and "\n" not in name and (found := only_hashtags(tags)):
        return name or found[0][1:][:longest_name], read_words(tags)
    first, _, below = typed.partition("\n")
    if below.strip():
        return first.strip(AROUND_NAME), read_words(below)
    return _first_words(typed, longest_name), typed


def is_taken_for_ending(typed: str) -> bool:
    """A line without hashtags, which may have been meant as some."""
    return "\n" not in typed.strip() and not hashtags(typed)


def read_words(typed: str) -> str:
    """Hashtags each once and with a space between them, other words as they are."""
    tags = only_hashtags(typed)
    return with_hashtags("", tags) if tags else typed.strip()


def _first_words(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    cut = text[: longest + 1].rsplit(maxsplit=1)
    return cut[0] if len(cut) > 1 else text[:longest]

"""How long a text is, as Telegram and Instagram count, and its start where it is too long. Pure."""

import unicodedata

_LONGEST_WORD = 40
_JOINERS = "\u200c\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)  # of a flag such as that of Wales
_LATER_JAMO = range(0x1160, 0x1200)  # vowels and ends of a Korean syllable
_VIRAMA = 9  # joins two consonants in scripts of India; its combining class
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_FLAG_LETTERS_TEXT = "".join(map(chr, _FLAG_LETTERS))


def utf16_length(text: str) -> int:
    """Length in UTF-16 units, as Telegram counts: "é" 1, most emoji 2, a line break 1."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut_caption(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` UTF-16 units that splits no visible character."""
    if utf16_length(text) <= limit:
        return text
    end = len(text.encode("utf-16-le", "surrogatepass")[: 2 * limit].decode("utf-16-le", "ignore"))
    return text[: place_between(text, end)].rstrip()


def place_between(text: str, end: int) -> int:
    """The last place up to `end` that is between two visible characters."""
    while 0 < end < len(text) and _is_inside_character(text, end):
        end -= 1
    return end


def cut_at_word(text: str, limit: int) -> str:
    """No word is cut in two, unless it is a very long one."""
    cut = cut_caption(text, limit)
    if text[len(cut) : len(cut) + 1].isspace():
        return cut
    words = cut.rsplit(maxsplit=1)
    is_inside = len(cut) < len(text) and len(words) > 1 and len(words[1]) <= _LONGEST_WORD
    return words[0] if is_inside else cut


def in_a_line(text: str, limit: int) -> str:
    """The words of a text that are said once more: an ellipsis where they are cut."""
    said = " ".join(text.split())
    start = cut_at_word(said, limit)
    return said if start == said else f"{start}…"


def _is_inside_character(text: str, index: int) -> bool:
    """Whether the place before `text[index]` is inside an emoji, an accented letter, a syllable."""
    before, after = text[index - 1], text[index]
    if after in _JOINERS or before == "\u200d" or unicodedata.combining(before) == _VIRAMA:
        return True
    if any(ord(after) in those for those in (_SKIN_TONES, _TAGS, _LATER_JAMO)):
        return True
    if ord(after) in _FLAG_LETTERS:  # a flag is a pair of letters
        letters = index - len(text[:index].rstrip(_FLAG_LETTERS_TEXT))
        return letters % 2 == 1
    return unicodedata.category(after).startswith("M")

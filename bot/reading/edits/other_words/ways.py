"""Other ways of saying what the grammar knows, each put into words that it has: `anna off` is
`remove anna`."""

import re
from collections.abc import Iterator

from bot.reading.edits.other_words.ways_of_post import OF_THE_POST
from bot.reading.edits.other_words.ways_of_text import OF_THE_TEXT
from bot.reading.edits.other_words.ways_of_values import GIVEN
from bot.reading.edits.pieces.clauses import QUOTED, Clause
from bot.reading.edits.pieces.saying import SIGNS, sign_named

WAYS = (*OF_THE_POST, *OF_THE_TEXT, *GIVEN)
_ADDED = re.compile(r"(?P<add>add at the (?:end|beginning): )(?P<what>.+)")
_CHANGED = re.compile(r"change (?P<old>.+) to (?P<new>.+)")
_ADDS = re.compile(r"add at the ")
_NOT_WORDS = re.compile(
    r"emoji|smiley|смайл|эмодзи|hash ?tag|х[еэ]ште|(?<!\w)#"
    r"|: (?:the )?(?:photo|фото|slide|video|видео)\S*(?: \w+)?$"
    r"|: (?:the )?(?:last|\d|перв|втор|трет|послед)\S*(?: (?:photo|one|video|фото|видео))?$"
    r"|: (?:an? )?(?:line|note|bit|something|пункт|строчку|что-\w+|пару слов) (?:about|про|о|об) "
)
_TAG_TO = re.compile(r"(change #\w+ to )(?=\w+$)()")


def other_ways(clause: Clause) -> Iterator[Clause]:
    """The clause as each rule that fits has it."""
    for way in WAYS:
        found = way.pattern.fullmatch(clause.low)
        if found and not any(map(_is_past_its_quote, found.groups())):
            filled = (_filled(way.meant, found, words) for words in (clause.typed, clause.low))
            typed, low = (_with_sign(words) for words in filled)
            if low and len(typed) == len(low) and not (_ADDS.match(low) and _NOT_WORDS.search(low)):
                yield Clause(_TAG_TO.sub(r"\1#\2", typed), _TAG_TO.sub(r"\1#\2", low), clause.stop)


def _is_past_its_quote(value: str | None) -> bool:
    """`"Hello," and then go on`: more than the words in quotes with which it begins."""
    quoted = QUOTED.match(value) if value else None
    return quoted is not None and value is not None and quoted.end() < len(value.rstrip(" .,!?"))


def _with_sign(words: str) -> str:
    """`add at the end: a heart`: the sign; nothing where it is none that is known."""
    if (pair := _CHANGED.fullmatch(words)) and {pair["old"], pair["new"]} <= SIGNS.keys():
        return f'change "{SIGNS[pair["old"]]}" to "{SIGNS[pair["new"]]}"'
    found = _ADDED.fullmatch(words)
    sign = sign_named(found["what"]) if found else None
    return words if found is None or sign is None else sign and f"{found['add']}{sign}"


def _filled(meant: str, found: re.Match[str], words: str) -> str:
    def group(number: re.Match[str]) -> str:
        start, end = found.span(int(number[1]))
        return words[start:end] if start >= 0 else ""

    return re.sub(r"\\(\d)", group, meant).strip()

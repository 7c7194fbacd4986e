"""Signs that are spoken: `at hill underscore builders` is @hill_builders; among words that are
given `no chain comma vacant` is `no chain, vacant`. An order to do something with a comma stays."""

import re

from bot.reading.edits.pieces.clauses import ADD, CAPTION_WORD, CHANGE, MOVE, QUOTED, small

_SIGNS = {
    **dict.fromkeys(("comma", "запятая"), ","),
    **dict.fromkeys(("exclamation mark", "exclamation point", "восклицательный знак"), "!"),
    **dict.fromkeys(("question mark", "вопросительный знак"), "?"),
    **dict.fromkeys(("colon", "двоеточие"), ":"),
    **dict.fromkeys(("dash", "тире"), " –"),
    "full stop": ".",
}
_GIVES = re.compile(
    rf".*?(?:{CHANGE}|{CAPTION_WORD}) .*?\b(?:to|with|into|на) |.*?\b(?:{ADD}|{MOVE}) "
    rf"|.*?\b(?:comment|коммент\w*|alt|альт\w*|{CAPTION_WORD}): "
)
_OF_THE_ORDER = re.compile(
    r"(?:.*\W)?(?:an?|the|no|not|with|without|to|for|by|of|and|or|as|is|in|into|extra|only|first"
    r"|second|last|another|this|that|one|на|и|или|не|без|с|в|после|перед|лишн\w+|эт\w+"
    rf"|{ADD}|{CHANGE})?",
    re.DOTALL,
)
"""Behind these the sign is what the order is about."""
_SPOKEN = re.compile(
    rf" (?P<sign>{'|'.join(_SIGNS)})(?= \w|\W*$)(?! (?:after|before|between|instead|there|here"
    r"|at the|in the|off|out|of|после|перед|между|там|тут|вместо|в конце|в начале)\b)"
)
_JOINT = r"(?:dot|точка|underscore|(?:нижнее )?подчеркивание)"
_NAME = re.compile(
    rf"\b(?:(?:at sign|собачка) (?P<name>[a-z0-9_]+(?: {_JOINT} [a-z0-9_]+)*)"
    rf"|(?:at |(?<=tag )|(?<=отметь ))(?P<spoken>[a-z0-9_]+(?: {_JOINT} [a-z0-9_]+)+))"
)


def undictated(typed: str) -> str:
    """As it is written."""
    low = small(typed)
    if QUOTED.search(low):
        return typed
    for found in reversed([*_NAME.finditer(low)]):
        name = re.sub(r" (?:dot|точка) ", ".", found["name"] or found["spoken"])
        name = re.sub(rf" {_JOINT} ", "_", name)
        typed = f"{typed[: found.start()]}@{name}{typed[found.end() :]}"
    return _with_signs(typed)


def _with_signs(typed: str) -> str:
    gives = _GIVES.match(small(typed))
    start = gives.end() if gives else len(typed)
    for found in reversed([*_SPOKEN.finditer(small(typed), start)]):
        if not _OF_THE_ORDER.fullmatch(small(typed[start : found.start()])):
            typed = f"{typed[: found.start()]}{_SIGNS[found['sign']]}{typed[found.end() :]}"
    return typed

"""The longest part of a message that puts words of the caption right. What stands beside it is an
aside."""

import re
from collections.abc import Iterator

from bot.reading.edits.gist.message import Gist, TypedMessage, is_aside

_END = re.compile(r"[.,!?…;:()]+(?=\s|$)|\s[—–-]\s|(?=\b(?:because|since|so that|потому что|так как"
    r"|чтобы|ведь|а то)\b)")  # fmt: skip
_NOT = re.compile(r"\b(?:not|rather than|instead of|не|вместо)\b")
_LIST = re.compile(r", *$")
_TOLD = re.compile(
    r"\b(?:fix\w*|correct\w*|sorry|oops|please|pls|my bad|mistake|count\w*|i|we|us|can|because|so"
    r"|исправ\w+|поправ\w+|ой|пересчит\w+|опечат\w+|простите|извините|я|мы|нас|же|потому)\b"
)
_OPEN = re.compile(
    r":\s|\b(?:caption|text|copy|another|exactly like|подпись|текст|копи\w+|такой же)\b"
)
"""What is given goes to the end, and a copy is another post."""
_BESIDE = re.compile(
    r"\b(?:days?|weeks?|months?|дн[яе]\w*|день|недел\w+|месяц\w*|hash ?tags?|emojis?|photos?"
    r"|х[еэ]ш\w+|смайл\w*|фото\w*|morning\w*|evening\w*|lunch\w*|утр\w+|вечер\w+|обед\w*)\b"
)
MOST_PARTS = 6


def runs(message: TypedMessage) -> Iterator[Gist]:
    """The longest first. Behind a correction stands what is meant."""
    parts = [] if _OPEN.search(message.low) else _parts(message)
    for length in range(len(parts) - 1, 0, -1):
        for at in range(len(parts) - length + 1):
            start, end = parts[at][0], parts[at + length - 1][1]
            run = message.low[start:end]
            beside = f"{message.low[:start]} , {message.low[end:]}"
            if _BESIDE.search(beside) or not is_aside(beside):
                continue
            is_begun = _LIST.search(message.low[:start]) is None
            if _NOT.search(run) and is_begun and _TOLD.search(beside):
                yield Gist(message.typed[start:end].strip())


def _parts(message: TypedMessage) -> list[tuple[int, int]]:
    ends = [it.span() for it in _END.finditer(message.unquoted)]
    starts = [0, *(end for _, end in ends)]
    spans = zip(starts, [*(start for start, _ in ends), len(message.low)], strict=True)
    parts = [(start, end) for start, end in spans if message.low[start:end].strip()]
    return parts if len(parts) <= MOST_PARTS else []

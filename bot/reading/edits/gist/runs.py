"""The longest part of a message that may be an order by itself: a time, or words of the caption
that are put right. What stands beside it is an aside."""

import re
from collections.abc import Iterator

from bot.reading.edits.gist.message import Gist, TypedMessage, is_aside, names_a_time

_END = re.compile(r"[.,!?…;:()]+(?=\s|$)|\s[—–-]\s|(?=\b(?:because|since|so that|потому что|так как"
    r"|чтобы|ведь|а то)\b)")  # fmt: skip
_NOT = re.compile(r"\b(?:not|rather than|instead of|не|вместо)\b")
_LIST = re.compile(r", *$")
_TOLD = re.compile(
    r"\b(?:fix\w*|correct\w*|sorry|oops|please|pls|my bad|mistake|count\w*|i|we|us|can|because|so"
    r"|исправ\w+|поправ\w+|ой|пересчит\w+|опечат\w+|простите|извините|я|мы|нас|же|потому)\b"
)
_PLEA = re.compile(
    r"\b(?:please|pls|thank\w*|best|better|could|can|might|may|let'?s?|make|move|post|publish|would|i"
    r"|пожалуйста|спасибо|лучше|удобне\w+|можно|давай\w*|перенес\w+|постав\w+|отлож\w+|хочу)\b"
)
_OPEN = re.compile(
    r":\s|\b(?:caption|text|copy|another|exactly like|подпись|текст|копи\w+|такой же)\b"
)
"""What is given goes to the end, and a copy is another post."""
_SHIFTED = re.compile(
    r"\b(?:later|earlier|forward|hours?|minutes?|позже|раньше|поз[дж]\w*|перен\w+|час\w*|полчас\w*"
    r"|минут\w*|недел\w+|дн\w+|сут\w+)\b"
)
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
            is_right = _NOT.search(run) and is_begun and _TOLD.search(beside)
            is_time = _has_time(run) and not _has_time(beside) and _is_said(message)
            if is_right or is_time:
                yield Gist(message.typed[start:end].strip())


def _is_said(message: TypedMessage) -> bool:
    """To the bot: no caption begins so."""
    return message.typed[:1].islower() or _PLEA.search(message.low) is not None


def _parts(message: TypedMessage) -> list[tuple[int, int]]:
    ends = [it.span() for it in _END.finditer(message.unquoted)]
    starts = [0, *(end for _, end in ends)]
    spans = zip(starts, [*(start for start, _ in ends), len(message.low)], strict=True)
    parts = [(start, end) for start, end in spans if message.low[start:end].strip()]
    return parts if len(parts) <= MOST_PARTS else []


def _has_time(run: str) -> bool:
    return _SHIFTED.search(run) is not None or any(map(names_a_time, run.split()))

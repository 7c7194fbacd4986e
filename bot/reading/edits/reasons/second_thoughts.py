"""What takes back a part of what was said just before it: `swap A for B, no wait, C`. Words that
are quoted or stand behind a colon take nothing back."""

import re

from bot.reading.edits.pieces.clauses import CHANGE, QUOTED, VERBS, small
from bot.reading.edits.pieces.given import start_of_given

_SIGNS = r"[\s,.;:!…—–-]+"
_OPENS = rf"(?:(?:oh|ah|ok|hm+|um+|oops|sorry|actually|ой|а|ну|хотя|так){_SIGNS})*"
_HOLD = r"(?:wait|hang on|hold on|стой(?:те)?|стоп|подожди(?:те)?|погоди(?:те)?)"
_CORRECTS = re.compile(
    rf"{_SIGNS}{_OPENS}(?:(?:(?:no|нет){_SIGNS})+(?:{_HOLD}|sorry|actually|лучше|извини(?:те)?)"
    rf"|{_HOLD}{_SIGNS}(?:no|нет)|actually{_SIGNS}no|oh{_SIGNS}no|(?:хотя|ой){_SIGNS}нет"
    r"|(?:scratch|strike) that|or rather|i mean|вернее|точнее|я имел[аи]? в виду)\b"
    rf"{_SIGNS}(?=\S)"
)
_STAYS = re.compile(
    r"(?:(?:keep|leave) (?:it|that|them|this)(?: there| in| as (?:it|they) (?:is|are))?"
    r"|forget (?:it|that)|never ?mind(?: that)?|don'?t|не (?:надо|нужно|трогай|убирай)"
    rf"|оставь(?:те)?(?: (?:его|ее|их|как есть|как было))?)\b(?:{_SIGNS}(?:just|only|просто)\b)?"
)
_JOINT = re.compile(r"[,;.]\s+(?:and |и )?|\s+(?:and|и|then|потом)\s+")
_TO = re.compile(r" (?:to|for|with|by|на) ")
_ONE = re.compile(r"\bones?\b", re.IGNORECASE)
MOST_OF_A_VALUE = 4  # words


def settled(typed: str) -> str | None:
    """Empty where it is not clear what is taken back, None where nothing is."""
    if (found := _correction(typed)) is None:
        return None
    head, tail = typed[: found.start()], typed[found.end() :]
    if stays := _STAYS.match(small(tail)):
        return f"{_before_the_last(head)} {tail[stays.end() :].strip(' ,.!')}".strip()
    if VERBS.match(small(tail)):
        return ", ".join(filter(None, (_before_the_last(head), tail)))
    return _with_other_value(head, tail) if len(tail.split()) <= MOST_OF_A_VALUE else ""


def _correction(typed: str) -> re.Match[str] | None:
    """The last one."""
    low = small(typed)
    if not (found := [*_CORRECTS.finditer(low, 1)]):
        return None
    given = start_of_given(typed)
    end = given if low[:given].rstrip().endswith(":") else len(low)
    kept = [*(it.span() for it in QUOTED.finditer(low)), (end, len(low))]
    outside = [it for it in found if not any(a <= it.start() < b for a, b in kept)]
    return outside[-1] if outside else None


def _before_the_last(head: str) -> str:
    """The orders but the last."""
    joints = [it.start() for it in _JOINT.finditer(small(head))]
    return head[: joints[-1]] if joints else ""


def _with_other_value(head: str, tail: str) -> str:
    """In the place of the new words of an exchange, or of what begins as it does."""
    to = [*_TO.finditer(small(head))]
    if re.match(CHANGE, small(head)):
        if len(to) != 1:
            return ""
        bare = tail.removeprefix(to[0][0].lstrip())
        is_like = bare != tail or len(bare.split()) == len(head[to[0].end() :].split())
        return head[: to[0].end()] + bare if is_like else ""
    words, new = head.split(), tail.split()
    if _ONE.search(tail):
        return ""  # of which sort?
    like = [n for n, it in enumerate(words) if it == new[0] or it[0] == new[0][0] in "@#"]
    return " ".join((*words[: like[-1]], *new, *words[like[-1] + len(new) :])) if like else ""

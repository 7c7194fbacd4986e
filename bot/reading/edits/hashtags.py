"""Hashtags, as orders: `add #sale`, `убери последний хештег`, `hashtags to the comment`; and what
is saved, sets of them and endings: `add the set coffee`."""

import re
from typing import NoReturn

from bot.reading.edits.finding import Spot, without
from bot.reading.edits.stems import stem
from bot.reading.edits.text import Clause, small
from bot.reading.edits.values import (
    About,
    CaptionEdit,
    CommentEdit,
    Doubt,
    DoubtError,
    Edit,
    SnippetEdit,
)
from posting import hashtag_spots, hashtags, with_hashtags

_TAG = r"(?:hash ?tags?|х[еэ]ш ?-?т[еэ]г(?:и|а|ов|ами)?|т[еэ]г(?:и|а|ов)?)"
_TAGS = r"#[^\s#,;]+(?:[\s,;]*(?:and |и )?#[^\s#,;]+)*"
_REMOVE = (
    r"(?:remove|delete|drop|cut|erase|get rid of|take (?:out|off)|убер(?:и(?:те)?|ем)|убрать"
    r"|удали(?:те|ть)?|сотри(?:те)?"
    r"|выкинь(?:те)?)"
)
_ADD = re.compile(
    rf"(?:(?:add|append|put|добав(?:ь(?:те)?|ить)|поставь(?:те)?|допиши(?:те)?|дописать)(?: the"
    rf"| ещ?е| also)?(?: a| an)?"
    rf"(?: {_TAG})?(?: (?:at|to) the end| в конец)? ?:? ?|\+ ?)(?P<tags>{_TAGS})(?: (?:at"
    rf"|to) the end| в конец)?"
)
_ADD_BARE = re.compile(rf"(?:add|добав(?:ь(?:те)?|ить))(?: the| a)? {_TAG} (?P<tags>[^\s#]+)")
_LESS = re.compile(rf"(?:{_REMOVE}|without|no|без)(?: the| my)?(?: {_TAG})? (?P<tags>{_TAGS})")
_LESS_BARE = re.compile(rf"{_REMOVE}(?: the)? {_TAG} (?P<tags>[^\s#]+)")
_SOME = re.compile(
    rf"(?:{_REMOVE}|without|no|без)(?: the)? (?P<which>last|first|последн(?:ий|ие|их)|перв(?:ый"
    rf"|ые|ых))"
    rf"(?: (?P<count>\d\d?|two|three|four|five|два|две|три|четыре|пять))? {_TAG}"
)
_NONE = re.compile(
    rf"(?:no|without(?: any| the)?|{_REMOVE}(?: all| the| all the| my| any)*|без|без всех"
    rf"|{_REMOVE} все)"
    rf" {_TAG}"
)
_SET_WORD = r"(?:(?:hash ?tag )?set|ending|набор(?: (?:х[еэ]ш ?-?т[еэ]гов|т[еэ]гов))?|концовк[уи])"
_IN_OR_OUT = (
    rf"(?:(?P<in>add|append|put|use|добав(?:ь(?:те)?|ить)|поставь(?:те)?|вставь(?:те)?)"
    rf"|(?P<out>{_REMOVE}|without|без))"
)
_SET = re.compile(rf"{_IN_OR_OUT}(?: the| my| мой| мою)? {_SET_WORD}(?: called)?:? (?P<name>.+)")
_SET_LAST = re.compile(rf"{_IN_OR_OUT} (?:the |my )(?P<name>.+) (?:hash ?tag )?(?:set|ending)")
_TO_COMMENT = re.compile(
    rf"(?:(?:move|put|take|перенес(?:и(?:те)?|ти)|убери(?:те)?|постав(?:ь(?:те)?|ить)"
    rf"|отправь(?:те)?)"
    rf"(?: all)?(?: the| все| my)? )?{_TAG} (?:to|into|in|в)(?: the| a)?(?: first| перв(?:ый|ом))?"
    r" (?:comments?|коммент(?:ари(?:й|и|ях|ем))?ы?)"
)
_COUNTS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "два": 2,
    "две": 2,
    "три": 3,
    "четыре": 4,
    "пять": 5,
}


def read_set(clause: Clause, about: About) -> SnippetEdit | None:
    """Raises DoubtError where a caption stands and nothing of that name is saved."""
    found = clause.fits(_SET) or clause.fits(_SET_LAST)
    if found is None:
        return None
    wanted = _stems(found["name"])
    meant = [it for it in about.snippets if _stems(it.name) == wanted]
    if meant:
        return SnippetEdit(meant[0], is_out=found.has("out"))
    if not about.caption:
        return None
    raise DoubtError(Doubt.NO_SET, found["name"])


def _stems(name: str) -> list[str]:
    return [stem(word) for word in small(name).split()]


def read_hashtags(clause: Clause, about: About) -> tuple[Edit, ...] | None:
    """Raises DoubtError when one of them is not there."""
    caption = about.caption
    if clause.fits(_TO_COMMENT):
        return _moved(about) if hashtags(caption) else _missing("#")
    if clause.fits(_NONE):
        return (CaptionEdit(_without_all(caption)),) if hashtags(caption) else _missing("#")
    if found := clause.fits(_ADD) or clause.fits(_ADD_BARE):
        tags = hashtags(found["tags"]) or (f"#{found['tags']}",)
        return (CaptionEdit(with_hashtags(caption, tags)),)
    if found := clause.fits(_SOME):
        count = _COUNTS.get(found.low("count"), 0) or int(found.low("count") or 1)
        spots = hashtag_spots(caption)
        if not spots:
            return _missing("#")
        is_last = found.low("which").startswith(("last", "послед"))
        return (CaptionEdit(without(caption, spots[-count:] if is_last else spots[:count])),)
    if found := clause.fits(_LESS) or clause.fits(_LESS_BARE):
        tags = hashtags(found["tags"]) or (f"#{found['tags']}",)
        return (CaptionEdit(_without_these(caption, tags)),)
    return None


def _missing(what: str) -> NoReturn:
    raise DoubtError(Doubt.NOT_THERE, what)


def _without_these(caption: str, tags: tuple[str, ...]) -> str:
    wanted = {tag.casefold() for tag in tags}
    spots = [
        spot for spot in hashtag_spots(caption) if caption[spot[0] : spot[1]].casefold() in wanted
    ]
    there = {caption[start:end].casefold() for start, end in spots}
    for tag in tags:
        if tag.casefold() not in there:
            raise DoubtError(Doubt.NOT_THERE, tag)
    return without(caption, tuple(spots))


def _without_all(caption: str) -> str:
    return without(caption, hashtag_spots(caption))


def _moved(about: About) -> tuple[Edit, ...]:
    """Those at the end of the caption; all if none stands there."""
    spots, end = [*hashtag_spots(about.caption)], len(about.caption.rstrip())
    tail: list[Spot] = []
    while spots and not about.caption[spots[-1][1] : end].strip():
        tail.insert(0, spots.pop())
        end = tail[0][0]
    moved = tail or hashtag_spots(about.caption)
    tags = tuple(about.caption[start:stop] for start, stop in moved)
    rest = without(about.caption, tuple(moved))
    return CaptionEdit(rest), CommentEdit(with_hashtags(about.comment, tags))

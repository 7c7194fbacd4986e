"""When a post goes out, as an order: `move to friday`, `на час позже`, `in the next free slot`."""

import re
from functools import lru_cache

from bot.reading.edits.pieces.clauses import (
    DO,
    LATELY,
    LATER_RU,
    MOVE,
    NO,
    SEND,
    TAKE,
    TAKE_THING,
    WHEN,
    WHEN_RU,
    Clause,
)
from bot.reading.edits.pieces.values import DraftsEdit, Edit, ShiftEdit, SlotEdit, TimeEdit
from bot.reading.grammar.distance import Distance
from bot.reading.grammar.text import Said, understand

ORDERS = (
    rf"пусть(?: (?:он|это|пост))? (?:будет|выйдет|выходит)|{WHEN}|go (?:with|for|out)|come out"
    "|change|(?:leave|keep|hold) (?:it|this)|остав(?:ь(?:те)?|им)|поменя(?:й(?:те)?|ть)"
    "|(?:из|с)мени(?:те|ть)?|поправь(?:те)?|(?:(?:it|this|the post) )?(?:should|must|has to"
    "|needs to) (?:go (?:out|live)|come out|be (?:posted|published))"
)
_IT = (
    r"it|this one|this(?! (?:morning|afternoon|evening|night|week|coming|\w+day\b))|that"
    "|(?:the |my )?(?:post|time|date|hour|publication)|back|forward|out|up|live"
    r"|его|ее|этот пост|пост|публикацию|время|дату|это|выход"
)
_ORDER = re.compile(rf"(?:{ORDERS})(?: (?:{_IT}))*(?: (?=\S)|$)")
_LEAD = re.compile(r"(?:to |for |onto |on |на )(?=\S)")
_UNTIL = re.compile(r"(?:until |till |до )(?=\S)")
_NAMED = re.compile(
    r"(?:(?:the |a )?new |нов(?:ое|ая) )?(?:time|date|время|дата|публикация|выход):?"
    r" (?:is |to )?(?=\S)"
)
_SAME = re.compile(
    r"(?:(?:at )?the )?same (?:time|hour)(?: but)?|(?:во? )?(?:это|то) же время(?:,? но)?"
    r"|тем же временем"
    r"|(?:on )?(?:the )?same day(?:,? but)?|that day|(?:в )?(?:тот|этот) же день(?:,? но)?"
)
_IS_PLANNED = (
    r"(?:now|planned|scheduled|current|set|says|сейчас|стоит|стояло|было"
    r"|(?:назначен|запланирован)\w+)"
)
_THE_PLANNED = (
    r"(?:(?:того|что|как|когда|чем|уже|там|он[оа]?|пост|the|what|when|how|it|it's|is|was|already"
    rf"|post|time),? |{_IS_PLANNED} (?=\w))*{_IS_PLANNED}(?: time)?"
)
_BY_THE_PLANNED = re.compile(
    r"(?:in |через |спустя |за )?(?P<much>.+?) (?P<way>after|before|после|до|(?:from|от)(?! \w+$))"
    rf" {_THE_PLANNED}"
)
"""«через час после того как сейчас стоит»"""
_LATER = re.compile(
    r"(?:pull (?:it|this|the post) )?(?:by |for |на )?(?P<much>.+?)"
    r" (?P<way>later|earlier|sooner|before|ранее|позже|попозже|позднее|вперед|раньше|пораньше"
    r"|назад)"
    rf"(?: (?:than |чем )?{_THE_PLANNED})?"
)
_BY = re.compile(
    r"(?:(?:a (?:bit|little)|slightly|чуть|немного) )?"
    r"(?P<way>later|earlier|позже|попозже|раньше|пораньше|вперед|назад)"
    r"(?: (?:by|on|на)|,) (?P<much>.+)"
)
_POSTPONED = re.compile(
    "(?:put (?:it|this|the post) off|postpone|delay|push|shift|bump|hold(?: off)?|wait(?! a mi)"
    rf"|{LATER_RU})(?: (?:it|this|the post|back|пост|его|ее|это))* (?P<much>.+)"
)
_MOVED = re.compile(
    rf"{WHEN}(?: (?:it|this|the post|пост|его|это))*(?P<more> еще| another)? (?:by|на)"
    r" (?P<much>(?!день$).+)"
    r"|(?:сдвинь|подвинь|передвинь)(?:те)?(?: (?:пост|его|это))* на (?P<day>день)"
)
"""Later, as with `postpone`, where it cannot be a clock time or a part of a day: «на час» can."""
_MINUS = re.compile(r"(?:[-–—−] ?|minus |минус )(?P<much>\d.+)|минус (?P<spoken>.+)")
_PLUS = re.compile(r"(?:plus|плюс) (?P<much>.+)")
_BACK_BY = re.compile(r"(?:back|out) (?:by )?(?P<much>(?:5|[1-5][05])|.* .*|\d+[a-z]+)")
_FORWARD = re.compile(
    r"bring(?: (?:it|this|the post))? forward(?: (?:it|this|the post))?(?: by)? (?P<much>.+)"
)
_A_BIT = re.compile(
    "(?:(?:a (?:bit|little)|slightly|чуть|немного) )?(?:later|earlier|позже|попозже|позднее|раньше"
    r"|пораньше)(?:,|:| [—–-]) (?=(?:at |в |на |to )?\d)"
)
_AND = re.compile(r",? (?:and|then|и|потом) |, ")
_ABOUT = re.compile(r"^(минут\w?|час\w*|дн\w+|недел\w+) на (\w+)$")
_MORE = re.compile(
    r"(?>(?:(?:by|for|на|еще|exactly|ровно|цел(?:ых|ые|ый|ую)|(?:(?:a|one) )?(?:full|whole)"
    r"|another(?= (?:\w+ )+\w+s$)) )+)"
)
_BACK = frozenset({"earlier", "sooner", "before", "ранее", "раньше", "пораньше", "назад", "до"})
_NEXT_WEEK = re.compile(
    r"(?:the )?(?:next|following) week|(?:a|one|1) week later|in (?:a|one|1) week"
    r"|на следующ(?:ей|ую) недел[еюи]|через (?:одну )?неделю|неделей позже|на неделю(?: позже)?"
)
_FIRST = r"(?:(?:very )?(?:next|nearest|closest|first|earliest|soonest))"
_FREE_SLOT = re.compile(
    rf"(?:(?:the|a|any|my) )?(?:(?:{_FIRST} )?(?:free|open|available|empty|vacant) (?:slot|time"
    rf"|evening|window|spot|place)|{_FIRST} (?:slot|window))(?: you have)?|(?:what(?:ever)?|any)"
    r" (?:slot|time) is (?:free|open|available)|(?:люб\w+ )?(?:сам\w+ )?(?:(?:следующ\w+|перв\w+"
    r"|ближ\w*\.?) )?свободн(?:ый|ое|ом|ого) (?:слот[еа]?|врем(?:я|ечко)|окн[оае]|окошк\w|вечер)"
    r"|ближайшее свободное|(?:сам\w+ )?(?:следующ\w+|ближ\w*\.?) (?:слот[еа]?|окн[оае]|окошк\w)"
)
_PICK_RU = "(?:возьми|займи|найди|используй|выбери|дай|бери)(?:те)?|бер(?:ем|у)|нуж(?:ен|но)"
_SLOT = re.compile(
    r"(?:(?:(?:you )?(?:use|take|give|grab|pick|choose|find|assign|book|get|go (?:for|with))"
    rf"(?: it| this)?|(?:{_PICK_RU})|when(?:ever)?(?: (?:there|you)"
    r"(?:'?s| is|'?ve(?: got)?| have(?: got)?))?|когда (?:будет|есть|появится)) )?"
    rf"(?:(?:to|in|into|at|for|on|в|на) )?(?:{_FREE_SLOT.pattern})"
)
_POST = r"(?: (?:it|this|the post|this post|back|его|пост|этот пост|это|обратно|назад))*"
_NOT_YET = r"(?:(?:пока(?: что)?|на время|временно|еще|yet|for now)(?: |$))*"
_INTO_DRAFTS = (
    r"(?:(?:back )?(?:to|into|in|as)(?: the| a| my)? drafts?"
    r"|(?:обратно |назад )?в черновик(?:и|ах|е)?)"
)
_DRAFTS = re.compile(
    rf"(?:(?:(?:{MOVE}|{DO}|{TAKE_THING}|send|return|keep|leave|save|(?:верни|отправь|положи|оставь"
    rf"|сохрани)(?:те)?){_POST} )?{_INTO_DRAFTS}|{DO}{_POST} (?:(?:into )?a draft(?: again)?"
    rf"|черновиком)|(?:unschedule|unplan){_POST}|(?:{NO}|{TAKE}|clear)(?: the| its)? (?:time|date"
    rf"|schedule|время|времени|дату|даты)|(?:{TAKE_THING}|take){_POST} (?:down )?(?:off|from|out of"
    rf"|с|из) (?:the )?"
    "(?:plan|schedule|calendar|queue|плана|публикации|расписания|очереди)|cancel (?:the )?"
    "(?:schedule|planning|scheduling|publishing|publication)|(?:отмени|останови)(?:те)? "
    "(?:планирование|публикацию|выход)|останови(?:те)? (?:его|(?:этот )?пост)|stop (?:it|this post"
    "|this|the post)(?: from (?:going (?:out|live)|posting|being (?:posted|published)))?"
    rf"|{_NOT_YET}(?:do not|don'?t|не)(?: надо| нужно)? (?:schedule|plan|{SEND}"
    "|планируй(?:те)?|планировать)"
    rf"{_POST}"
    "|(?:hold(?: off)?(?: on)?|pause) (?:it|this|(?:this |the )post)|(?:put|place)(?: it| this"
    "| the post) on hold"
    rf"|(?:сними|убери)(?:те)?{_POST} (?:пока|на время|временно|с публикации)(?: что)?"
    rf"|поставь(?:те)?{_POST} на паузу|придержи(?:те)?{_POST}) ?{_NOT_YET}"
)
NOT_BUT = re.compile(r"(?:not|не) (?P<old>.+?)(?:,? (?:а|but) |, )(?P<new>.+)")
_IN_PLACE = re.compile(r"(?:instead of|вместо) (?P<old>\S+),? (?P<new>.+)")
_FROM = re.compile(r"(?:со? (?P<old>[^\d:]+?) на|from (?P<old_en>[^\d:]+?) to) (?=\S)")
INSTEAD = re.compile(
    r"(?P<new>.+?),? (?:instead of|rather than|(?:and )?not|вместо|а не) (?P<old>.+)"
)

_HAS_CLOCK = re.compile(r"\d ?(?:[ap]m|:|$)|\bat \w|\b(?:утра|вечера|дня|noon)\b")
_NUMBERED = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th|-?го|-?е)")  # `1st!` may be a caption


_TURNED = re.compile(
    rf"(?!(?:не|ни) )(?P<when>.+?),? (?P<verb>{WHEN_RU}|{_PICK_RU})(?: (?:его|это|пост))?"
)


def read_time(clause: Clause) -> Edit | None:
    """A text that is a time and nothing else, or orders one, before it or behind."""
    found = _read_time(clause)
    if found is None and (turned := clause.fits(_TURNED)):
        low = f"{turned.low('verb')} {turned.low('when')}"
        return _read_time(Clause(low, low, clause.stop))
    return found


def orders_a_time(low: str) -> bool:
    """With a verb."""
    return _ORDER.match(low) is not None and read_time(Clause(low, low)) is not None


def begins_with_a_shift(low: str) -> bool:
    """`an hour later and #sale`"""
    first = _AND.split(low, maxsplit=1)[0]
    return isinstance(read_time(Clause(first, first)), ShiftEdit | SlotEdit)


@lru_cache(maxsize=LATELY)
def _read_time(clause: Clause) -> Edit | None:
    if clause.fits(_DRAFTS):
        return DraftsEdit()
    if found := clause.fits(_POSTPONED):
        much = found.low("much")
        return _shifted(much, back=False) or _time(much, is_order=True) or slot_or_shift(much)
    if found := clause.fits(_FORWARD):
        return _shifted(found.low("much"), back=True)
    return _moved(clause) or _ordered(clause.low)


def _moved(clause: Clause) -> Edit | None:
    found = clause.fits(_MOVED)
    much = found.low("much") or found.low("day") if found else ""
    may_be_hour = found is not None and not found.has("more") and understand(f"в {much}")
    return None if not much or may_be_hour else _shifted(much, back=False)


def _ordered(low: str) -> Edit | None:
    other = next(filter(None, (it.fullmatch(low) for it in (NOT_BUT, INSTEAD, _IN_PLACE))), None)
    if other and _time(other["old"], is_order=False):
        if _HAS_CLOCK.search(other["old"]) and not _HAS_CLOCK.search(other["new"]):
            return None  # of which day is the hour?
        low = other["new"]
    order = _ORDER.match(low)
    rest = low[order.end() :] if order else low
    if (moved := _FROM.match(rest)) and (order or moved["old"]):
        is_day = _time(moved["old"] or moved["old_en"], is_order=False) is not None
        rest = rest[moved.end() :] if is_day else rest
    if re.fullmatch(rf"(?P<when>.+?),? (?:at )?(?:{_SAME.pattern})", rest):
        rest, order = _SAME.sub("", rest).strip(" ,"), order or _SAME.search(rest)
    if order and rest.startswith(("to next", "to the next", "for next")):
        rest = rest.partition(" ")[2]
    if order is None and _BACK_BY.fullmatch(rest):
        return None  # earlier, or later as in `push it back`?
    return slot_or_shift(rest) or _time(rest, is_order=order is not None)


@lru_cache(maxsize=4096)
def slot_or_shift(words: str) -> SlotEdit | ShiftEdit | None:
    """`the next free slot`, `half an hour later`, `-30min`, `back 15`."""
    if _NEXT_WEEK.fullmatch(words):
        return ShiftEdit(days=7)
    if _SLOT.fullmatch(words):
        return SlotEdit()
    if found := _MINUS.fullmatch(words):
        return _shifted(found["much"] or found["spoken"], back=True)
    if found := _PLUS.fullmatch(words):
        return _shifted(found["much"], back=False)
    if found := _BACK_BY.fullmatch(words):
        much = found["much"]
        return _shifted(f"{much} minutes" if much.isdigit() else much, back=False)
    found = _BY_THE_PLANNED.fullmatch(words) or _LATER.fullmatch(words) or _BY.fullmatch(words)
    return _shifted(found["much"], back=found["way"] in _BACK) if found else None


def _shifted(much: str, *, back: bool) -> ShiftEdit | None:
    much = _ABOUT.sub(r"\2 \1", _MORE.sub("", much, count=1) if _MORE.match(much) else much)
    distance = understand(f"in {much}")
    if not isinstance(distance, Distance):
        return None
    sign = -1 if back else 1
    return ShiftEdit(distance.days * sign, distance.exact * sign)


def _time(rest: str, *, is_order: bool) -> TimeEdit | None:
    """An hour alone is a time only where one is ordered."""
    named = _NAMED.match(rest)
    rest = rest[named.end() :] if named else rest
    rest = " ".join(_SAME.sub("", rest, count=1).split()) or rest
    rest = _A_BIT.sub("", rest, count=1)
    is_order = is_order or named is not None
    if is_order:
        rest = _UNTIL.sub("", rest, count=1) if _UNTIL.match(rest) else rest
    bare = _LEAD.sub("", rest, count=1) if _LEAD.match(rest) else rest
    if not is_order and bare == rest and _NUMBERED.fullmatch(rest):
        return None
    rest = bare
    rest = re.sub(r"(?<=[а-я0-9]),? на (?=\d)", " в ", rest)
    rest = re.sub(r"\b(?:at|в|к) (?=(?:the )?(?:morning|afternoon|evening)\b)", "", rest)
    said = understand(rest)
    if said is None or (isinstance(said, Distance) and not (said.days or said.exact)):
        return None
    if isinstance(said, Said) and said.day is None and said.clock is None and not is_order:
        return None  # `evening` may be a word of a caption
    return TimeEdit(rest)


def is_only_a_part(time: TimeEdit) -> bool:
    """`evening`: of which day, and at which hour?"""
    said = understand(time.typed)
    return isinstance(said, Said) and said.day is None and said.clock is None

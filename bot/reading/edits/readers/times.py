"""When a post goes out, as an order: `move to friday`, `на час позже`, `in the next free slot`."""

import re
from functools import lru_cache

from bot.reading.edits.pieces.clauses import DO, MOVE, NO, SEND, SEND_RU, TAKE, TAKE_THING, Clause
from bot.reading.edits.pieces.values import DraftsEdit, Edit, ShiftEdit, SlotEdit, TimeEdit
from bot.reading.grammar.distance import Distance
from bot.reading.grammar.text import Said, understand

ORDERS = (
    rf"пусть (?:будет|выйдет)|{MOVE}|{DO}|go with|go out|come out|change"
    "|(?:leave|keep|hold) (?:it|this)|оставь(?:те)?|оставим|поменя(?:й(?:те)?|ть)|измени(?:те|ть)?"
    "|поправь(?:те)?|смени(?:те|ть)?|reschedule|postpone|schedule|plan|delay|push|post|publish"
    "|send|отлож(?:и(?:те)?|ить)|запланируй(?:те)?|запланировать|назнач(?:ь(?:те)?|ить)"
    rf"|{SEND_RU}|bump"
    "|(?:(?:it|this|the post) )?(?:should|must|has to|needs to) (?:go (?:out|live)|come out"
    "|be (?:posted|published))"
)
_IT = (
    r"it|this one|this(?! (?:morning|afternoon|evening|night|week|coming|\w+day\b))|that"
    "|(?:the |my )?(?:post|time|date|hour|publication)|back|forward|out"
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
_AT = re.compile(r"(?:to |for |на )(\d{1,2}(?: ?(?:am|pm|утра|дня|вечера|часов|час|часа))?)")
_LATER = re.compile(
    r"(?:by |for |на )?(?P<much>.+?) (?P<way>later|earlier|sooner|before"
    r"|ранее|позже|попозже|позднее|вперед|раньше|пораньше|назад)"
    r"(?: (?:than (?:now|planned)|чем (?:сейчас|стоит|было)))?"
)
_BY = re.compile(
    r"(?P<way>later|earlier|позже|попозже|раньше|пораньше|вперед|назад)"
    r"(?: (?:by|on|на)|,) (?P<much>.+)"
)
_POSTPONED = re.compile(
    "(?:put (?:it|this|the post) off|postpone|delay|push|shift|bump|hold(?: off)?|(?:отложи"
    "|отодвинь|задержи|придержи|отсрочь)(?:те)?|отложить|задержать)(?: (?:it|this|the post|back"
    "|пост|его|ее))*(?: exactly| ровно)?(?: by| for| на)?(?: exactly| ровно)? (?P<much>.+)"
)
_MOVED = re.compile(
    rf"{MOVE}(?: (?:it|this|the post|пост|его|это))* (?:by|на)(?: exactly| ровно| цел\w+)?"
    r" (?P<much>(?!день$).+)"
    r"|(?:сдвинь|подвинь|передвинь)(?:те)?(?: (?:пост|его|это))* на (?P<day>день)"
)
"""Later, as with `postpone`, where it cannot be a clock time or a part of a day: «на час» can."""
_MINUS = re.compile(r"(?:[-–—−] ?|minus |минус )(?P<much>\d.+)")
_BACK_BY = re.compile(r"(?:back|out) (?:by )?(?P<much>(?:5|[1-5][05])|.* .*|\d+[a-z]+)")
_FORWARD = re.compile(
    r"bring(?: (?:it|this|the post))? forward(?: (?:it|this|the post))?(?: by)? (?P<much>.+)"
)
_BY_DAYS = re.compile(r"(?:на|by) (?P<much>\w+ (?:день|дня|дней|days?))")
_A_BIT = re.compile(
    "(?:(?:a (?:bit|little)|slightly|чуть|немного) )?(?:later|earlier|позже|попозже|позднее|раньше"
    r"|пораньше)(?:,|:| [—–-]) (?=(?:at |в |на |to )?\d)"
)
_ABOUT = re.compile(r"^(минут\w?|час\w*|дн\w+|недел\w+) на (\w+)$")
_BACK = frozenset({"earlier", "sooner", "before", "ранее", "раньше", "пораньше", "назад"})
_NEXT_WEEK = re.compile(
    r"(?:to |for )?(?:the )?next week|(?:by |for )(?:a|one|1) week|(?:на |через )?(?:одну )?неделю"
    r"|на следующ(?:ую|ей) недел[юе]"
)
_FIRST = r"(?:(?:very )?(?:next|nearest|closest|first|earliest|soonest))"
_FREE_SLOT = re.compile(
    rf"(?:(?:the|a|any|my) )?(?:(?:{_FIRST} )?(?:free|open|available|empty|vacant) (?:slot|time"
    rf"|evening|window|spot|place)|{_FIRST} (?:slot|window))(?: you have)?|(?:what(?:ever)?|any)"
    r" (?:slot|time) is (?:free|open|available)|(?:люб\w+ )?(?:сам\w+ )?(?:(?:следующ\w+|перв\w+"
    r"|ближ\w*\.?) )?свободн(?:ый|ое|ом|ого) (?:слот[еа]?|время|окн[оае]|окошк\w|вечер)"
    r"|ближайшее свободное|(?:сам\w+ )?(?:следующ\w+|ближ\w*\.?) (?:слот[еа]?|окн[оае]|окошк\w)"
)
_SLOT = re.compile(
    r"(?:(?:(?:use|take|give|grab|pick|find)(?: it)?|(?:возьми|займи|найди)(?:те)?"
    r"|when(?:ever)?(?: there(?:'?s| is))?|когда (?:будет|есть|появится)) )?"
    rf"(?:(?:to|in|into|at|for|on|в|на) )?(?:{_FREE_SLOT.pattern})"
)
_POST = r"(?: (?:it|this|the post|this post|back|его|пост|этот пост|это|обратно|назад))*"
_NOT_YET = r"(?:(?:пока(?: что)?|еще|yet|for now)(?: |$))*"
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
    "(?:plan|schedule|calendar|queue|плана|публикации|расписания|очереди)"
    "|cancel (?:the )?(?:schedule|planning|scheduling|publishing|publication)|(?:отмени"
    "|останови)(?:те)? (?:планирование|публикацию|выход)|останови(?:те)? (?:его|(?:этот )?пост)"
    "|stop (?:it|this post|this|the post)(?: from (?:going (?:out|live)|posting|being (?:posted"
    "|published)))?"
    rf"|{_NOT_YET}(?:do not|don'?t|не)(?: надо| нужно)? (?:schedule|plan|{SEND}"
    "|планируй(?:те)?|планировать)"
    rf"{_POST}"
    "|(?:hold(?: off)?(?: on)?|pause) (?:it|this|(?:this |the )post)|(?:put|place)(?: it| this"
    "| the post) on hold"
    rf"|поставь(?:те)?{_POST} на паузу|придержи(?:те)?{_POST}) ?{_NOT_YET}"
)
_NOT_BUT = re.compile(r"(?:not|не) (?P<old>.+?)(?:,? (?:а|but) |, )(?P<new>.+)")
_IN_PLACE = re.compile(r"(?:instead of|вместо) (?P<old>\S+),? (?P<new>.+)")
_INSTEAD = re.compile(
    r"(?P<new>.+?),? (?:instead of|rather than|(?:and )?not|вместо|а не) (?P<old>.+)"
)

_HAS_CLOCK = re.compile(r"\d ?(?:[ap]m|:|$)|\bat \w|\b(?:утра|вечера|дня|noon)\b")
_NUMBERED = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th|-?го|-?е)")  # `1st!` may be a caption


def read_time(clause: Clause) -> Edit | None:
    """A text that is a time and nothing else, or orders one."""
    if clause.fits(_DRAFTS):
        return DraftsEdit()
    if found := clause.fits(_POSTPONED):
        return _shifted(found.low("much"), back=False) or _time(found.low("much"), is_order=True)
    if found := clause.fits(_FORWARD):
        return _shifted(found.low("much"), back=True)
    return _moved(clause) or _ordered(clause.low)


def _moved(clause: Clause) -> Edit | None:
    found = clause.fits(_MOVED)
    much = found.low("much") or found.low("day") if found else ""
    return None if not much or understand(f"в {much}") else _shifted(much, back=False)


def _ordered(low: str) -> Edit | None:
    other = next(filter(None, (it.fullmatch(low) for it in (_NOT_BUT, _INSTEAD, _IN_PLACE))), None)
    if other and _time(other["old"], is_order=False):
        if _HAS_CLOCK.search(other["old"]) and not _HAS_CLOCK.search(other["new"]):
            return None  # of which day is the hour?
        low = other["new"]
    order = _ORDER.match(low)
    rest = low[order.end() :] if order else low
    if _SLOT.fullmatch(rest):
        return SlotEdit()
    if re.fullmatch(rf"(?P<when>.+?),? (?:at )?(?:{_SAME.pattern})", rest):
        rest, order = _SAME.sub("", rest).strip(" ,"), order or _SAME.search(rest)
    named = {"next week", "на следующей неделе", "на следующую неделю"}
    if rest in named or (order and _NEXT_WEEK.fullmatch(rest)):
        return ShiftEdit(days=7)
    if order and (found := _BY_DAYS.fullmatch(rest)):
        return _shifted(found["much"], back=False)
    if order is None and _BACK_BY.fullmatch(rest):
        return None  # earlier, or later as in `push it back`?
    return slot_or_shift(rest) or _time(rest, is_order=order is not None)


def is_time_at_the_end(clause: Clause) -> bool:
    """The last word is one of a time: `to saturday`."""
    return _time(clause.tidy().low.rpartition(" ")[2], is_order=False) is not None


@lru_cache(maxsize=4096)
def slot_or_shift(words: str) -> SlotEdit | ShiftEdit | None:
    """`the next free slot`, `half an hour later`, `-30min`, `back 15`."""
    if _FREE_SLOT.fullmatch(words):
        return SlotEdit()
    if found := _MINUS.fullmatch(words):
        return _shifted(found["much"], back=True)
    if found := _BACK_BY.fullmatch(words):
        much = found["much"]
        return _shifted(f"{much} minutes" if much.isdigit() else much, back=False)
    found = _LATER.fullmatch(words) or _BY.fullmatch(words)
    return _shifted(found["much"], back=found["way"] in _BACK) if found else None


def _shifted(much: str, *, back: bool) -> ShiftEdit | None:
    much = _ABOUT.sub(r"\2 \1", much)
    distance = understand(f"in {much.removeprefix('by ')}")
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
    if is_order and (hour := _AT.fullmatch(rest)):
        rest = f"в {hour[1]}"
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

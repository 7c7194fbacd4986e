"""When a post goes out, as an order: `move to friday`, `на час позже`, `in the next free slot`."""

import re

from bot.reading.edits.text import Clause
from bot.reading.edits.values import DraftsEdit, Edit, ShiftEdit, SlotEdit, TimeEdit
from bot.reading.grammar.distance import Distance, read_distance
from bot.reading.grammar.text import understand

ORDERS = (
    r"move|put|do|go with|have|shift|reschedule|postpone|schedule|plan|delay|push|bring|set"
    r"|change|make|post|publish|send"
    r"|перенес(?:и(?:те)?|ти|ем)|передвин(?:ь(?:те)?|уть)|сдвин(?:ь(?:те)?|уть)"
    r"|постав(?:ь(?:те)?|ить)"
    r"|запланируй(?:те)?|запланировать|отлож(?:и(?:те)?|ить)|перекин(?:ь(?:те)?|уть)"
    r"|назнач(?:ь(?:те)?|ить)|поменя(?:й(?:те)?|ть)|измени(?:те|ть)?|смени(?:те|ть)?"
    r"|сдела(?:й(?:те)?|ть)"
    r"|опублику(?:й(?:те)?)|опубликовать|выложи(?:те|ть)?|пусть (?:будет|выйдет)|переставь(?:те)?"
)
_IT = (
    r"it|this|that|(?:the |this |my )?(?:post|time|date|publication)|back|forward|out"
    r"|его|ее|этот пост|пост|публикацию|время|дату|это|выход"
)
_ORDER = re.compile(rf"(?:{ORDERS})(?: (?:{_IT}))*(?: (?=\S)|$)")
_LEAD = re.compile(r"(?:to |for |until |till |onto |на |до )(?=\S)")
_AT = re.compile(r"(?:to |for |на )(\d{1,2}(?: ?(?:am|pm|утра|дня|вечера|часов|час|часа))?)")
_LATER = re.compile(
    r"(?:by |for |на )?(?P<much>.+?) (?P<way>later|earlier|sooner"
    r"|позже|попозже|позднее|вперед|раньше|пораньше|назад)"
    r"(?: than (?:now|planned))?"
)
_BY = re.compile(
    r"(?P<way>later|earlier|позже|попозже|раньше|пораньше|вперед|назад)"
    r" (?:by|on|на) (?P<much>.+)"
)
_POSTPONED = re.compile(
    r"(?:postpone|delay|push|отложи(?:те|ть)?)(?: (?:it|this|the post|back|пост|его))*"
    r"(?: by| for| на)? (?P<much>.+)"
)
_BACK = frozenset({"earlier", "sooner", "раньше", "пораньше", "назад"})
_NEXT_WEEK = re.compile(
    r"(?:to |for )?(?:the )?next week|(?:by |for )(?:a|one|1) week|(?:на |через )?(?:одну )?неделю"
    r"|на следующ(?:ую|ей) недел[юе]"
)
_SLOT = re.compile(
    r"(?:to |in |into |at |for |on )?(?:the |a |any )?(?:next |nearest |first )?free (?:slot"
    r"|time|evening)"
    r"|(?:to |in |into |at |for )?the next slot"
    r"|(?:в |на )?(?:следующ(?:ий|ее) |ближайш(?:ий|ее) |перв(?:ый|ое) )?свободн(?:ый слот"
    r"|ое время|ое окно)"
    r"|(?:в |на )?(?:следующий|ближайший) слот"
)
_DRAFTS = re.compile(
    r"(?:(?:move|put|send|take|return) (?:it |this |the post )?)?(?:back )?(?:to|into"
    r"|in) (?:the )?drafts?"
    r"|unschedule(?: (?:it|this|the post))?|unplan(?: it)?"
    r"|(?:(?:remove|delete|clear|drop) (?:the )?|no |without (?:a |the )?)(?:time|date|schedule)"
    r"|(?:take|remove) (?:it |the post )?(?:off|from|out of) (?:the )?(?:plan|schedule)"
    r"|don't post it(?: yet)?|cancel (?:the )?(?:schedule|planning)"
    r"|(?:(?:верни(?:те)?|убери(?:те)?|перенеси(?:те)?|отправь(?:те)?|положи) (?:его |пост )?)?"
    r"(?:обратно |назад )?в черновик(?:и)?"
    r"|(?:пока |еще )?не публикуй(?:те)?(?: пока| еще| пост)*|(?:do not"
    r"|don't) publish(?: it)?(?: yet)?"
    r"|сними(?:те)? (?:его |пост )?с (?:плана|публикации)|снять с (?:плана|публикации)"
    r"|убери(?:те)? (?:его |пост )?(?:из плана|с плана|время|дату)|без (?:времени|даты)"
)
_NOT_BUT = re.compile(r"(?:not|не) (?P<old>.+?)(?:,? (?:а|but) |, )(?P<new>.+)")
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10",
    "a couple of": "2", "couple of": "2", "один": "1", "одну": "1", "два": "2", "две": "2",
    "пару": "2", "три": "3", "четыре": "4", "пять": "5", "шесть": "6", "десять": "10",
}  # fmt: skip
_NUMBER = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")


def read_time(clause: Clause) -> Edit | None:
    """A text that is a time and nothing else, or orders one."""
    if clause.fits(_DRAFTS):
        return DraftsEdit()
    if found := clause.fits(_POSTPONED):
        return _shifted(found.low("much"), back=False) or _time(found.low("much"), is_order=True)
    low = clause.low
    if (other := _NOT_BUT.fullmatch(low)) and _time(other["old"], is_order=False):
        low = other["new"]
    order = _ORDER.match(low)
    rest = low[order.end() :] if order else low
    if re.fullmatch(_SLOT, rest):
        return SlotEdit()
    if order and re.fullmatch(_NEXT_WEEK, rest):
        return ShiftEdit(days=7)
    if rest in {"next week", "на следующей неделе", "на следующую неделю"}:
        return ShiftEdit(days=7)
    return _shift(rest) or _time(rest, is_order=order is not None)


def _shift(rest: str) -> ShiftEdit | None:
    found = _LATER.fullmatch(rest) or _BY.fullmatch(rest)
    return _shifted(found["much"], back=found["way"] in _BACK) if found else None


def _shifted(much: str, *, back: bool) -> ShiftEdit | None:
    much = _NUMBER.sub(lambda found: _NUMBERS[found[0]], much).removeprefix("by ")
    distance = read_distance(f"in {much}")
    if distance is None:
        return None
    sign = -1 if back else 1
    return ShiftEdit(distance.days * sign, distance.exact * sign)


def _time(rest: str, *, is_order: bool) -> TimeEdit | None:
    """An hour alone is a time only where one is ordered."""
    if is_order and (hour := _AT.fullmatch(rest)):
        rest = f"в {hour[1]}"
    rest = _LEAD.sub("", rest, count=1) if _LEAD.match(rest) else rest
    rest = re.sub(r"(?<=[а-я0-9]) на (?=\d)", " в ", rest)
    rest = re.sub(r"\b(?:at|в|к) (?=(?:the )?(?:morning|afternoon|evening)\b)", "", rest)
    said = understand(rest)
    if said is None or (isinstance(said, Distance) and not (said.days or said.exact)):
        return None
    return TimeEdit(rest)

"""The verbs that orders begin with, by what they do. A pattern of a clause has them from here, so
that a verb that is known is known for everything that can be ordered."""

from collections.abc import Iterable

# Of a person, in small letters, within a pattern; as `posting` knows it: a test compares.
USERNAME = r"[a-z0-9_.]{1,30}"


def _any(*forms: str) -> str:
    return "(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")"


def _english(verbs: str) -> str:
    return _any(*verbs.split(", "))


def _russian(verbs: str) -> str:
    """Of `убери убрать` also `уберите` and `убери-ка`."""
    pairs = [pair.split() for pair in verbs.split(", ")]
    orders = (rf"{order}(?:те)?(?:-ка)?" for order, *_ in pairs)
    return _any(*orders, *_all(others for _, *others in pairs))


def _all(groups: Iterable[Iterable[str]]) -> list[str]:
    return [word for group in groups for word in group]


TAKE_RU = _russian(
    "убери убрать уберем, удали удалить, удаляй, вычеркни вычеркнуть, выкинь выкинуть"
    ", сотри стереть, вырежи вырезать, отрежь отрезать, выброси выбросить"
)
TAKE = _any(
    _english("remove, delete, drop, cut out, cut off, erase, take out, get rid of, strike out"),
    TAKE_RU,
)
TAKE_THING = _any(
    TAKE,
    _english("cut, lose, kill, clear, scrap, wipe, ditch, strike, take off, take away, leave out"),
    _russian("сними снять, очисти"),
)
"""What is named, not quoted, is taken away by more verbs than words of a caption are."""

NO = r"(?:no|without(?: any| a| the)?|без(?: всех)?)"
ADD_RU = _russian(
    "добавь добавить, допиши дописать, припиши приписать, напиши написать, вставь вставить"
    ", впиши вписать"
)
ADD = _any(_english("add, append, write, insert, put, include"), ADD_RU)
CHANGE = _any(
    _english("replace, swap, switch, exchange, change, correct, fix, rename, turn, edit, update"),
    _russian(
        "замени заменить, поменяй поменять, измени изменить, исправь исправить, смени сменить"
        ", переделай, перепиши, переименуй, поправь поправить"
    ),
)
MOVE_RU = _russian(
    "перенеси перенести перенесем, передвинь передвинуть, сдвинь сдвинуть, поставь поставить"
    ", подвинь подвинуть, перемести переместить, переставь переставить, перекинь перекинуть"
    ", засунь засунуть, закинь закинуть, скинь скинуть, кинь кинуть"
)
MOVE = _any(_english("move, shift, put, place, set, bring"), MOVE_RU)
SEND_RU = _russian(
    "опубликуй опубликовать, публикуй публиковать, выложи выложить, выкладывай выкладывать"
    ", запости запостить, пости постить, отправь отправить, отправляй отправлять"
    ", выпусти выпустить, выпускай выпускать"
)
SEND = _any(_english("publish, post, send, release, share"), SEND_RU)
TAG_RU = _russian("отметь отметить, отмечай, тегни, тэгни, затегай, затэгай")
TAG = _any(_english("tag, mark"), TAG_RU)
DO = _any(_english("make, do, turn, have"), _russian("сделай сделать, пусть"))

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5,
    "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "пять": 5,
}  # fmt: skip
"""Of things that are taken away."""

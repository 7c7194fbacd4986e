"""What becomes of a post when a stranger types something under its card, and what should.

A list of strangers has a message on each line and behind `=>` what is to come of it: `text` (it is
a caption), `asked`, or edits joined by `&`; behind ` | ` stands what is just as right. Edits are
compared by what they leave of the post, not by how they say it.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.reading.edits import (
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    SnippetEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from bot.reading.in_hand import are_few_for_many
from bot.reading.moving import moved_words
from bot.reading.when import WhenError, read_when
from posting import hashtags
from tests.bot.reading.strangers.posts import Outcome, Stage

HERE = Path(__file__).parent
ZONE = ZoneInfo("Europe/Moscow")
NOW = datetime(2027, 3, 2, 10, tzinfo=ZONE)
PLANNED = datetime(2027, 3, 3, 18, tzinfo=ZONE)


class Verdict(StrEnum):
    WORKED = "worked"
    ASKED = "asked"  # although it was clear
    TEXT = "text"  # an order became the caption
    WRONG = "wrong"  # something else was done


def seen(outcome: Outcome) -> Outcome:
    """Capitals, signs and spaces of the caption make no difference."""
    caption = str(outcome["caption"]).casefold()
    words = re.findall(r"[#@]?\w+(?:['’.:-]\w+)*|[^\w\s.,;:!?…—–-]", caption)
    return outcome | {"caption": words}


def became(typed: str, stage: Stage) -> Outcome | str:
    """`short` for a caption of a few words in the place of many: that is asked, as a caption."""
    found = sort_of(typed, stage.about)
    if found.sort is Sort.THANKS:
        return "thanks"
    if found.sort is Sort.TEXT:
        is_short = are_few_for_many(typed, len(stage.about.caption))
        return "short" if is_short else "text"
    deeds = [edit for edit in found.edits if isinstance(edit, DeedEdit)]
    if found.unclear is not None or (deeds and len(found.edits) > 1):
        return "asked"
    outcome = stage.before
    try:
        for edit in found.edits:
            _do(edit, outcome)
    except WhenError:
        return "asked"
    return seen(outcome)


def _do(edit: Edit, outcome: Outcome) -> None:
    match edit:
        case TimeEdit() | ShiftEdit() | SlotEdit() | DraftsEdit():
            outcome["time"] = _time(edit, outcome)
        case SnippetEdit(snippet):
            outcome["set"] = snippet.name
        case TagEdit(username, across, down, slide):
            _more(outcome, "people", f"+{username} {across} {down} {slide}")
        case UntagEdit(usernames):
            _more(outcome, "people", *(f"-{name}" for name in usernames or ("anna",)))
        case CollaboratorsEdit(usernames):
            _more(outcome, "collab", *usernames)
        case _:
            name, value = _whole(edit)
            outcome[name] = value


def _whole(edit: Edit) -> tuple[str, object]:
    """Of an edit that says all of what it is about."""
    names: dict[type, tuple[str, str]] = {
        CaptionEdit: ("caption", "text"),
        CommentEdit: ("comment", "text"),
        PlaceEdit: ("place", "typed"),
        CoverEdit: ("cover", "milliseconds"),
        OrderEdit: ("slides", "order"),
        KindEdit: ("kind", "kind"),
        AltTextEdit: ("alt", "text"),
        AccountEdit: ("account", "username"),
        DeedEdit: ("deed", "deed"),
    }
    name, attribute = names[type(edit)]
    return name, getattr(edit, attribute)


def _more(outcome: Outcome, name: str, *found: str) -> None:
    before = outcome.get(name, frozenset())
    assert isinstance(before, frozenset)
    outcome[name] = before | {*found}


def _time(edit: Edit, outcome: Outcome) -> object:
    so_far = outcome.get("time")
    planned = so_far if isinstance(so_far, datetime) else PLANNED
    match edit:
        case TimeEdit(typed):
            words, clock = moved_words(typed, planned, NOW), planned.time()
            return read_when(words, now=NOW, zone=ZONE, clock=clock).astimezone(ZONE)
        case ShiftEdit(days, exact):
            return planned + timedelta(days) + exact
        case SlotEdit():
            return "slot"
    return "none"


SPOTS = {
    "": (None, None), "left": (0.25, None), "right": (0.75, None), "top": (None, 0.25),
    "bottom": (None, 0.75), "middle": (0.5, 0.5), "topleft": (0.25, 0.25),
    "topright": (0.75, 0.25), "bottomleft": (0.25, 0.75), "bottomright": (0.75, 0.75),
}  # fmt: skip
DEEDS = {
    "post delete": "delete", "post restore": "restore", "post undo": "undo",
    "post preview": "preview", "never publish": "publish", "never delete": "remove",
}  # fmt: skip


def meant(expected: str, stage: Stage) -> Outcome | str:
    if expected in {"text", "asked", "thanks"}:
        return expected
    outcome = stage.before
    for part in expected.split(" & "):
        if part in DEEDS:
            outcome["deed"] = DEEDS[part]
            continue
        word, *rest = part.split(" ", 1)
        MEANINGS[word.rstrip(":")]("".join(rest), outcome, stage)
    return seen(outcome)


def _timed(rest: str, outcome: Outcome, _: Stage) -> None:
    if rest in {"", "slot"}:
        outcome["time"] = rest or "none"
        return
    weekday, date, clock = rest.split()
    day, month = (*date.split("."), "3")[:2]  # `5.4` is in April
    hour, minute = map(int, clock.split(":"))
    moment = datetime(2027, int(month), int(day), hour, minute, tzinfo=ZONE)
    assert f"{moment:%a}" == weekday, rest
    outcome["time"] = moment


def _added(rest: str, outcome: Outcome, _: Stage) -> None:
    """At the end is above the hashtags there."""
    where, words = rest.split(" ", 1)
    caption = str(outcome["caption"])
    tags = len(re.sub(r"(?:\s*#\w+)+\s*$", "", caption)) if "#" not in words else len(caption)
    at_end = f"{caption[:tags]} {words} {caption[tags:]}"
    outcome["caption"] = f"{words} {caption}" if where == "start" else at_end


def _removed(rest: str, outcome: Outcome, stage: Stage) -> None:
    if rest == "all emojis":
        outcome["caption"] = re.sub("[☕😊🌷🧘👇🍪⭐]", "", str(outcome["caption"]))
        return
    _reworded(f"{stage.parts.get(rest, rest)}>", outcome, stage)


def _reworded(rest: str, outcome: Outcome, _: Stage) -> None:
    """`old>new`, with ` all` behind it where it may stand more than once."""
    old, new = rest.removesuffix(" all").split(">")
    word, caption = rf"(?<![\w#]){re.escape(old)}", str(outcome["caption"])
    count = len(re.findall(word, caption, re.IGNORECASE))
    assert count == 1 or rest.endswith(" all"), rest
    outcome["caption"] = re.sub(word, new, caption, flags=re.IGNORECASE)


def _hashtagged(rest: str, outcome: Outcome, _: Stage) -> None:
    caption = str(outcome["caption"])
    if rest == "comment":
        outcome["comment"] = " ".join(hashtags(caption))
    if rest in {"none", "comment"}:
        outcome["caption"] = re.sub(r"#\w+", "", caption)
        return
    for tag in rest.split():
        name = tag[1:]
        caption = f"{caption} {name}" if tag[0] == "+" else caption.replace(name, "")
    outcome["caption"] = caption


def _peopled(rest: str, outcome: Outcome, _: Stage) -> None:
    """`+@anna left 2` is on the second of the post."""
    for name, spot, number in re.findall(
        r"((?:[-+]|move )@[a-z_.]+)(?: ([a-z]+))?(?: (\d))?", rest
    ):
        bare, (across, down) = name.partition("@")[2], SPOTS[spot]
        slide = int(number) - 1 if number else None
        sign = f"-{bare}" if name.startswith("-") else f"+{bare} {across} {down} {slide}"
        _more(outcome, "people", sign)


def _ordered(rest: str, outcome: Outcome, _: Stage) -> None:
    """`order` has all of them, `first` and `last` say where one goes, `out` takes it away."""
    what, *numbers = rest.split()
    order = [0, 1, 2, 3]
    if what == "order":
        outcome["slides"] = tuple(int(number) - 1 for number in numbers)
        return
    first, *others = (int(number) - 1 for number in numbers)
    if what == "swap":
        order[first], order[others[0]] = order[others[0]], order[first]
    else:
        order.remove(first)
    outcome["slides"] = {"first": (first, *order), "last": (*order, first)}.get(what, tuple(order))


def _named(name: str) -> Callable[[str, Outcome, Stage], None]:
    def put(rest: str, outcome: Outcome, _: Stage) -> None:
        outcome[name] = rest

    return put


def _placed(rest: str, outcome: Outcome, _: Stage) -> None:
    outcome["place"] = "" if rest == "none" else rest


def _covered(rest: str, outcome: Outcome, _: Stage) -> None:
    outcome["cover"] = round(float(rest) * 1000)


def _invited(rest: str, outcome: Outcome, _: Stage) -> None:
    _more(outcome, "collab", rest.removeprefix("@"))


MEANINGS: dict[str, Callable[[str, Outcome, Stage], None]] = {
    "time": _timed,
    "untime": _timed,
    "words": _reworded,
    "less": _removed,
    "more": _added,
    "tag": _hashtagged,
    "people": _peopled,
    "place": _placed,
    "cover": _covered,
    "slides": _ordered,
    "collab": _invited,
    **{name: _named(name) for name in ("caption", "set", "kind", "alt", "comment", "account")},
}


def judged(typed: str, expected: str, stage: Stage) -> Verdict:
    found, right = became(typed, stage), expected.split(" | ")
    if found in [meant(one, stage) for one in right]:
        return Verdict.WORKED
    if found == "short":
        return Verdict.WORKED if {"text", "asked"} & {*right} else Verdict.ASKED
    if found == "asked":
        return Verdict.ASKED
    return Verdict.TEXT if found == "text" else Verdict.WRONG


def rows_of(name: str) -> list[tuple[str, str]]:
    """The messages of a list, and what is to come of them."""
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if line]


def _row(line: str) -> tuple[str, str]:
    typed, expected = line.rsplit(" => ", 1)
    return typed.replace("\\n", "\n"), expected

"""What a list of strangers says behind `=>`, as the outcome that it means."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime

from posting import hashtags
from tests.bot.reading.strangers.stage import ZONE, Outcome, Stage


def seen(outcome: Outcome) -> Outcome:
    """Capitals, signs and spaces of the caption make no difference."""
    caption = str(outcome["caption"]).casefold()
    words = re.findall(r"[#@]?\w+(?:['’.:-]\w+)*|[^\w\s.,;:!?…—–-]", caption)
    return outcome | {"caption": words}


def more(outcome: Outcome, name: str, *found: str) -> None:
    before = outcome.get(name, frozenset())
    assert isinstance(before, frozenset)
    outcome[name] = before | {*found}


SPOTS = {
    "": (None, None), "left": (0.25, None), "right": (0.75, None), "top": (None, 0.25),
    "bottom": (None, 0.75), "middle": (0.5, 0.5), "topleft": (0.25, 0.25),
    "topright": (0.75, 0.25), "bottomleft": (0.25, 0.75), "bottomright": (0.75, 0.75),
}  # fmt: skip
NUDGES = {"left": (-0.1, 0.0), "right": (0.1, 0.0), "up": (0.0, -0.1), "down": (0.0, 0.1)}
DEEDS = {
    "post delete": "delete", "post restore": "restore", "post undo": "undo",
    "post preview": "preview", "never publish": "publish", "never delete": "remove",
    "post copy": "copy", "tell when": "when", "tell card": "card", "tell length": "length",
    "tell tagged": "tagged",
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
        outcome["caption"] = "".join(it for it in str(outcome["caption"]) if not _is_emoji(it))
        return
    _reworded(f"{stage.parts.get(rest, rest)}>", outcome, stage)


def _is_emoji(sign: str) -> bool:
    """Or what joins two of them or gives one its colour."""
    return unicodedata.category(sign) == "So" or sign in "\u200d\ufe0f🏻🏼🏽🏾🏿"


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
        gone = re.sub(rf"{re.escape(name)}(?!\w)", "", caption)
        caption = f"{caption} {name}" if tag[0] == "+" else gone
    outcome["caption"] = caption


def _peopled(rest: str, outcome: Outcome, _: Stage) -> None:
    """`+@anna left 2` is on the second of the post, `nudge @anna up` a bit higher than before."""
    if rest.startswith("nudge "):
        _nudged(rest, outcome)
        return
    for name, spot, number in re.findall(
        r"((?:[-+]|move )@[a-z_.0-9]+)(?: ([a-z]+))?(?: (\d))?", rest
    ):
        bare, (across, down) = name.partition("@")[2], SPOTS[spot]
        slide = int(number) - 1 if number else None
        sign = f"-{bare}" if name.startswith("-") else f"+{bare} {across} {down} {slide}"
        more(outcome, "people", sign)


def _nudged(rest: str, outcome: Outcome) -> None:
    _word, name, *ways = rest.split()
    across, down = (round(sum(NUDGES[way][axis] for way in ways), 2) for axis in (0, 1))
    more(outcome, "people", f"~{name[1:]} {across} {down}")


def _ordered(rest: str, outcome: Outcome, stage: Stage) -> None:
    """`order` has all of them, `first` and `last` say where one goes, `out` takes it away."""
    what, *numbers = rest.split()
    order = list(range(stage.about.media))
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
    more(outcome, "collab", rest.removeprefix("@"))


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

"""What becomes of a post when a stranger types something under its card, and what should.

A list of strangers has a message on each line and behind `=>` what is to come of it: `text` (it is
a caption), `asked`, or edits joined by `&`; behind ` | ` stands what is just as right. Edits are
compared by what they leave of the post, not by how they say it.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from bot.compose.orders.about import TypedWords
from bot.reading.edits import (
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    RenameEdit,
    ShiftEdit,
    SlotEdit,
    SnippetEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
)
from bot.reading.in_hand import are_few_for_many
from bot.reading.times.moving import moved_words
from bot.reading.times.when import WhenError, read_when
from tests.bot.reading.strangers.meanings import meant, more, seen
from tests.bot.reading.strangers.stage import NOW, ZONE, Outcome, Stage

HERE = Path(__file__).parent


class Verdict(StrEnum):
    WORKED = "worked"
    ASKED = "asked"  # although it was clear
    TEXT = "text"  # an order became the caption
    WRONG = "wrong"  # something else was done


def became(typed: str, stage: Stage) -> Outcome | str:
    """`short` for a caption of a few words in the place of many: that is asked, as a caption."""
    found = TypedWords(typed).sorted(stage.about)
    if found.sort is Sort.THANKS:
        return "thanks"
    if found.sort is Sort.TEXT:
        is_short = are_few_for_many(typed, len(stage.about.caption))
        return "short" if is_short else "text"
    deeds = [edit for edit in found.edits if isinstance(edit, DeedEdit)]
    is_copied = deeds and deeds[0].deed is Deed.COPY
    if found.unclear is not None or (deeds and len(found.edits) > 1 and not is_copied):
        return "asked"
    outcome = stage.before
    try:
        for edit in found.edits:
            _do(edit, outcome, stage)
    except WhenError:
        return "asked"
    return seen(outcome)


def _do(edit: Edit, outcome: Outcome, stage: Stage) -> None:
    match edit:
        case TimeEdit() | ShiftEdit() | SlotEdit() | DraftsEdit():
            outcome["time"] = _time(edit, outcome, stage)
        case SnippetEdit(snippet):
            outcome["set"] = snippet.name
        case TagEdit(username, across, down, slide):
            more(outcome, "people", f"+{username} {across} {down} {slide}")
        case NudgeEdit(username, across, down):
            more(outcome, "people", f"~{username} {across} {down}")
        case RenameEdit(username, to):
            more(outcome, "people", f"-{username}", f"+{to} None None None")
        case UntagEdit(usernames):
            more(
                outcome,
                "people",
                *(f"-{name}" for name in usernames or sorted(stage.about.people)[:1]),
            )
        case CollaboratorsEdit(usernames):
            more(outcome, "collab", *usernames)
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


def _time(edit: Edit, outcome: Outcome, stage: Stage) -> object:
    so_far = outcome.get("time")
    planned = so_far if isinstance(so_far, datetime) else stage.planned
    match edit:
        case TimeEdit(typed):
            words = moved_words(typed, planned, NOW)
            return read_when(words, now=NOW, zone=ZONE, kept=planned).astimezone(ZONE)
        case ShiftEdit(days, exact):
            return planned + timedelta(days) + exact
        case SlotEdit():
            return "slot"
    return "none"


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

"""The closed grammar of plain edits, in English and Russian: a text about a post in hand becomes
what is to be done with it, or a doubt that is to be asked, or is no edit at all.

`message` reads a whole text, the readers of a clause make the values of `values` of it. `sorts`
tells edits from thanks and captions, `doubts` what may be either. No clock and no row is looked at.
"""

from bot.reading.edits.answers import may_be_names
from bot.reading.edits.pieces.values import (
    ALL,
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    Chosen,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Deed,
    DeedEdit,
    Doubt,
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
    TagEdit,
    TimeEdit,
    Unclear,
    UntagEdit,
)
from bot.reading.edits.sorts import (
    Sort,
    is_no_place,
    is_only_a_time,
    numbered,
    sort_of,
    time_of,
    time_said,
)
from bot.reading.edits.thanks import asks_for_help, is_nothing, is_skip, is_thanks
from bot.reading.place import is_place_link

__all__ = [
    "ALL", "About", "AccountEdit", "AltTextEdit", "CaptionEdit", "Chosen", "CollaboratorsEdit",
    "CommentEdit", "CoverEdit", "Deed", "DeedEdit", "Doubt", "DraftsEdit", "Edit", "KindEdit",
    "NudgeEdit", "OrderEdit", "PlaceEdit", "RenameEdit", "ShiftEdit", "SlotEdit", "SnippetEdit",
    "Sort", "TagEdit", "TimeEdit", "Unclear", "UntagEdit", "asks_for_help", "is_no_place",
    "is_nothing", "is_only_a_time", "is_place_link", "is_skip", "is_thanks", "may_be_names",
    "numbered", "sort_of", "time_of", "time_said",
]  # fmt: skip

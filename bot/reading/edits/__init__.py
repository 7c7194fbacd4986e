"""The closed grammar of plain edits, in English and Russian: a text about a post that is in hand
becomes a list of things to be done with it, or a doubt that is to be asked, or is no edit at all.

`message` reads a whole text; `times`, `caption`, `parts`, `hashtags`, `people`, `slides` and `rest`
read a clause each, with the verbs of `verbs`; what comes of them are the values of `values`.
`sorts` tells edits from thanks and from captions, `doubts` what may be either. No clock and no row
is looked at.
"""

from bot.reading.edits.sorts import (
    Sort,
    Sorted,
    is_only_a_time,
    is_place_link,
    is_thanks,
    may_be_names,
    sort_of,
    time_of,
    time_said,
)
from bot.reading.edits.values import (
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
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    SnippetEdit,
    TagEdit,
    TimeEdit,
    Unclear,
    UntagEdit,
)

__all__ = [
    "ALL",
    "About",
    "AccountEdit",
    "AltTextEdit",
    "CaptionEdit",
    "Chosen",
    "CollaboratorsEdit",
    "CommentEdit",
    "CoverEdit",
    "Deed",
    "DeedEdit",
    "Doubt",
    "DraftsEdit",
    "Edit",
    "KindEdit",
    "OrderEdit",
    "PlaceEdit",
    "ShiftEdit",
    "SlotEdit",
    "SnippetEdit",
    "Sort",
    "Sorted",
    "TagEdit",
    "TimeEdit",
    "Unclear",
    "UntagEdit",
    "is_only_a_time",
    "is_place_link",
    "is_thanks",
    "may_be_names",
    "sort_of",
    "time_of",
    "time_said",
]

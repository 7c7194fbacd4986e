"""Pictures that the bot draws for people, in a process apart: a frozen `Drawing` is a size, a
`Theme` and `Part`s that are painted in their order; `Painter().draw(drawing)` of `painting/` gives
its JPEG. Colours and sizes of letters are named in `values.py`. What a screen shows is composed by
pure functions (`pins.py` is one to begin with), so that it can be told without painting it."""

from media.pictures.board import BoardCell, posts_board, thumbnail
from media.pictures.contact_sheet import (
    FRAMES_ACROSS,
    LARGE_SIDE,
    SMALL_SIDE,
    contact_sheet,
    frame_times,
    framed_for_grid,
)
from media.pictures.feed import REEL_COVERED, STORY_COVERED, full_screen, in_feed
from media.pictures.grid import GridCell, profile_grid
from media.pictures.pins import Pin, middle_of, pinned, square_at, squared
from media.pictures.plan import (
    FreeSlot,
    MonthDay,
    PlanDay,
    PlannedPost,
    Standing,
    month_plan,
    week_plan,
)
from media.pictures.values import (
    Align,
    Area,
    Badge,
    Block,
    Drawing,
    Ink,
    Label,
    LetterSize,
    Part,
    Photo,
    Theme,
)

__all__ = [
    "FRAMES_ACROSS",
    "LARGE_SIDE",
    "REEL_COVERED",
    "SMALL_SIDE",
    "STORY_COVERED",
    "Align",
    "Area",
    "Badge",
    "Block",
    "BoardCell",
    "Drawing",
    "FreeSlot",
    "GridCell",
    "Ink",
    "Label",
    "LetterSize",
    "MonthDay",
    "Part",
    "Photo",
    "Pin",
    "PlanDay",
    "PlannedPost",
    "Standing",
    "Theme",
    "contact_sheet",
    "frame_times",
    "framed_for_grid",
    "full_screen",
    "in_feed",
    "middle_of",
    "month_plan",
    "pinned",
    "posts_board",
    "profile_grid",
    "square_at",
    "squared",
    "thumbnail",
    "week_plan",
]

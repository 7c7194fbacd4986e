"""After a change of a post: the way back is noted, and what is to be seen of it."""

from bot.screen import (
    Context,
    note_way_back,
)
from posting import Post, steps_back


async def note_change(
    context: Context,
    before: Post,
    post: Post,
    typed: str = "",
    *,
    by_tap: bool = False,
    is_text: bool = False,
) -> None:
    """The card of the post shows what has changed and offers to undo it. `typed` is what was read
    as an order or, where it `is_text`, could have been. The first caption that is typed is nothing
    else that could be missed."""
    steps = steps_back(before, post)
    is_first = not before.caption and _sets_only_a_caption(before, post)
    if not steps or (is_first and not by_tap and not is_text):
        return
    note_way_back(
        context.data, post, context.now, steps, typed=typed, is_text=is_text, is_shown=True
    )


def _sets_only_a_caption(before: Post, post: Post) -> bool:
    names = {name for step in steps_back(before, post) for name in step.model_fields_set}
    return names == {"caption"}

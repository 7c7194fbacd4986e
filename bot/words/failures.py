"""Why Instagram did not take a post, or an account no more, in the person's words.

Used by cards, notices and lists.
"""

from collections.abc import Sequence

from bot.words.excerpts import shortened
from bot.words.words import Html, Words
from posting import Cause, Failure, UserTag, named_people, named_permission

MESSAGE_LENGTH = 200  # of what Instagram said
PEOPLE_SHOWN = 6  # the tags show them all


def failure_lines(
    failure: Failure, words: Words, tags: Sequence[UserTag] = ()
) -> tuple[Html, Html]:
    """What happened and what to do, with the people or the permission that Instagram names; the
    unknown ones show what it said and its code. `tags` are those of the post."""
    message = shortened(failure.message, MESSAGE_LENGTH)
    happened = words(f"failure.{failure.cause}", message=message, code=_code(failure))
    what_to_do = words(f"failure.{failure.cause}.todo")
    people, permission = named_people(failure, tags), named_permission(failure)
    if failure.cause == Cause.USER_TAGS and people:
        names = " ".join(f"@{tag.username}" for tag in people[:PEOPLE_SHOWN])
        happened = words("failure.user_tags_named", people=names)
    if failure.cause == Cause.PERMISSION and permission:
        what_to_do = words("failure.permission_named.todo", permission=permission)
    return happened, what_to_do


def _code(failure: Failure) -> str:
    code = "/".join(str(part) for part in (failure.code, failure.subcode) if part is not None)
    return f"{code or '?'} {failure.fbtrace_id or ''}".strip()

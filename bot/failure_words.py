"""Why Instagram did not take a post, or an account no more, in the person's words.

Used by cards, notices and lists.
"""

from bot.excerpts import shortened
from bot.words import Html, Words
from posting import Failure, explain

MESSAGE_LENGTH = 200  # of what Instagram said


def failure_lines(failure: Failure, words: Words) -> tuple[Html, Html]:
    """What happened and what to do; the unknown ones show what Instagram said and its code."""
    key, _ = explain(failure)
    name = key.removeprefix("failure_")
    message = shortened(failure.message, MESSAGE_LENGTH)
    happened = words(f"failure.{name}", message=message, code=_code(failure))
    return happened, words(f"failure.{name}.todo")


def _code(failure: Failure) -> str:
    code = "/".join(str(part) for part in (failure.code, failure.subcode) if part is not None)
    return f"{code or '?'} {failure.fbtrace_id or ''}".strip()

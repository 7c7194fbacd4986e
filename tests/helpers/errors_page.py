"""Writes `docs/errors.md` from the tables of the product: `python -m tests.helpers.errors_page`.

`tests/test_docs.py` compares the page with what would be written.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bot.words.words import Words, load_words
from graph.causes import STOPS_THE_APP, Cause
from graph.error_table import ERROR_TABLE, ErrorRow
from posting import Repair
from posting.publishing.shared.treatment import TREATMENTS, Action, Treatment

PAGE = Path(__file__).parent.parent.parent / "docs" / "errors.md"
HEAD = """# Errors of Instagram

What the bot does about every error that Meta's Graph API is known to answer with. The page is
written from the tables of the product (`graph/error_table.py`,
`posting/publishing/shared/treatment.py`, `bot/words/en/failures.po`) by
`python -m tests.helpers.errors_page`, and a test compares it with them. The first line that fits
counts: the most specific ones stand first.

- Before anything can be live the third column decides. Every wait is up to a quarter shorter, by a
  share of its own for each post and try, so that posts that failed together do not come back
  together. A post that has become more than 15 minutes late meanwhile is not tried any more: its
  author is asked.
- After `media_publish` no code decides anything, as the post may be live in spite of it: the
  container is read until it says so. Only when it was seen unpublished (three times, over more
  than a minute) the fourth column follows. One container is asked to be published at most three
  times, and until the post is late where Instagram only says that it is not ready.
- A container that cannot be read for about two minutes (100/33, or the reading itself is refused)
  is asked to be published all the same if it is the only one that was ever made for the post and
  was never asked for: then nothing can be live yet.
- 100/33 as the answer to a call that names the account means that the token may not see the
  account: it is treated as an invalid token.
- A container whose status is an error is never asked for again. Where the table says "the same
  call", a new container is made, at most twice.
- Where the post is live already, a code comes from what is done with it afterwards: its comments,
  its figures, its deletion. The post itself is not touched then, nor are the others of its account.
- Of a carousel the line is about one of its slides, where that was asked for: its number is told
  ("Photo 3 of 5"), the others stay as they are, and "a new container" is one of that slide alone.
  A whole that Instagram cannot make of good slides is made of them once more, after each was read
  again, then once of new ones.
- Asked ahead, while the post is planned, what lets the post fail is told with the same words and
  buttons, and the post stays planned; so is what asks for a new container as often. All else ends
  the asking without a word: the post is asked for at its time. What concerns the account is what it
  is for any post.
- What a login may not use (people, a place, collaborators, trial reels, stories) is remembered of
  the account until it gets another token, and said before the next post is planned.
- Where the file is one that the bot keeps, and Instagram says that it could not have or use it, the
  record of who fetched it decides. Nobody came: two more containers, each with a new address, then
  the post fails with "Check the address". It was fetched whole: two more, then another file is
  needed. It broke off: as the table says, told with how far it came.
- A code that is not in the table is repeated once; then the post fails, with Meta's own words, the
  code and the `fbtrace_id` for Meta's support. An answer 429 without a known code counts as too
  many calls, one of 500 and above as trouble at Instagram.

"""
COLUMNS = (
    "code",
    "subcode",
    "meaning",
    "what the bot does",
    "after publishing, if it is not live",
    "what the person reads and taps",
)
LABELS = {
    Repair.MEDIA: "card.button.replace",
    Repair.ADDRESS: "address.check",
    Repair.CAPTION: "card.button.new_text",
    Repair.USER_TAGS: "card.button.people",
    Repair.LOCATION: "card.button.without_place",
    Repair.THUMB_OFFSET: "card.button.cover",
    Repair.COLLABORATORS: "card.button.collaborators",
    Repair.TRIAL: "card.button.reel_options",
    Repair.SLIDES: "card.button.all_slides",
    Repair.RECONNECT: "accounts.change_token",
    Repair.CHECK: "accounts.check_again",
    Repair.RETRY: "card.button.retry",
    Repair.MOVE: "card.button.move",
}
FAILS = "the post fails"
STAYS = "the post is live and stays as it is"
# What follows for a post that is live, and the button, by the call that was refused.
OF_THE_LIVE = {
    "comments": (f"{STAYS}, its author is told", "outcome.button.comment_again"),
    "DELETE": (f"{STAYS}, its author is told", "outcome.button.remove"),
    "insights": (f"{STAYS}, its card shows no figures", None),
}
LOOKS = f"{STAYS}; what was sent is looked for before it is sent again"
NOT_AGAIN = "; nobody is asked for it again before the account gets another token"
REMEMBERED = frozenset({Cause.DELETING_NOT_ALLOWED, Cause.INSIGHTS_NOT_ALLOWED})
WITHOUT_CODE = {
    Cause.UNREACHABLE: "no connection, so that surely nothing was done",
    Cause.UNREADABLE: "an answer that is none of Meta's",
    Cause.NO_ACCESS: "nothing was asked, as the account had no access when the post was due",
}
HOLDS = "all posts of the account wait, one notice"
DONE = {
    Action.NEW_CONTAINER: "a new container",
    Action.HOLD_QUOTA: "the post waits, its author is asked",
    Action.PAUSE_ACCOUNT: "no call for as long as Meta says, else 5 minutes",
    Action.HOLD_ACCOUNT: HOLDS,
    Action.FAIL: FAILS,
}


def page() -> str:
    """The whole page in Markdown."""
    words = load_words()["en"]
    lines = [
        COLUMNS,
        ["---"] * len(COLUMNS),
        *(_cells(row, words) for row in ERROR_TABLE),
        *(_without_code(cause, meaning, words) for cause, meaning in WITHOUT_CODE.items()),
    ]
    return HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _cells(error_row: ErrorRow, words: Words) -> Iterator[str]:
    row, name = TREATMENTS[error_row.cause], error_row.cause
    yield _numbers(error_row.code)
    yield _numbers(error_row.subcode)
    yield f"{error_row.meaning} (told by its words)" if error_row.text else error_row.meaning
    if error_row.call is None:
        yield _does(row, name)
        yield _does_after_publishing(row)
        yield _reads(name, LABELS[row.repair], words)
    else:
        does, label = OF_THE_LIVE[error_row.call.removeprefix("POST ")]
        does = LOOKS if name is Cause.ANSWER_LOST else does
        yield f"{does}{NOT_AGAIN}" if name in REMEMBERED else does
        yield "likewise"
        yield _reads(name, label, words)


def _without_code(cause: Cause, meaning: str, words: Words) -> Iterator[str]:
    row = TREATMENTS[cause]
    yield "none"
    yield "–"
    yield meaning
    yield _does(row, cause)
    yield _does_after_publishing(row)
    yield _reads(cause, LABELS[row.repair], words)


def _reads(cause: Cause, label: str | None, words: Words) -> str:
    happened = words.plain(f"failure.{cause}", message="…", code="…")
    button = f" [{words.plain(label)}]" if label else ""
    return f"{happened} {words.plain(f'failure.{cause}.todo')}{button}"


def _numbers(numbers: int | range | None) -> str:
    if isinstance(numbers, range):
        return f"{numbers[0]} to {numbers[-1]}"
    return "any" if numbers is None else str(numbers)


def _does(row: Treatment, cause: Cause) -> str:
    match row.action:
        case Action.SAME_CALL:
            if row.tries is None:
                return f"the same call until the post is late, after {_waits(row)}"
            often, then = _times(row.tries), DONE[row.at_last]
            return f"the same call {often}, after {_waits(row)}; then {then}"
        case Action.NEW_CONTAINER:
            return f"a new container {_times(row.containers)}, after {_waits(row)}; then {FAILS}"
        case Action.HOLD_ACCOUNT if cause in STOPS_THE_APP:
            return "all posts of all accounts of the app wait, everybody is told once"
    return DONE[row.action]


def _does_after_publishing(row: Treatment) -> str:
    if row.not_live is not Action.SAME_CALL:
        return "likewise" if row.not_live is row.action else DONE[row.not_live]
    renews = Action.NEW_CONTAINER in (row.action, row.at_last)
    if row.not_yet:
        return "the same container again after one look, until the post is late"
    return f"the same container again; then {'one new container' if renews else FAILS}"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def _waits(row: Treatment) -> str:
    """As many of the waits as are used, the last one for all that follow."""
    for_ever = len(row.waits) + 1
    used = row.containers if row.action is Action.NEW_CONTAINER else row.tries or for_ever
    *first, last = row.waits[:used]
    more = " each" if used > len(row.waits) else ""
    return " · ".join([*map(_span, first), f"{_span(last)}{more}"])


def _span(wait: timedelta) -> str:
    minutes, seconds = divmod(int(wait.total_seconds()), 60)
    return f"{minutes} min" if minutes and not seconds else f"{minutes * 60 + seconds} s"


if __name__ == "__main__":
    PAGE.write_text(page())

"""The buttons under the card of a post, by its state. Pure: facts and words in, a keyboard out."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from telegram import InlineKeyboardMarkup

from bot.card.buttons.by_hand import assignee_row, handed_rows
from bot.card.buttons.field_buttons import (
    account_cell,
    after_words,
    convert_again,
    cut_row,
    delete_or_undo,
    field_rows,
    more_rows,
    removal_cell,
    shape_row,
    stop_converting,
    to_comment_cell,
)
from bot.card.buttons.repairs import ahead_rows, failure_rows, hold_rows, option_rows, problem_rows
from bot.card.lines.facts import CardFacts
from bot.screen import (
    MOST_ROWS,
    Ask,
    Cell,
    CommentAgain,
    EditMenu,
    History,
    ListPosts,
    MoreMenu,
    PlanWeek,
    Preview,
    PublishNow,
    Restore,
    Rows,
    SayOutcome,
    ScheduleAt,
    State,
    StopPost,
    ToCard,
    ToDrafts,
    UseAgain,
    WithoutComment,
    Words,
    copy,
    fit,
    forward,
    link,
    rows,
)
from posting import CommentState, HoldReason, Post, PostState, Verdict, is_being_removed

COPY_LENGTH = 256  # Telegram's limit for a copying button
WayBack = ListPosts | PlanWeek  # to where a post was opened from


class Menu(StrEnum):
    """Which buttons a card has under it."""

    CARD = "card"
    EDIT = "edit"
    MORE = "more"


def card_keyboard(
    facts: CardFacts,
    words: Words,
    *,
    menu: Menu = Menu.CARD,
    back: WayBack | None = None,
) -> InlineKeyboardMarkup:
    """What may be done with the post now; `menu` shows the fields of a planned post to edit or what
    is needed rarely."""
    if menu is Menu.EDIT:
        return rows(_edit_rows(facts, words))
    if menu is Menu.MORE:
        return rows(more_rows(facts, words))
    if facts.post.state is PostState.DRAFT:
        return rows(_folded(_draft_rows(facts, words, back)))
    way_back: Rows = [[_way_back(back, words)]] if back else []
    return rows(_folded([*_rows(facts, words), *way_back]))


def _folded(found: Rows) -> Sequence[Sequence[Cell]]:
    """No more rows than a card has room for: the shortest neighbours share one, rather those that
    fit beside each other."""
    folded: list[list[Cell]] = [list(row) for row in found if row]
    while len(folded) > MOST_ROWS:
        joined = [[*row, *following] for row, following in pairwise(folded)]
        order = [(not fit(row), len(row)) for row in joined]
        place = order.index(min(order))
        folded[place : place + 2] = [joined[place]]
    return folded


def _way_back(back: WayBack, words: Words) -> Cell:
    key = "card.button.to_list" if isinstance(back, ListPosts) else "card.button.to_plan"
    return words.plain(key), back


def _rows(facts: CardFacts, words: Words) -> Rows:
    match facts.post.state:
        case PostState.PUBLISHING:
            return []
        case PostState.PUBLISHED:
            return _published_rows(facts, words)
        case PostState.HANDED_OVER:
            return handed_rows(facts, words)
        case PostState.UNCONFIRMED:
            return _unconfirmed_rows(facts, words)
        case PostState.FAILED:
            mends = shape_row(facts, words), *failure_rows(facts, words)
            return [*mends, *_failed_rows(facts, words)]
        case PostState.HELD:
            return [
                convert_again(facts, words),
                shape_row(facts, words),
                cut_row(facts, words),
                *hold_rows(facts, words),
                *_held_rows(facts, words),
            ]
        case PostState.DELETED:
            back: Cell = (words.plain("card.button.restore"), Restore(facts.post.post_id))
            return [[back, _again(facts, words)]]
        case _:
            return _planned_rows(facts, words)


def _draft_rows(facts: CardFacts, words: Words, back: WayBack | None) -> Rows:
    """The way back to the list or the plan, or that from the last change, takes the place of
    [Delete], which is behind [More] as well. Beside the former is no room for the account."""
    post, version = facts.post.post_id, facts.post.version
    preview: Cell = (words.plain("card.button.preview"), Preview(post, version))
    more: Cell = (words.plain("card.button.more"), MoreMenu(post, version))
    account = account_cell(facts, words)
    *ways, last_way = _ways_on(facts, words, preview)
    last = [delete_or_undo(facts, words)] if facts.changed or not back else []
    if back:
        last_way, account = [*last_way, *account], []
        last = [*last, _way_back(back, words)]
    fields = assignee_row(facts, words), *field_rows(facts, words)
    return [*ways, last_way, *fields, [*account, more, *last]]


def _ways_on(facts: CardFacts, words: Words, preview: Cell) -> Rows:
    """What repairs a draft, or publishes it; what its login does not take has a row in between."""
    post, version = facts.post.post_id, facts.post.version
    options = [cell for row in option_rows(facts, words) for cell in row]
    beside = [*to_comment_cell(facts, words), *after_words(facts, words)]
    if facts.problems:
        return [*mend_rows(facts, words), [*beside, *options, preview]]
    when = [
        *(beside or _slot(facts, words)),
        (words.plain("card.button.other_time"), Ask(post, version, State.WHEN)),
    ]
    if stopping := stop_converting(facts, words):
        return [when, options, stopping]
    now: Cell = (words.plain("card.button.now"), PublishNow(post, version))
    return [[*when, now], [*options, preview]] if options else [when, [now, preview]]


def mend_rows(facts: CardFacts, words: Words) -> Rows:
    """What repairs the problems of a post by a tap."""
    mended = [mend(facts, words) for mend in (convert_again, shape_row, cut_row)]
    return [*(row for row in mended if row), *problem_rows(facts, words)]


def _planned_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    if facts.is_going_out:
        return [[(words.plain("card.button.stop"), StopPost(post))]]
    return [
        shape_row(facts, words),
        *ahead_rows(facts, words),
        *option_rows(facts, words),
        after_words(facts, words),
        convert_again(facts, words),
        assignee_row(facts, words),
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
        ],
        stop_converting(facts, words)
        or [
            (words.plain("card.button.now"), PublishNow(post, version)),
            (words.plain("card.button.preview"), Preview(post, version)),
        ],
        _off_the_plan(facts, words),
    ]


def _off_the_plan(facts: CardFacts, words: Words) -> list[Cell]:
    to_drafts = ToDrafts(facts.post.post_id, facts.post.version)
    return [(words.plain("card.button.to_drafts"), to_drafts), delete_or_undo(facts, words)]


def _published_rows(facts: CardFacts, words: Words) -> Rows:
    again = _again(facts, words)
    history: Cell = (words.plain("card.button.history"), History(facts.post.post_id))
    url = facts.post.permalink
    after = [*comment_rows(facts.post, words), *_removal_rows(facts, words)]
    if url is None or facts.post.removed_at is not None:
        return [[again, history], *after]
    copying = [copy(words.plain("card.button.copy_link"), url)] if len(url) <= COPY_LENGTH else []
    opening = [link(words.plain("card.button.open"), url), *copying]
    return [opening, [again, history], *after]


def _again(facts: CardFacts, words: Words) -> Cell:
    return words.plain("card.button.use_again"), UseAgain(facts.post.post_id)


def comment_rows(post: Post, words: Words) -> Rows:
    """Of a first comment that failed."""
    its = post.first_comment
    is_over = post.removed_at is not None or is_being_removed(post)
    if its is None or its.state is not CommentState.FAILED or is_over:
        return []
    again = CommentAgain(post.post_id, post.version)
    without = WithoutComment(post.post_id, post.version)
    return [
        [
            (words.plain("outcome.button.comment_again"), again),
            (words.plain("outcome.button.without_comment"), without),
        ]
    ]


def _removal_rows(facts: CardFacts, words: Words) -> Rows:
    """What nobody can reach is not offered."""
    post = facts.post
    is_there = post.permalink is not None or post.media_id is not None
    if post.removed_at is not None or is_being_removed(post) or not is_there:
        return []
    return [[removal_cell(post, facts.account, words)]]


def _unconfirmed_rows(facts: CardFacts, words: Words) -> Rows:
    def say(label: str, verdict: Verdict) -> Cell:
        return label, SayOutcome(facts.post.post_id, facts.post.version, verdict)

    return [
        [say(words.plain("card.button.look_again"), Verdict.LOOK_AGAIN)],
        [
            say(words.plain("card.button.is_live"), Verdict.LIVE),
            say(words.plain("card.button.not_live"), Verdict.NOT_LIVE),
        ],
    ]


def _failed_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    return [
        after_words(facts, words),
        [
            (words.plain("card.button.retry"), PublishNow(post, version)),
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
        ],
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.preview"), Preview(post, version)),
        ],
        _off_the_plan(facts, words),
    ]


def _held_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    # The slot is judged by what is planned; what used the quota up may have been posted elsewhere.
    slot = [] if facts.post.hold_reason is HoldReason.QUOTA else _slot(facts, words)
    return [
        after_words(facts, words),
        [*slot, (words.plain("card.button.other_time"), Ask(post, version, State.WHEN))],
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ],
        [delete_or_undo(facts, words)],
    ]


def _edit_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    return [
        *field_rows(facts, words),
        [*account_cell(facts, words), (words.plain("card.button.more"), MoreMenu(post, version))],
        [(words.plain("common.back"), ToCard(post))],
    ]


def _slot(facts: CardFacts, words: Words) -> list[Cell]:
    if facts.slot is None:
        return []
    when = words.short_moment(facts.slot, words.clock(facts.zone))
    label = words.plain("card.button.slot", when=when)
    at = int(facts.slot.timestamp())
    return [forward(label, ScheduleAt(facts.post.post_id, facts.post.version, at))]

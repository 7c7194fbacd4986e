"""The buttons under the card of a post, by its state. Pure: facts and words in, a keyboard out."""

from telegram import InlineKeyboardMarkup

from bot.card.facts import CardFacts
from bot.card.repairs import ahead_rows, failure_rows, hold_rows, option_rows, problem_rows
from bot.card.text import is_about_to_publish
from bot.runtime import State
from bot.screen import (
    Ask,
    Cell,
    Delete,
    EditMenu,
    ListPosts,
    Preview,
    PublishNow,
    Restore,
    Rows,
    SayOutcome,
    ScheduleAt,
    Stop,
    SwitchAccount,
    ToCard,
    ToDrafts,
    UndoCut,
    UseAgain,
    copy,
    forward,
    link,
    rows,
)
from bot.words import Words
from posting import HoldReason, PostState, Verdict

COPY_LENGTH = 256  # Telegram's limit for a copying button


def card_keyboard(
    facts: CardFacts,
    words: Words,
    *,
    menu: bool = False,
    back: ListPosts | None = None,
    was_cut: bool = False,
) -> InlineKeyboardMarkup:
    """What may be done with the post now; `menu` shows the fields of a planned post to edit,
    `was_cut` the way back to the caption before it was cut."""
    if menu:
        return rows(_edit_rows(facts, words))
    undo = UndoCut(facts.post.post_id, facts.post.version)
    whole: Rows = [[(words.plain("card.button.undo_cut"), undo)]] if was_cut else []
    to_list: Rows = [[(words.plain("card.button.to_list"), back)]] if back else []
    return rows([*whole, *_rows(facts, words), *to_list])


def _rows(facts: CardFacts, words: Words) -> Rows:
    match facts.post.state:
        case PostState.DRAFT:
            return _draft_rows(facts, words)
        case PostState.PUBLISHING:
            return []
        case PostState.PUBLISHED:
            return _published_rows(facts, words)
        case PostState.UNCONFIRMED:
            return _unconfirmed_rows(facts, words)
        case PostState.FAILED:
            return [*failure_rows(facts, words), *_failed_rows(facts, words)]
        case PostState.HELD:
            return [*hold_rows(facts, words), *_held_rows(facts, words)]
        case PostState.DELETED:
            return [[(words.plain("card.button.restore"), Restore(facts.post.post_id))]]
        case _:
            return _planned_rows(facts, words)


def _draft_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    preview: Cell = (words.plain("card.button.preview"), Preview(post, version))
    ways_out: Rows = [
        [
            *_slot(facts, words),
            (words.plain("card.button.other_time"), Ask(post, version, State.WHEN)),
        ],
        [(words.plain("card.button.now"), PublishNow(post, version)), preview],
    ]
    blocked: Rows = [*problem_rows(facts, words), [preview]]
    return [
        *(blocked if facts.problems else ways_out),
        *option_rows(facts, words),
        *_field_rows(facts, words),
        [
            (words.plain("card.button.replace"), Ask(post, version, State.REPLACEMENT)),
            (words.plain("card.button.delete"), Delete(post, version)),
        ],
        *_account_row(facts, words),
    ]


def _planned_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    if is_about_to_publish(facts.post, facts.now):
        return [[(words.plain("card.button.stop"), Stop(post))]]
    return [
        *ahead_rows(facts, words),
        *option_rows(facts, words),
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
        ],
        [
            (words.plain("card.button.now"), PublishNow(post, version)),
            (words.plain("card.button.preview"), Preview(post, version)),
        ],
        [
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
            (words.plain("card.button.delete"), Delete(post, version)),
        ],
    ]


def _published_rows(facts: CardFacts, words: Words) -> Rows:
    again: Cell = (words.plain("card.button.use_again"), UseAgain(facts.post.post_id))
    url = facts.post.permalink
    if url is None:
        return [[again]]
    copying = [copy(words.plain("card.button.copy_link"), url)] if len(url) <= COPY_LENGTH else []
    return [[link(words.plain("card.button.open"), url), *copying], [again]]


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
        [
            (words.plain("card.button.retry"), PublishNow(post, version)),
            (words.plain("card.button.move"), Ask(post, version, State.WHEN)),
        ],
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ],
        [(words.plain("card.button.delete"), Delete(post, version))],
    ]


def _held_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    # The slot is judged by what is planned; what used the quota up may have been posted elsewhere.
    slot = [] if facts.post.hold_reason is HoldReason.QUOTA else _slot(facts, words)
    return [
        [*slot, (words.plain("card.button.other_time"), Ask(post, version, State.WHEN))],
        [
            (words.plain("card.button.edit"), EditMenu(post, version)),
            (words.plain("card.button.to_drafts"), ToDrafts(post, version)),
        ],
        [(words.plain("card.button.delete"), Delete(post, version))],
    ]


def _edit_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    return [
        *_field_rows(facts, words),
        [(words.plain("card.button.replace"), Ask(post, version, State.REPLACEMENT))],
        *_account_row(facts, words),
        [(words.plain("common.back"), ToCard(post))],
    ]


def _field_rows(facts: CardFacts, words: Words) -> Rows:
    post, version = facts.post.post_id, facts.post.version
    caption: Cell = (words.plain("card.button.caption"), Ask(post, version, State.CAPTION))
    place: Cell = (words.plain("card.button.place"), Ask(post, version, State.PLACE))
    people: Cell = (words.plain("card.button.people"), Ask(post, version, State.PEOPLE))
    if not facts.post.medium.is_video:
        return [[caption, place, people]]
    cover: Cell = (words.plain("card.button.cover"), Ask(post, version, State.COVER))
    return [[caption, cover], [place, people]]


def _slot(facts: CardFacts, words: Words) -> list[Cell]:
    if facts.slot is None:
        return []
    label = words.plain("card.button.slot", when=words.short_moment(facts.slot, facts.zone))
    at = int(facts.slot.timestamp())
    return [forward(label, ScheduleAt(facts.post.post_id, facts.post.version, at))]


def _account_row(facts: CardFacts, words: Words) -> Rows:
    if facts.accounts < 2:
        return []
    label = words.plain("card.button.account", account=facts.account.username)
    return [[(label, SwitchAccount(facts.post.post_id, facts.post.version))]]

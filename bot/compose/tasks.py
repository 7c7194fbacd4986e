"""What each module of this room handles, in the order in which they are asked."""

from collections.abc import Mapping, Sequence

from bot.compose import (
    account_choice,
    actions,
    answers,
    by_hand,
    calendar,
    caption_buttons,
    edited,
    live,
    repeats,
    typed,
)
from bot.compose.arriving import files, in_a_row, joining, start, waiting_links
from bot.compose.media import converting, covers, kinds, pins, shapes, slides
from bot.compose.orders import deeds, words_taken
from bot.screen import Beside, Handlers, PageAgain


def beside_pages() -> Beside:
    return Beside(typed.typed, files.file_beside, typed.is_order)


def _of_edits(pages: Mapping[str, PageAgain]) -> edited.DoneAnew:
    return edited.DoneAnew(
        typed.typed,
        words_taken.act_as_message,
        joining.exchange_file,
        files.take_file,
        deeds.take_back_order,
        pages,
    )


def compose_tasks(pages: Mapping[str, PageAgain]) -> Sequence[Handlers]:
    """`pages` take edits of what has answered one of them."""
    return (
        typed.handlers(deeds.stop_going_out),  # thanks, words before any file, /cancel
        start.handlers(
            typed.typed, typed.words_typed, typed.located
        ),  # /new or a link: how every post begins
        files.handlers(),  # a file itself, an album: a draft, or a part of one
        waiting_links.handlers(),  # links that wait: how many, in spite of all, kept here
        shapes.handlers(),  # pictures that do not fit the feed
        converting.handlers(),  # videos made anew: of a GIF, a conversion stopped
        in_a_row.handlers(),  # photos one after another: one post or several
        joining.handlers(),  # drafts that were meant for another post
        answers.handlers(typed.BESIDE),  # the fields: each is asked, typed, cleared, skipped
        pins.handlers(),  # where people are on a photo
        covers.handlers(),  # the frames of a video, to choose its cover
        calendar.handlers(),  # the day and the hour
        slides.handlers(),  # the media of a post: shown, ordered, taken out
        kinds.handlers(),  # the kind of a post, and what only reels have
        actions.handlers(),  # the card's other buttons: schedule, publish, stop, delete, undo
        repeats.handlers(),  # once more without what Instagram refused
        live.handlers(),  # the buttons of what is published: first comment, deletion
        by_hand.handlers(),  # posts that a person publishes
        caption_buttons.handlers(),  # buttons that change the caption: cut, saved hashtags
        account_choice.handlers(),  # the card's account
        deeds.handlers(),  # back from the last change
        words_taken.handlers(),  # what is meant by words that were asked about
        edited.handlers(_of_edits(pages)),  # a message that was edited: the draft follows
    )

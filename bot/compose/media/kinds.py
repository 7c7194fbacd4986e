"""The kind of a post: what its media can become and what that leaves out; and what only reels have.

What a kind cannot carry is named before it is chosen, is kept, and comes back with the kind."""

from telegram import Update

from bot.card.buttons.kinds_offered import kinds_question
from bot.compose.fields import change
from bot.compose.media.converting import cut_films
from bot.compose.questions.walk import editable, finish
from bot.screen import (
    Ask,
    Cell,
    ChooseKind,
    ChooseTrial,
    Context,
    Handlers,
    Html,
    KindMenu,
    PostButton,
    Question,
    ReelMenu,
    Rows,
    ShareToFeed,
    State,
    ToCard,
    TrialChoice,
    Words,
    note_change,
    show_prompt,
)
from posting import (
    Post,
    PostFields,
    Trial,
)

TRIALS = {
    TrialChoice.OFF: None,
    TrialChoice.BY_HAND: Trial.BY_HAND,
    TrialChoice.BY_SUCCESS: Trial.BY_SUCCESS,
}


async def kind_menu(update: Update, context: Context) -> None:
    post = await editable(context, context.button(KindMenu).post_id)
    question = await context.db(kinds_question, context, post)
    await show_prompt(update, context, question, [])


async def choose_kind(update: Update, context: Context) -> State | int:
    button = context.button(ChooseKind)
    if button.cut:
        post = await cut_films(context, button, button.cut, button.kind)
    else:
        before = await context.db(context.posting.lists.get, button.post_id)
        wanted = PostFields(kind=button.kind)
        post = await change(context, button.post_id, button.version, wanted)
        note_change(context, before, post)
    toast = context.words.plain(f"card.toast.now_{post.kind.value}")
    return await finish(update, context, post, toast=toast)


async def reel_menu(update: Update, context: Context) -> None:
    await _show_reel(update, context, await editable(context, context.button(ReelMenu).post_id))


async def share_to_feed(update: Update, context: Context) -> None:
    button = context.button(ShareToFeed)
    await _give_reel(update, context, button, PostFields(share_to_feed=button.share))


async def choose_trial(update: Update, context: Context) -> None:
    button = context.button(ChooseTrial)
    await _give_reel(update, context, button, PostFields(trial=TRIALS[button.trial]))


async def _give_reel(
    update: Update, context: Context, button: PostButton, wanted: PostFields
) -> None:
    before = await context.db(context.posting.lists.get, button.post_id)
    post = await change(context, button.post_id, button.version, wanted)
    note_change(context, before, post)
    await _show_reel(update, context, post)


async def _show_reel(update: Update, context: Context, post: Post) -> None:
    words = context.words
    lines = [words("reel.head"), words("reel.feed"), words("reel.trial")]
    if post.options.trial and post.options.collaborators:
        lines.append(words("reel.trial_and_collaborators"))
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    question = Question(Html("\n".join(lines)), tuple(_reel_rows(post, words)))
    await show_prompt(update, context, question, [[back]])


def _reel_rows(post: Post, words: Words) -> Rows:
    post_id, version, options = post.post_id, post.version, post.options
    share = "reel.button.in_feed" if options.share_to_feed else "reel.button.not_in_feed"
    now = TrialChoice(options.trial.value) if options.trial else TrialChoice.OFF
    choices = list(TrialChoice)
    following = choices[(choices.index(now) + 1) % len(choices)]
    audio = words.plain("reel.button.original_sound")
    if options.audio_name:
        audio = words.plain("reel.button.audio", name=options.audio_name[:20])
    return [
        [(words.plain(share), ShareToFeed(post_id, version, not options.share_to_feed))],
        [(words.plain(f"reel.button.trial_{now.value}"), ChooseTrial(post_id, version, following))],
        [(audio, Ask(post_id, version, State.AUDIO_NAME))],
        [(words.plain("reel.button.cover"), Ask(post_id, version, State.COVER_PICTURE))],
    ]


def handlers() -> Handlers:
    return Handlers(
        buttons={
            KindMenu: kind_menu,
            ChooseKind: choose_kind,
            ReelMenu: reel_menu,
            ShareToFeed: share_to_feed,
            ChooseTrial: choose_trial,
        },
    )

"""The kind of a post: what its media can become and what that leaves out; and what only reels have.

What a kind cannot carry is named before it is chosen, is kept, and comes back with the kind."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from telegram import Update

from bot.card.contents import fields_named
from bot.card.field_buttons import kind_label, longest_of
from bot.compose.converting import cut_films
from bot.compose.fields import change
from bot.compose.walk import editable, finish
from bot.screen import (
    Ask,
    Cell,
    ChooseKind,
    ChooseTrial,
    Context,
    CutFilms,
    Handlers,
    Html,
    KindMenu,
    Question,
    ReelMenu,
    Rows,
    ShareToFeed,
    State,
    ToCard,
    TrialChoice,
    Words,
    problem_sentence,
    show_prompt,
)
from posting import (
    Field,
    Kind,
    Post,
    PostFields,
    Posting,
    Problem,
    ProblemCode,
    Trial,
    kinds_of,
    left_out,
)

TRIALS = {
    TrialChoice.OFF: None,
    TrialChoice.BY_HAND: Trial.BY_HAND,
    TrialChoice.BY_SUCCESS: Trial.BY_SUCCESS,
}


async def kind_menu(update: Update, context: Context) -> None:
    post, words = await editable(context, context.button(KindMenu).post_id), context.words
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    unfit = await context.db(_unfit, context.posting, post)
    html = kind_text(post, unfit, words, context.zone(None))
    question = Question(html, tuple(_kinds(post, unfit, words)))
    await show_prompt(update, context, question, [[back]])


async def choose_kind(update: Update, context: Context) -> State | int:
    button = context.button(ChooseKind)
    if button.cut:
        post = await cut_films(context, button, button.cut, button.kind)
    else:
        wanted = PostFields(kind=button.kind)
        post = await change(context, button.post_id, button.version, wanted)
    toast = context.words.plain(f"card.toast.now_{post.kind.value}")
    return await finish(update, context, post, toast=toast)


def _unfit(posting: Posting, post: Post) -> dict[Kind, Problem]:
    """What is wrong with the media for another kind. Database thread."""
    others = {*kinds_of(post.media), Kind.CAROUSEL} - {post.kind}
    found = {kind: posting.lists.problems(replace(post, kind=kind)) for kind in others}
    return {
        kind: problem
        for kind, problems in found.items()
        for problem in problems[::-1]
        if problem.field is Field.MEDIA and problem.code is not ProblemCode.TOO_FEW_MEDIA
    }


def kind_text(post: Post, unfit: Mapping[Kind, Problem], words: Words, zone: ZoneInfo) -> Html:
    """What each of the others would leave out, or why it is not possible."""
    lines = [words("kind.ask", kind=words.plain(f"kind.{post.kind.value}"))]
    for kind in dict.fromkeys((*kinds_of(post.media), *unfit)):
        if kind is post.kind:
            continue
        if kind in unfit:
            why = problem_sentence(unfit[kind], words, zone)
            lines.append(words("kind.unfit", kind=kind_label(kind, words), why=why))
            continue
        lost = left_out(post, kind)
        key = "kind.leaves_out" if lost else "kind.takes_all"
        what = fields_named(post, lost, words)
        lines.append(words(key, kind=kind_label(kind, words), what=what))
    if len(lines) > 1 and any(left_out(post, kind) for kind in kinds_of(post.media)):
        lines.append(words("kind.kept"))
    return Html("\n".join(lines))


def _kinds(post: Post, unfit: Mapping[Kind, Problem], words: Words) -> Rows:
    cells: list[Cell] = [
        (
            f"• {kind_label(kind, words)}" if kind is post.kind else kind_label(kind, words),
            ChooseKind(post.post_id, post.version, kind),
        )
        for kind in kinds_of(post.media)
        if kind not in unfit
    ]
    if len(post.media) == 1 and Kind.CAROUSEL not in unfit:
        more = Ask(post.post_id, post.version, State.MORE_MEDIA)
        cells.append((words.plain("kind.add_for_carousel"), more))
    cells += _cut_to_fit(post, unfit, words)
    return [cells[i : i + 2] for i in range(0, len(cells), 2)]


def _cut_to_fit(post: Post, unfit: Mapping[Kind, Problem], words: Words) -> Iterator[Cell]:
    """The kinds for which a video is only too long. A carousel is one when more is added."""
    for kind, problem in unfit.items():
        if not (longest := longest_of(problem)):
            continue
        label = words.plain("kind.button.cut", kind=kind_label(kind, words), seconds=longest)
        if kind is Kind.CAROUSEL:
            yield label, CutFilms(post.post_id, post.version, longest)
        else:
            yield label, ChooseKind(post.post_id, post.version, kind, longest)


async def reel_menu(update: Update, context: Context) -> None:
    await _show_reel(update, context, await editable(context, context.button(ReelMenu).post_id))


async def share_to_feed(update: Update, context: Context) -> None:
    button = context.button(ShareToFeed)
    wanted = PostFields(share_to_feed=button.share)
    post = await change(context, button.post_id, button.version, wanted)
    await _show_reel(update, context, post)


async def choose_trial(update: Update, context: Context) -> None:
    button = context.button(ChooseTrial)
    wanted = PostFields(trial=TRIALS[button.trial])
    post = await change(context, button.post_id, button.version, wanted)
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

"""The media of a post: all of them listed, one shown with what it has, the order tapped, one taken
out."""

from dataclasses import replace

from telegram import Update

from bot.card.unasked.following import follow_file
from bot.compose.fields import change, medium_at, order_question
from bot.compose.questions.slide_message import show_sheet, show_slide
from bot.compose.questions.walk import back_to_slide, editable, finish, nothing_awaited
from bot.screen import (
    NUMBERS_PER_ROW,
    Ask,
    Cell,
    Context,
    Handlers,
    Html,
    PickOrder,
    PutSlideBack,
    Question,
    RemoveSlide,
    Rows,
    ShowSlide,
    Slides,
    State,
    ToCard,
    UndoChange,
    Words,
    answer,
    file_name,
    in_rows,
    keep_slide,
    kept_slide,
    medium_name,
    note_change,
    show_prompt,
    shows_other_picture,
    slides_counted,
    tapped_message,
)
from posting import (
    KINDS,
    Kind,
    Medium,
    Post,
    PostFields,
    facts_of,
    loses_much,
)


async def slides(update: Update, context: Context) -> State | int:
    """All of them; the question for their order, or about one, is left."""
    post = await editable(context, context.button(Slides).post_id)
    state = nothing_awaited(context, post)
    await _show_all(update, context, post)
    return state


async def slide(update: Update, context: Context) -> State | int | None:
    """One of them; a question about it that was open is left."""
    button = context.button(ShowSlide)
    post = await editable(context, button.post_id)
    if button.medium >= len(post.media):
        await _show_all(update, context, post)
        return None
    return await back_to_slide(update, context, post, button.medium)


async def remove_slide(update: Update, context: Context) -> State | int | None:
    """The last one cannot be taken out: the post is deleted instead."""
    button = context.button(RemoveSlide)
    post = await context.db(context.posting.lists.get, button.post_id)
    name = medium_name(post.media, button.medium, context.words)
    medium = medium_at(post, button.medium)
    others = tuple(number for number in range(len(post.media)) if number != button.medium)
    if not others:
        return await finish(update, context, post)
    wanted = PostFields(order=others)
    before, post = post, await change(context, post.post_id, button.version, wanted)
    note_change(context, before, post)
    if len(post.media) == 1:
        toast = context.words.plain(f"card.toast.now_{post.kind.value}")
        return await finish(update, context, post, toast=toast)
    keep_slide(context.data, post, button.medium, _as_given(medium))
    removed = context.words("slides.removed", name=name, link=medium.url)
    if medium.file:
        removed = context.words("slides.removed_file", name=name)
    await _show_all(update, context, post, removed)
    return None


def _as_given(medium: Medium) -> PostFields:
    """All that makes it what it is, to be given once more."""
    return PostFields(
        more_media=() if medium.file else (facts_of(medium),),
        more_files=(medium.file,) if medium.file else (),
        user_tags=medium.user_tags,
        alt_text=medium.alt_text,
        thumb_offset=medium.thumb_offset,
    )


async def put_back(update: Update, context: Context) -> None:
    """What was taken out, in its place and as it was, if nothing else has changed since."""
    button = context.button(PutSlideBack)
    post = await editable(context, button.post_id)
    kept, said = kept_slide(context.data, post), None
    if kept is None:
        told = context.words.plain("in_hand.toast.no_way_back")
        await answer(update, context, told, alert=True)
    else:
        position, slide = kept
        others, last = [*range(len(post.media))], len(post.media)
        order = (*others[:position], last, *others[position:])
        back = PostFields(more_media=slide.more_media, more_files=slide.more_files)
        its = {"more_media": (), "more_files": (), "order": order, "medium": last}
        post = await context.db(
            context.posting.changes.change_all,
            post.post_id,
            [back, slide.model_copy(update=its)],
            seen_version=button.version,
            actor=context.actor,
        )
        follow_file(context, post)
        said = context.words(
            "slides.is_back", name=medium_name(post.media, position, context.words)
        )
    await _show_all(update, context, post, said)


async def pick_order(update: Update, context: Context) -> None:
    """Each tap takes the next place; the last medium falls into it by itself."""
    button = context.button(PickOrder)
    post = await editable(context, button.post_id)
    count = len(post.media)
    chosen = _positions(button.chosen, count)
    if len(chosen) < count - 1:
        question = order_question(post, chosen, context.words)
        back: Cell = (context.words.plain("common.back"), Slides(post.post_id, post.version))
        await show_prompt(update, context, question, [[back]])
        return
    rest = tuple(position for position in range(count) if position not in chosen)
    wanted = PostFields(order=(*chosen, *rest))
    before, post = post, await change(context, post.post_id, button.version, wanted)
    note_change(context, before, post)
    undo = UndoChange(post.post_id, post.version)
    await _show_all(update, context, post, context.words("slides.new_order"), undo)


def _positions(chosen: str, count: int) -> tuple[int, ...]:
    """As far as they are positions of these media, each once: a button may be forged."""
    found = (int(digit, 36) for digit in chosen if digit.isascii() and digit.isalnum())
    return tuple(dict.fromkeys(position for position in found if position < count))


async def _show_all(
    update: Update,
    context: Context,
    post: Post,
    said: Html | None = None,
    undo: PutSlideBack | UndoChange | None = None,
) -> None:
    html = slides_text(post, context.words)
    question = Question(Html(f"{said}\n\n{html}") if said else html)
    if kept_slide(context.data, post) is not None:
        undo = PutSlideBack(post.post_id, post.version)
    keyboard = _rows(post, context.words, undo)
    if await show_sheet(update, context, post, replace(question, rows=tuple(keyboard))):
        return
    tapped = tapped_message(update)
    another = tapped is not None and shows_other_picture(context.data, tapped.message_id)
    if another or said:
        whole = replace(question, rows=tuple(keyboard))
        await show_slide(update, context, post, post.medium, whole)
    else:
        await show_prompt(update, context, question, keyboard)


def slides_text(post: Post, words: Words) -> Html:
    """Each with its file and what it has; of a photo that has neither the picture tells more."""
    counted = slides_counted(post.media, words)
    head = words.many("slides.head", len(post.media), slides=counted)
    media, first = enumerate(post.media, start=1), post.medium
    each = (_line(number, medium, words, loses_much(medium, first)) for number, medium in media)
    lines = [line for line in each if line is not None]
    note = [words("slides.cut")] if any(loses_much(it, first) for it in post.media) else []
    return Html("\n".join([head, *lines, *note]))


def _line(number: int, medium: Medium, words: Words, is_cut: bool) -> Html | None:
    parts = [file_name(medium)]
    if medium.is_video and medium.duration is not None:
        parts.append(words.duration(medium.duration))
    if medium.user_tags:
        parts.append(f"👤 {len(medium.user_tags)}")
    if medium.alt_text is not None:
        parts.append("🔤")
    if is_cut:
        parts.append("✂️")
    what = " · ".join(filter(None, parts))
    if not what and not medium.is_video:
        return None
    mark = "🎬" if medium.is_video else "🖼"
    return words("slides.line", n=number, mark=mark, what=what)


def _rows(post: Post, words: Words, undo: PutSlideBack | UndoChange | None) -> Rows:
    numbers: list[Cell] = [
        (f"{number + 1}", ShowSlide(post.post_id, post.version, number))
        for number in range(len(post.media))
    ]
    more: list[Cell] = []
    if len(post.media) < KINDS[Kind.CAROUSEL].most:
        label = words.plain("card.button.add")
        more.append((label, Ask(post.post_id, post.version, State.MORE_MEDIA)))
    label = words.plain("slides.order")
    more.append((label, Ask(post.post_id, post.version, State.ORDER)))
    undoing: list[Cell] = [(words.plain("slides.undo"), undo)] if undo else []
    back: Cell = (words.plain("common.back"), ToCard(post.post_id))
    return [
        *in_rows(numbers, NUMBERS_PER_ROW),
        more,
        [*undoing, back],
    ]


def handlers() -> Handlers:
    return Handlers(
        buttons={
            Slides: slides,
            ShowSlide: slide,
            RemoveSlide: remove_slide,
            PutSlideBack: put_back,
            PickOrder: pick_order,
        },
    )

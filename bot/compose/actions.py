"""What a tap on a card does to a post: plan, publish, stop, back to drafts, delete, use again. Each
unpacks its button, asks posting once and redraws the card. What posting refuses because the post
has moved on is answered by `bot.errors`."""

from collections.abc import Callable
from datetime import UTC, datetime

from telegram import Update

from bot.card.buttons.keyboard import Menu
from bot.card.buttons.refusal import refusal
from bot.card.buttons.twins import twin_question
from bot.card.card import draw_card
from bot.card.lines.facts import CardFacts, card_facts
from bot.card.unasked.following import follow, follow_file
from bot.compose.fields import WHEN
from bot.compose.orders.making import copied
from bot.compose.questions.walk import finish, finish_with, focus_on_field, ways_out
from bot.screen import (
    AskAhead,
    Context,
    Delete,
    EditMenu,
    Handlers,
    ListPosts,
    MoreMenu,
    PlanAnyway,
    PostButton,
    PublishAnyway,
    PublishNow,
    Question,
    Restore,
    SayOutcome,
    ScheduleAt,
    State,
    ToDrafts,
    UseAgain,
    is_just_undone,
    is_tapped_twice,
    note_copied,
    note_former_time,
    note_move,
    note_opened_from,
    show_prompt,
)
from posting import (
    WAITING_STATES,
    InvalidError,
    OutdatedError,
    Post,
    PostFields,
    PostGoneError,
    PostState,
    TwinError,
    WrongStateError,
    is_about_to_publish,
)


async def schedule_at(update: Update, context: Context) -> State | int:
    """Plan or move the post to the time on the button. A second, quick tap changes nothing."""
    button = context.button(ScheduleAt)
    moment = datetime.fromtimestamp(button.at, UTC)
    try:
        before, facts = await context.db(_planned, context, button, moment)
    except InvalidError as error:
        return await _not_planned(update, context, button.post_id, error)
    except TwinError as error:
        question = await context.db(twin_question, context, error, moment)
        return await _ask(update, context, error.post, question)
    note_move(context, before, facts.post)
    own = context.words.clock(facts.zone)
    when = context.words.moment(facts.post.publish_at or context.now, own)
    toast = context.words.plain("card.toast.scheduled", when=when)
    follow(context, facts.post)
    return await finish_with(update, context, facts, toast=toast)


async def publish_now(update: Update, context: Context) -> State | int:
    """Send the post off; it can be stopped for ten seconds."""
    button = context.button(PublishNow)
    sure = isinstance(button, PublishAnyway)
    return await send_off(update, context, button.post_id, button.version, sure=sure)


async def ask_ahead(update: Update, context: Context) -> State | int:
    facts = await acted(context, context.posting.schedule.ask_again, context.button(AskAhead))
    follow(context, facts.post)
    return await finish_with(update, context, facts)


async def to_drafts(update: Update, context: Context) -> State | int:
    before, facts = await context.db(_without_time, context, context.button(ToDrafts))
    note_move(context, before, facts.post)
    toast = context.words.plain("card.toast.to_drafts")
    return await finish_with(update, context, facts, toast=toast)


async def delete(update: Update, context: Context) -> State | int | None:
    """Delete at once; the card offers to restore it."""
    button = context.button(Delete)
    if is_just_undone(context.data, button.post_id, button.version, context.now):
        return None
    facts = await acted(context, context.posting.changes.delete, button)
    toast = context.words.plain("card.toast.deleted")
    return await finish_with(update, context, facts, toast=toast)


async def restore(update: Update, context: Context) -> State | int:
    """Bring it back; a planned post whose time has passed comes back as a draft, and says so. One
    that is back already is shown as it is. From a list its card leads back there."""
    button = context.button(Restore)
    post, toast = await context.db(_restore, context, button.post_id)
    if button.tab:
        note_opened_from(context.data, post.post_id, ListPosts(button.tab, button.page).pack())
    follow_file(context, post)
    return await finish(update, context, post, toast=context.words.plain(f"card.toast.{toast}"))


async def use_again(update: Update, context: Context) -> State | int | None:
    """A new draft with the same content; the old card stays as it is."""
    post_id = context.button(UseAgain).post_id
    if is_tapped_twice(context, post_id, update.update_id):
        return None
    post = await copied(update, context, post_id)
    note_copied(context, post_id, update.update_id)
    follow_file(context, post)
    return await finish(update, context, post, fresh=True)


async def edit_menu(update: Update, context: Context) -> None:
    """The fields of a planned post, as buttons of the same card."""
    facts = await context.db(_facts, context, context.button(EditMenu).post_id)
    await draw_card(update, context, facts, menu=Menu.EDIT)


async def more_menu(update: Update, context: Context) -> None:
    """What is needed rarely, as buttons of the same card."""
    facts = await context.db(_facts, context, context.button(MoreMenu).post_id)
    if not facts.is_editable:
        raise WrongStateError(facts.post)
    await draw_card(update, context, facts, menu=Menu.MORE)


async def decide(update: Update, context: Context) -> State | int:
    """A person says what became of a post whose outcome is unknown."""
    button = context.button(SayOutcome)
    post = await context.db(
        context.posting.schedule.decide,
        button.post_id,
        button.verdict,
        seen_version=button.version,
        actor=context.actor,
    )
    follow(context, post)
    return await finish(update, context, post)


async def repeat(update: Update, context: Context, post: Post) -> State | int:
    """What failed is sent off; what was refused ahead stays planned and is asked about anew."""
    if post.state not in WAITING_STATES:
        return await send_off(update, context, post.post_id, post.version)
    follow(context, post)
    return await finish(update, context, post)


async def send_off(
    update: Update, context: Context, post_id: int, seen_version: int, *, sure: bool = True
) -> State | int:
    """Now; what stands against it, or looks like it, is asked about. It can be stopped for ten
    seconds."""
    try:
        before, facts = await context.db(_sent_off, context, post_id, seen_version, sure=sure)
    except InvalidError as error:
        return await _not_planned(update, context, post_id, error)
    except TwinError as error:
        question = await context.db(twin_question, context, error, None)
        return await _ask(update, context, error.post, question)
    if before.state in WAITING_STATES and not is_about_to_publish(before, context.now):
        note_former_time(context.data, before, facts.post)
    follow(context, facts.post)
    return await finish_with(update, context, facts)


def _planned(context: Context, button: ScheduleAt, moment: datetime) -> tuple[Post, CardFacts]:
    """The post before, and its card afterwards. Database thread."""
    posting = context.posting
    before = posting.lists.get(button.post_id)
    try:
        post = posting.schedule.schedule(
            button.post_id,
            moment,
            seen_version=button.version,
            actor=context.actor,
            sure=isinstance(button, PlanAnyway),
        )
    except OutdatedError as error:
        post = error.post
        if post.state not in WAITING_STATES or post.publish_at != moment:
            raise
    return before, card_facts(posting, post, context.person.telegram_id)


def _sent_off(
    context: Context, post_id: int, seen_version: int, *, sure: bool
) -> tuple[Post, CardFacts]:
    """The post before, and its card afterwards. Database thread."""
    posting = context.posting
    before = posting.lists.get(post_id)
    try:
        post = posting.schedule.publish_now(
            post_id, seen_version=seen_version, actor=context.actor, sure=sure
        )
    except OutdatedError as error:
        post = error.post
        if not is_about_to_publish(post, context.now):
            raise
    return before, card_facts(posting, post, context.person.telegram_id)


def _without_time(context: Context, button: ToDrafts) -> tuple[Post, CardFacts]:
    """The post before, and its card afterwards. Database thread."""
    posting = context.posting
    before = posting.lists.get(button.post_id)
    post = posting.changes.change(
        button.post_id,
        PostFields(publish_at=None),
        seen_version=button.version,
        actor=context.actor,
    )
    return before, card_facts(posting, post, context.person.telegram_id)


def _facts(context: Context, post_id: int) -> CardFacts:
    """Database thread."""
    post = context.posting.lists.get(post_id)
    return card_facts(context.posting, post, context.person.telegram_id)


async def acted(context: Context, act: Callable[..., Post], button: PostButton) -> CardFacts:
    """The card after something was done to its post."""

    def both() -> CardFacts:
        post = act(button.post_id, seen_version=button.version, actor=context.actor)
        return card_facts(context.posting, post, context.person.telegram_id)

    return await context.db(both)


async def _not_planned(
    update: Update, context: Context, post_id: int, error: InvalidError
) -> State:
    """Say why and offer what would do."""
    post = await context.db(context.posting.lists.get, post_id)
    return await _ask(update, context, post, await refusal(context, error.problems, post))


async def _ask(update: Update, context: Context, post: Post, question: Question) -> State:
    """Another time may be typed at once."""
    focus_on_field(context, post, WHEN, walk=False, from_slide=False)
    await show_prompt(update, context, question, ways_out(context, post, WHEN))
    return State.WHEN


def _restore(context: Context, post_id: int) -> tuple[Post, str]:
    """The post, and what is said of it. Database thread."""
    posting = context.posting
    try:
        return posting.lists.get(post_id), "is_back"
    except PostGoneError as error:
        if error.post is None:
            raise
        before = error.post
    post = posting.changes.restore(post_id, actor=context.actor)
    lost_its_time = before.publish_at is not None and post.state is PostState.DRAFT
    return post, "time_passed" if lost_its_time else "restored"


def handlers() -> Handlers:
    """The buttons of the card that act on the post."""
    return Handlers(
        buttons={
            ScheduleAt: schedule_at,
            PlanAnyway: schedule_at,
            PublishNow: publish_now,
            AskAhead: ask_ahead,
            PublishAnyway: publish_now,
            ToDrafts: to_drafts,
            Delete: delete,
            Restore: restore,
            UseAgain: use_again,
            EditMenu: edit_menu,
            MoreMenu: more_menu,
            SayOutcome: decide,
        },
    )

"""Does what plain edits say about a post: all of them in one transaction, or none."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import Update

from bot.compose.fields import (
    FIELDS,
    UnclearError,
    moment_later,
    moved_moment,
    place_meant,
    plan,
    planned_ahead,
    unclear_moment,
)
from bot.compose.orders.edit_fields import fields_of, together
from bot.reading.edits import (
    DraftsEdit,
    Edit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    SnippetEdit,
    TimeEdit,
)
from bot.screen import (
    Context,
    Html,
    OwnMessage,
    State,
    made_by,
    note_change,
    own_message,
    remember_own,
    with_sign_of_life,
)
from posting import (
    Account,
    InvalidError,
    Post,
    PostFields,
    add_snippet,
    taken_back,
)


@dataclass(frozen=True)
class Order:
    """What was typed; `slide` is the photo or video in hand. `former` leads back from what the same
    message has ordered before it was edited; `meant` are the orders that a text means which was not
    understood."""

    text: str
    slide: int | None = None
    former: tuple[PostFields, ...] = ()
    meant: tuple[str, ...] = ()


@dataclass(frozen=True)
class MakeEdits:
    """Of one text about one post; `slide` is the photo or video in hand, `former` is done first.
    Database thread."""

    context: Context
    edits: Sequence[Edit]
    slide: int | None = None
    former: tuple[PostFields, ...] = ()

    def make(self, post: Post) -> Post:
        """Raises UnclearError, AskFirstError and the errors of posting; then nothing is changed."""
        stored, edits = post.version, together(self.edits)
        try:
            with self.context.posting.storage.transaction():
                post = self._taken_back(post)
                for edit in edits:
                    post = self._made(edit, post, stored)
                return post
        except UnclearError as error:
            if len(edits) > 1:
                rest = self.context.words("in_hand.rest_waits")
                error.reply = replace(error.reply, html=Html(f"{error.reply.html}\n\n{rest}"))
            raise

    def _taken_back(self, post: Post) -> Post:
        """Where that can be."""
        posting, seen_version, actor = self.context.posting, post.version, self.context.actor
        if self.former:
            with suppress(InvalidError), posting.storage.part():
                change_all = posting.changes.change_all
                return change_all(post.post_id, self.former, seen_version=seen_version, actor=actor)
        return post

    def _made(self, edit: Edit, post: Post, stored: int) -> Post:
        match edit:
            case TimeEdit() | ShiftEdit() | SlotEdit():
                return self._planned(edit, post, stored)
            case SnippetEdit():
                return self._changed(post, PostFields(caption=self._words(post, edit)))
            case DraftsEdit():
                return self._changed(post, PostFields(publish_at=None))
        accounts = self.context.posting.accounts.usable()
        by_name = {account.username.lower(): account.account_id for account in accounts}
        for wanted in fields_of(edit, post, self.slide, by_name):
            post = self._changed(post, wanted)
        return post

    def _words(self, post: Post, edit: SnippetEdit) -> str:
        """The caption. Raises InvalidError where Instagram would refuse it."""
        if edit.is_out:
            return edit.done_to(post.caption)
        return add_snippet(post.caption, edit.snippet, self.context.posting.limits)

    def _planned(self, edit: TimeEdit | ShiftEdit | SlotEdit, post: Post, stored: int) -> Post:
        """The buttons of a question are for the version that is stored: by then what was done
        before, in the same transaction, is taken back."""
        moment = self.moment_of(edit, replace(post, version=stored))
        return plan(self.context, post, moment, stored)

    def _changed(self, post: Post, wanted: PostFields) -> Post:
        changes, actor = self.context.posting.changes, self.context.actor
        return changes.change(post.post_id, wanted, seen_version=post.version, actor=actor)

    def moment_of(self, edit: TimeEdit | ShiftEdit | SlotEdit, post: Post) -> datetime:
        """Raises UnclearError."""
        if isinstance(edit, TimeEdit):
            return self.moment_of_words(edit.typed, post)
        return self._moment(edit, post)

    def moment_of_words(self, typed: str, post: Post) -> datetime:
        """A day alone keeps the time of day; of a draft it takes that day's free slot. Raises
        UnclearError."""
        return moved_moment(self.context, post, typed, planned_ahead(self.context, post))

    def _moment(self, edit: ShiftEdit | SlotEdit, post: Post) -> datetime:
        if isinstance(edit, SlotEdit):
            free = self.context.posting.schedule.free_slot(self._account(post), but=post.post_id)
            if free is None:
                raise unclear_moment(self.context, post)
            return free
        return moment_later(self.context, post, edit.days, edit.exact)

    def _account(self, post: Post) -> Account:
        return self.context.posting.accounts.get(post.account_id)


async def made(
    update: Update, context: Context, post: Post, edits: tuple[Edit, ...], order: Order
) -> Post:
    """The post as the edits have left it, with the way back noted. Raises UnclearError,
    AskFirstError and the errors of posting."""
    note_wish(update, context, post, order)
    places = _with_places(context, post, edits)
    known = await with_sign_of_life(update, context, places, FIELDS[State.PLACE].looking)
    make = MakeEdits(context, known, order.slide, order.former).make
    changed = await context.db(make, post)
    _note_made(update, context, post, changed, order)
    return changed


async def _with_places(context: Context, post: Post, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Instagram is asked for the places that are named. Raises UnclearError."""
    known = list(edits)
    for number, edit in enumerate(edits):
        if isinstance(edit, PlaceEdit) and edit.typed:
            wanted = await place_meant(context, post, edit.typed)
            known[number] = PlaceEdit(wanted.location_id or "", wanted.location_name)
    return tuple(known)


def note_wish(update: Update, context: Context, post: Post, order: Order) -> None:
    """What cannot be done, or changes nothing that is kept, may be put right in its message; an
    answer stays one."""
    message = update.message
    if message is not None and own_message(context.data, message.message_id) is None:
        remember_own(context.data, message.message_id, OwnMessage(post.post_id, order=order.text))


async def copied(update: Update, context: Context, post_id: int) -> Post:
    """An update that is handled again makes no second one."""
    key, author = made_by(update.update_id), context.person.telegram_id
    duplicate = context.posting.drafts.duplicate
    return await context.db(duplicate, post_id, author, idempotency_key=key)


def seen_from(context: Context, post: Post, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Times as they are meant now and from that of this post: its copy has none yet. Raises
    UnclearError. Database thread."""
    return tuple(_fixed(context, post, it) for it in edits)


def _fixed(context: Context, post: Post, edit: Edit) -> Edit:
    if not isinstance(edit, TimeEdit | ShiftEdit):
        return edit
    moment = MakeEdits(context, (edit,)).moment_of(edit, post)
    return TimeEdit(f"{moment.astimezone(context.zone(None)):%Y-%m-%d %H:%M}")


def when_meant(context: Context, post: Post, edits: Sequence[Edit]) -> str:
    """The moment that they name, in words; the words themselves where that cannot be. Database
    thread."""
    typed = next((it.typed for it in edits if isinstance(it, TimeEdit)), "")
    try:
        moment = MakeEdits(context, edits).moment_of_words(typed, post) if typed else None
    except UnclearError:
        return typed
    return context.words.moment(moment, context.zone(None)) if moment else ""


def _note_made(update: Update, context: Context, before: Post, post: Post, order: Order) -> None:
    """The way back, and which message was the order: when that is edited, it is another one."""
    since = taken_back(before, order.former) if order.former else None
    note_change(context, before, post, typed=order.text, since=since)
    message = update.message or update.edited_message
    if message is not None and post.version != before.version:
        own = OwnMessage(post.post_id, order=order.text, is_made=True)
        remember_own(context.data, message.message_id, own)

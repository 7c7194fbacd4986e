"""The calls of the Mini App, each judged by itself: whether the person may change posts now,
whether the post is one that they were sent to and can be changed. Answers are JSON, or a picture.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping

from pydantic import ValidationError
from telegram.error import TelegramError

from bot.card.unasked.following import follow_file
from bot.card.unasked.redrawing import card_instead_of_question
from bot.mini_app.saving import Arranged, NotArrangedError, OutsideError, editable, save
from bot.mini_app.shown import Told, shown
from bot.screen import BotApplication, Context, named, note_change, plain_text, problem_sentence
from posting import (
    Medium,
    NotDrawnError,
    OutdatedError,
    Pictures,
    Post,
    PostGoneError,
    Role,
    WrongStateError,
    media_of,
)

log = logging.getLogger(__name__)

AT_ONCE = 2  # pictures: whoever chats is not to wait for a page with ten of them
FOREIGN: Told = {"error": "foreign"}
UNREADABLE: Told = {"error": "unreadable"}
DRAWN: Mapping[object, Callable[[Pictures, Medium], bytes]] = {
    "made": Pictures.plain,
    "original": Pictures.original,
    "small": Pictures.small,
}


class MiniAppCalls:
    """Lives in the event loop of the bot. `tell` has all other cards of a post drawn anew that has
    changed."""

    def __init__(self, application: BotApplication, tell: Callable[[], object]) -> None:
        self._application = application
        self._tell = tell
        self._drawing = asyncio.Semaphore(AT_ONCE)
        self._saved: dict[int, tuple[Arranged, int]] = {}  # last, and as which version, by person

    async def answer(self, person_id: int, call: str, said: Mapping[str, object]) -> Told | bytes:
        """Who the person is was made sure of. Raises DatabaseTroubleError."""
        context = Context(self._application, user_id=person_id)
        services, links = context.services, context.services.app_links
        post_id = links.post_of(person_id, said.get("ticket")) if links else None
        if post_id is None or not services.roles.may(person_id, Role.EDITOR):
            return FOREIGN
        person = await services.threads.db(services.posting.people.get, person_id)
        if person is None:
            return FOREIGN
        services.people.setdefault(person_id, person)
        try:
            if call == "save":
                return await self._save(context, post_id, said)
            post = await services.threads.db(editable, context.posting, post_id)
            if call == "picture":
                async with self._drawing:
                    return await _picture(context, post, said)
            return await services.threads.db(_shown, context, post)
        except WrongStateError:
            return {"error": "too_late"}
        except PostGoneError:
            return {"error": "gone"}

    async def _save(self, context: Context, post_id: int, said: Mapping[str, object]) -> Told:
        """Flushed before it is said that it is saved: nobody sends it again. What Telegram does not
        show now is shown later: the card is behind. Raises PostGoneError, WrongStateError."""
        try:
            arranged = Arranged.model_validate(said)
        except ValidationError:
            return UNREADABLE
        db, person_id = context.services.threads.db, context.person.telegram_id
        try:
            before, post = await db(save, context.posting, post_id, arranged, context.actor)
        except OutdatedError as error:
            version = error.post.version
            if self._saved.get(person_id) == (arranged, version):  # the answer was lost on its way
                return {"saved": version}
            return await db(_changed, context, error.post)
        except OutsideError as error:
            return _outside(context, error)
        except NotArrangedError as error:
            return {"error": "problems", "problems": _problems(context, error)}
        self._saved[person_id] = arranged, post.version
        note_change(context, before, post)
        follow_file(context, post)
        try:
            await card_instead_of_question(context, post)
        except TelegramError as error:
            log.info("the card of post %s waits: %s", post_id, error)
        self._tell()
        return {"saved": post.version}


def _shown(context: Context, post: Post) -> Told:
    """Database thread."""
    posting = context.posting
    originals = [posting.files.original_size(medium) for medium in media_of(post)]
    told = shown(post, originals, posting.limits.user_tags)
    return told | {"language": context.words.language}


async def _picture(context: Context, post: Post, said: Mapping[str, object]) -> Told | bytes:
    number, media, kind = said.get("medium"), media_of(post), said.get("kind")
    draw = DRAWN.get(kind) if isinstance(kind, str) else None
    if draw is None or type(number) is not int or not 0 <= number < len(media):
        return UNREADABLE
    try:
        return await context.slow(draw, context.services.files.pictures, media[number])
    except NotDrawnError:
        return {"error": "not_drawn"}


def _problems(context: Context, error: NotArrangedError) -> list[Told]:
    zone = context.zone(None)
    return [
        {
            "view": view,
            "field": problem.field.value,
            "text": plain_text(problem_sentence(problem, context.words, zone)),
        }
        for view, problems in error.problems.items()
        for problem in problems
    ]


def _outside(context: Context, error: OutsideError) -> Told:
    """Both are said at once: they are answered together."""
    said = {"shape.outside": error.names, "mini_app.on_removed": error.removed}
    lines = [
        plain_text(context.words.many(key, len(names), people=named(names)))
        for key, names in said.items()
        if names
    ]
    return {"error": "outside", "text": " ".join(lines)}


def _changed(context: Context, post: Post) -> Told:
    """The post as it is now, and who has changed it; what the bot did by itself has no name.
    Database thread."""
    last = context.posting.lists.history(post.post_id)[-1:]
    person_id = last[0].actor.person_id if last else None
    person = context.posting.people.get(person_id) if person_id else None
    text = context.words.plain("mini_app.changed")
    if person is not None and person_id != context.person.telegram_id:
        text = context.words.plain("mini_app.changed_by", name=person.name)
    return {"error": "changed", "text": text, "post": _shown(context, post)}

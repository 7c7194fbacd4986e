"""The bot as the library sees it: its `get_updates` stores what came before it hands it out. Used
by `bot.app`.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, TelegramObject
from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram.constants import ParseMode
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Defaults, ExtBot
from telegram.request import BaseRequest

from bot.runtime.calls.back_off import pause_after
from bot.runtime.calls.http import READ_SECONDS, AiohttpRequest
from bot.runtime.calls.pacing import ChatPacing
from bot.runtime.calls.reachability import Reachability, rings_no_more
from bot.updates.answers import judged
from bot.updates.inbox import Inbox, Incoming
from bot.updates.outage import OutageHandling
from bot.updates.raw_update import RawUpdate
from posting import DatabaseTroubleError

UNKNOWN_NOW = (
    "TELEGRAM_TOKEN: Telegram does not know this bot any more. If the token was revoked, copy the "
    "new one from @BotFather and start the bot again; until then nobody reaches it, and posts go "
    "out without a word to anybody. I go on asking."
)
RINGS = frozenset(
    {"sendMessage", "sendPhoto", "sendVideo", "sendAnimation", "sendDocument", "sendMediaGroup"}
)
EDITS = frozenset({"editMessageText", "editMessageCaption", "editMessageReplyMarkup"})
LONGEST_DEAF = timedelta(minutes=1)  # whatever Telegram says: to ask once a minute is no flood
OF_THE_BOT = frozenset({"getMe", "getUpdates", "setWebhook"})  # whoever asks knows what to do
DEFAULTS = Defaults(
    parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
)

# The library guards its objects against changes, which nobody makes here, with a call for each of
# their attributes: a message has a hundred, an update cost 450 such calls.
del TelegramObject.__setattr__, TelegramObject.__delattr__

log = logging.getLogger(__name__)


class InboxBot(ExtBot[int]):
    """A bot whose `get_updates` hands out nothing that is not in the inbox: a batch is stored at
    once, not each for itself in the queue. Of what it has sent itself the library makes no objects
    that nobody reads, which cost more than the call. `is_alone` is told of each asking whether
    nobody else asks. `shown_to` leaves out of a keyboard what its reader may not press."""

    def __init__(  # noqa: PLR0913 - parts that it is introduced to
        self,
        token: str,
        inbox: Inbox,
        outage: OutageHandling,
        *,
        api_url: str,
        reachability: Reachability,
        is_alone: Callable[[bool], Awaitable[object]],
        shown_to: Callable[[int, InlineKeyboardMarkup], InlineKeyboardMarkup],
        pacing: ChatPacing | None = None,
        request: BaseRequest | None = None,
        get_updates_request: BaseRequest | None = None,
    ) -> None:
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=request or AiohttpRequest(reachability),
            get_updates_request=get_updates_request or AiohttpRequest(reachability),
            rate_limiter=pacing or ChatPacing(),
            defaults=DEFAULTS,
        )
        self._inbox = inbox
        self._outage = outage
        self._is_alone = is_alone
        self._shown_to = shown_to

    async def _post(self, endpoint: str, data: dict[str, Any] | None = None, **more: Any) -> Any:  # noqa: ANN401 - the library's own
        given = _given(data or {})
        markup, reader = given.get("reply_markup"), given.get("chat_id")
        if isinstance(markup, InlineKeyboardMarkup) and isinstance(reader, int):
            given["reply_markup"] = self._shown_to(reader, markup)
        if endpoint in RINGS and rings_no_more.get():
            given["disable_notification"] = True
        try:
            answer = await super()._post(endpoint, given, **more)
        except (InvalidToken, Conflict) as error:
            if endpoint in OF_THE_BOT:
                raise
            raise NetworkError(error.message) from error  # what was said is not to blame
        return True if endpoint in EDITS else judged(endpoint, answer)

    async def get_updates(
        self,
        offset: int | None = None,
        limit: int | None = None,
        timeout: float | timedelta | None = None,  # noqa: ASYNC109 - the library's signature
        allowed_updates: Sequence[str] | None = None,
        **more: Any,  # noqa: ANN401 - the library's further timeouts
    ) -> tuple[Any, ...]:
        """Raw updates, of which the library needs the numbers alone. It would read them all here:
        one that cannot be read keeps the batch, and all that comes after it, from being
        confirmed. Whatever else goes wrong is an error of the library's, after which it asks again:
        any other would be the last time that it has asked."""
        try:
            return await self._fetched(offset, limit, timeout, allowed_updates, **more)
        except TelegramError:
            raise
        except Exception as error:
            log.exception("updates were not taken; they are asked for again")
            raise NetworkError("updates were not taken") from error

    async def _fetched(
        self,
        offset: int | None,
        limit: int | None,
        timeout: float | timedelta | None,  # noqa: ASYNC109 - as above
        allowed_updates: Sequence[str] | None,
        **more: Any,  # noqa: ANN401 - as above
    ) -> tuple[Any, ...]:
        wait = timeout.total_seconds() if isinstance(timeout, timedelta) else timeout or 0
        asked = {
            "offset": offset,
            "limit": limit,
            "timeout": timeout,
            "allowed_updates": allowed_updates,
        }
        more.setdefault("read_timeout", READ_SECONDS + wait)
        try:
            bodies = await self._post("getUpdates", asked, **more)
        except Conflict:
            await self._is_alone(False)
            raise
        except RetryAfter as error:  # nobody would be heard for so long
            raise RetryAfter(min(pause_after(error, 0), LONGEST_DEAF)) from None
        except InvalidToken:  # the library would never ask again; what is due goes out all the same
            log.error(UNKNOWN_NOW)  # noqa: TRY400 - a trace would not help
            raise NetworkError(UNKNOWN_NOW) from None
        await self._is_alone(True)
        incoming = self._inbox.open(bodies)
        if bodies and incoming.last_id is None:
            raise TelegramError("Telegram has sent updates without numbers")
        try:
            await self._inbox.keep(incoming)
        except DatabaseTroubleError as error:
            await self._outage.not_kept(incoming.updates, error)
            return ()  # so that they are asked for again
        return _to_confirm(incoming)


def _given(data: dict[str, Any]) -> dict[str, Any]:
    """What says something: the library looks five ways at each of the twenty that may be given."""
    return {
        name: value
        for name, value in data.items()
        if value is not None and (value is not DEFAULT_NONE or name in DEFAULTS.api_defaults)
    }


def _to_confirm(incoming: Incoming) -> tuple[RawUpdate, ...]:
    """With an update without content at the end when the last one is not handed out: the library
    confirms all up to the last one that it gets."""
    if incoming.last_id is None or (
        incoming.updates and incoming.updates[-1].update_id == incoming.last_id
    ):
        return incoming.updates
    return (*incoming.updates, RawUpdate(incoming.last_id, {}))

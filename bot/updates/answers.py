"""What Telegram has answered, judged before the library makes an object of it: of one with another
shape it makes an error that is none of its own. Used by `bot.updates.inbox_bot`.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from telegram import (
    BotCommand,
    BotDescription,
    BotShortDescription,
    ChatFullInfo,
    User,
    WebhookInfo,
)

from bot.runtime import CallLostError
from bot.updates.raw_update import BEYOND_52_BITS, FOREIGN

UPDATES = "getUpdates"
MESSAGES = frozenset(
    {"sendMessage", "sendPhoto", "sendVideo", "sendAnimation", "sendDocument", "editMessageMedia"}
)
# These are asked for seldom, so the library may try what it makes of them.
OBJECTS: Mapping[str, Callable[[Any], object]] = {
    "getMe": User.de_json,
    "getChat": ChatFullInfo.de_json,
    "getWebhookInfo": lambda it: _Delivery.model_validate(it) and WebhookInfo.de_json(it),
    "getMyCommands": BotCommand.de_list,
    "getMyDescription": BotDescription.de_json,
    "getMyShortDescription": BotShortDescription.de_json,
}


class _OfAnswer(BaseModel):
    model_config = ConfigDict(strict=True)


class _Delivery(_OfAnswer):
    url: str


class _SentTo(_OfAnswer):
    id: int
    type: str


class _ShownFile(_OfAnswer):
    file_id: str
    file_unique_id: str


class _ShownSize(_ShownFile):
    width: int
    height: int


class _ShownFilm(_ShownSize):
    duration: Annotated[int, Field(ge=0, lt=2**31)]
    cover: list[_ShownSize] | None = None


class _SentMessage(_OfAnswer):
    message_id: Annotated[int, Field(gt=0, lt=BEYOND_52_BITS)]
    date: Annotated[int, Field(ge=0, lt=2**32)]
    chat: _SentTo
    photo: list[_ShownSize] | None = None
    video: _ShownFilm | None = None
    animation: _ShownFilm | None = None
    document: _ShownFile | None = None


def judged(endpoint: str, answer: Any) -> Any:  # noqa: ANN401 - the library's own
    """The answer; of a message what is read of it. Raises CallLostError: what became of the call
    nobody knows."""
    try:
        if endpoint in MESSAGES and answer is not True:
            return _SentMessage.model_validate(answer).model_dump(exclude_unset=True)
        if endpoint in OBJECTS:
            OBJECTS[endpoint](answer)
    except FOREIGN as error:
        raise _unreadable(endpoint) from error
    if endpoint == UPDATES and not isinstance(answer, list):
        raise _unreadable(endpoint)
    return answer


def _unreadable(endpoint: str) -> CallLostError:
    return CallLostError(f"Telegram's answer to {endpoint} cannot be read")

"""The parts of an update that this bot reads, with their types: python-telegram-bot checks none, so
that one of a wrong type would be found in the middle of handling only. Used by
`bot.updates.raw_update`.
"""

from collections.abc import Mapping
from typing import Any, Optional

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    """What is not named here is not looked at; what is named may be missing where it has a None."""

    model_config = ConfigDict(strict=True)


class _Person(_Part):
    id: int
    is_bot: bool
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


class _Chat(_Part):
    id: int
    type: str
    title: str | None = None


class _Entity(_Part):
    type: str
    offset: int = Field(ge=0)
    length: int = Field(ge=0)
    url: str | None = None


class _Quote(_Part):
    text: str


class _Size(_Part):
    file_id: str


class _File(_Part):
    file_id: str
    file_unique_id: str = ""
    file_name: str | None = None
    mime_type: str | None = None
    file_size: int | None = None
    width: int | None = None
    height: int | None = None
    duration: int | float | None = None
    thumbnail: _Size | None = None


class _Contact(_Part):
    phone_number: str
    first_name: str
    last_name: str | None = None
    vcard: str | None = None


class _Poll(_Part):
    question: str
    options: list[Mapping[str, Any]]


class _Message(_Part):
    message_id: int
    date: int
    chat: _Chat
    sender: _Person | None = Field(None, alias="from")
    text: str | None = None
    caption: str | None = None
    entities: list[_Entity] | None = None
    caption_entities: list[_Entity] | None = None
    quote: _Quote | None = None
    contact: _Contact | None = None
    poll: _Poll | None = None
    photo: list[_File] | None = None
    video: _File | None = None
    animation: _File | None = None
    document: _File | None = None
    media_group_id: str | None = None
    message_thread_id: int | None = None
    new_chat_title: str | None = None
    reply_to_message: Optional["_Message"] = None


class _Tap(_Part):
    id: str
    sender: _Person = Field(alias="from")
    data: str | None = None
    message: _Message | None = None


class _Sent(_Part):
    """Of whatever kind it is."""

    chat: _Chat | None = None
    sender: _Person | None = Field(None, alias="from")
    user: _Person | None = None


class _Shape(_Part):
    message: _Message | None = None
    edited_message: _Message | None = None
    callback_query: _Tap | None = None


def check_shape(body: Mapping[str, Any]) -> None:
    """Raises pydantic.ValidationError, a ValueError, whose words must not be shown: they quote."""
    _Shape.model_validate(body)
    for content in body.values():
        if isinstance(content, dict):
            _Sent.model_validate(content)

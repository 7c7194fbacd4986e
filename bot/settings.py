"""The settings of DESIGN: environment variables or `.env`, read once by `run_bot.py`.

All problems are reported at once, by the names a person typed, and no value that is a secret.
"""

import re
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

OFFICIAL_HOSTS = {
    "telegram_api_url": "https://api.telegram.org",
    "graph_api_url": "https://graph.facebook.com",
    "instagram_api_url": "https://graph.instagram.com",
    "rupload_api_url": "https://rupload.facebook.com",
}
BOT_TOKEN = re.compile(r"\d{6,12}:[\w-]{30,64}")
VERSION = re.compile(r"v\d{1,3}\.\d")
WEBHOOK_PORTS = (443, 80, 88, 8443)  # where the official Bot API delivers


class SettingsError(Exception):
    """The settings cannot be used; `problems` has a line per setting: what is wrong, what to do."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def _url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/[^\s]*)?", value):
        raise ValueError("must be an address that starts with https://")
    return value.rstrip("/")


def _listed(value: object) -> object:
    return (
        [part for part in re.split(r"[,\s]+", value) if part] if isinstance(value, str) else value
    )


Url = Annotated[str, AfterValidator(_url)]
Minutes = Annotated[int, Field(ge=1, le=12 * 60)]  # a container lives for a day


class Settings(BaseSettings):
    """One field per setting; `.env.example` explains each."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_token: SecretStr
    owner_ids: Annotated[frozenset[Annotated[int, Field(gt=0)]], NoDecode]
    database_url: SecretStr = SecretStr("sqlite:///data/bot.db")
    secret_key: SecretStr | None = None
    default_timezone: str = "UTC"
    telegram_api_url: Url = OFFICIAL_HOSTS["telegram_api_url"]
    graph_api_url: Url = OFFICIAL_HOSTS["graph_api_url"]
    instagram_api_url: Url = OFFICIAL_HOSTS["instagram_api_url"]
    rupload_api_url: Url = OFFICIAL_HOSTS["rupload_api_url"]
    graph_api_version: str = "v25.0"
    meta_app_id: str | None = None
    meta_app_secret: SecretStr | None = None
    publisher_workers: Annotated[int, Field(ge=1, le=64)] = 8
    prepare_photo_minutes: Minutes = 3
    prepare_video_minutes: Minutes = 15
    late_minutes: Minutes = 15
    public_url: Url | None = None
    webhook_listen: IPv4Address | IPv6Address = IPv4Address("127.0.0.1")
    webhook_port: Annotated[int, Field(ge=1, le=65535)] = 8443
    trusted_media_hosts: Annotated[frozenset[str], NoDecode] = frozenset()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    metrics_port: Annotated[int, Field(ge=1, le=65535)] | None = None

    _lists = field_validator("owner_ids", "trusted_media_hosts", mode="before")(_listed)

    @field_validator("telegram_token")
    @classmethod
    def _is_a_bot_token(cls, value: SecretStr) -> SecretStr:
        if not BOT_TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("does not look like a bot token (123456789:AA…)")
        return value

    @field_validator("owner_ids")
    @classmethod
    def _names_somebody(cls, value: frozenset[int]) -> frozenset[int]:
        if not value:
            raise ValueError("names nobody")
        return value

    @field_validator("default_timezone")
    @classmethod
    def _is_a_zone(cls, value: str) -> str:
        try:
            return ZoneInfo(value).key
        except (OSError, ValueError, LookupError):
            raise ValueError("is not a time zone") from None

    @field_validator("graph_api_version")
    @classmethod
    def _is_a_version(cls, value: str) -> str:
        if not VERSION.fullmatch(value):
            raise ValueError("is not a version")
        return value

    @field_validator("public_url")
    @classmethod
    def _is_where_telegram_delivers(cls, value: str | None, others: ValidationInfo) -> str | None:
        if (
            value is None
            or others.data.get("telegram_api_url") != OFFICIAL_HOSTS["telegram_api_url"]
        ):
            return value
        parts = urlsplit(value)
        if parts.scheme != "https":
            raise ValueError("must start with https://")
        if (parts.port or 443) not in WEBHOOK_PORTS:
            raise ValueError(f"names port {parts.port}, to which Telegram does not deliver")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    def unofficial_hosts(self) -> dict[str, str]:
        """The addresses that differ from the official ones, by the names of their settings."""
        return {
            name.upper(): getattr(self, name)
            for name, official in OFFICIAL_HOSTS.items()
            if getattr(self, name) != official
        }


WHAT_TO_DO = {
    "telegram_token": "Open @BotFather, /newbot or /token, and copy the token it shows.",
    "owner_ids": "Your Telegram user id (digits; @userinfobot tells it), several with commas.",
    "default_timezone": "An IANA name, for example Europe/Moscow.",
    "prepare_photo_minutes": "Minutes, from 1 to 720.",
    "prepare_video_minutes": "Minutes, from 1 to 720.",
    "late_minutes": "Minutes, from 1 to 720.",
    "publisher_workers": "How many posts are worked on at the same time, from 1 to 64.",
    "graph_api_version": "For example v25.0.",
    "public_url": "Telegram delivers to https:// on port 443, 80, 88 or 8443. "
    "Leave it empty to have the bot fetch its updates.",
    "webhook_listen": "An address of this machine: 127.0.0.1 behind a reverse proxy, else 0.0.0.0.",
    "webhook_port": "A number from 1 to 65535.",
    "log_level": "DEBUG, INFO, WARNING or ERROR.",
    "log_format": "text or json.",
    "metrics_port": "A free port, for example 9464.",
}


def read_settings(**given: object) -> Settings:
    """The settings of this process; `given` goes before the environment. Raises SettingsError."""
    try:
        return Settings(**given)  # type: ignore[arg-type]  # a setting per keyword
    except ValidationError as error:
        first = {str(slip["loc"][0]): slip for slip in reversed(error.errors(include_input=False))}
        raise SettingsError(
            tuple(
                _line(name, slip["type"], slip["msg"])
                for name, slip in sorted(
                    first.items(), key=lambda item: list(Settings.model_fields).index(item[0])
                )
            )
        ) from None


def _line(name: str, kind: str, message: str) -> str:
    what = "is missing" if kind == "missing" else message.removeprefix("Value error, ")
    return f"{name.upper()}: {what}. {WHAT_TO_DO.get(name, 'See .env.example.')}"

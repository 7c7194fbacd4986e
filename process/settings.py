"""The settings: environment variables or `.env`, read once by `process/assembly.py`.

All problems are reported at once, by the names a person typed, and no value that is a secret.
"""

import re
from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from typing import Annotated, Literal, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from media.web_address import ascii_url
from process.settings_words import WHAT_IS_WRONG, WHAT_TO_DO

OFFICIAL_HOSTS = {
    "telegram_api_url": "https://api.telegram.org",
    "telegram_web_url": "https://telegram.org",
    "graph_api_url": "https://graph.facebook.com",
    "instagram_api_url": "https://graph.instagram.com",
    "rupload_api_url": "https://rupload.facebook.com",
}
ENV_FILE = Path(".env")
# What it takes is hidden by `graph.redaction`: a test tries it.
BOT_TOKEN = re.compile(r"\d{6,12}:[\w-]{30,64}")
VERSION = re.compile(r"v\d{1,3}\.\d")
UTC = "UTC"
PLACE = r"(?!Etc/)\w+/"  # how zones begin that have one name: Europe/Moscow
BUCKET = r"^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[\w./-]*)?$"
WEBHOOK_PORTS = (443, 80, 88, 8443)  # where the official Bot API delivers


class SettingsError(Exception):
    """The settings cannot be used; `problems` has a line per setting: what is wrong, what to do."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def _url(value: str) -> str:
    """An address to which paths can be appended, as ASCII: a name in other letters has one form
    that the web knows."""
    value = ascii_url(value)
    if not value.isascii():
        raise ValueError("holds a name that no address on the web can have")
    parts = urlsplit(value)
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value) or not parts.hostname:
        raise ValueError("must be an address that starts with https://")
    if "@" in parts.netloc:
        raise ValueError("must hold no user and no password")
    parts.port  # noqa: B018 - raises ValueError for one that cannot be
    return value.rstrip("/")


def _base(value: str) -> str:
    """Where tokens are sent to."""
    url = _url(value)
    host = urlsplit(url).hostname or ""
    address = _ip(host)
    if host == "localhost" or (address is not None and address.is_loopback):
        return url
    if not url.startswith("https:"):
        raise ValueError("would carry tokens unencrypted through a network")
    if address is not None and not address.is_global:
        raise ValueError("is a private address, at which no official host can be")
    return url


def _ip(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _listed(value: object) -> object:
    return (
        [part for part in re.split(r"[,;\s]+", value) if part] if isinstance(value, str) else value
    )


def _meant(value: object) -> object:
    """Without the blanks and the quotes that shells and some programs leave around a value."""
    if not isinstance(value, str):
        return value
    bare = value.strip()
    quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'"
    return bare[1:-1].strip() if quoted else bare


def _person(value: int) -> int:
    if value < 1:
        raise ValueError("must name people: their ids are above 0, those of groups below")
    return value


PersonId = Annotated[int, Field(lt=2**52), AfterValidator(_person)]
Url = Annotated[str, AfterValidator(_url)]
BaseUrl = Annotated[str, AfterValidator(_base)]
Minutes = Annotated[int, Field(ge=1, le=12 * 60)]  # a container lives for a day


class StorageSettings(BaseSettings):
    """Where things are kept: readable whatever is wrong with the other settings."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    database_url: SecretStr = SecretStr("sqlite:///data/bot.db")
    secret_key: SecretStr | None = None

    @model_validator(mode="before")
    @classmethod
    def _as_meant(cls, given: dict[str, object]) -> dict[str, object]:
        """What is empty counts as not given."""
        meant = {name: _meant(value) for name, value in given.items()}
        return {name: value for name, value in meant.items() if value != ""}


class Settings(StorageSettings):
    """One field per setting; `.env.example` explains each."""

    telegram_token: SecretStr
    owner_ids: Annotated[frozenset[PersonId], NoDecode]
    default_timezone: str = UTC
    telegram_api_url: BaseUrl = OFFICIAL_HOSTS["telegram_api_url"]
    telegram_web_url: BaseUrl = OFFICIAL_HOSTS["telegram_web_url"]
    graph_api_url: BaseUrl = OFFICIAL_HOSTS["graph_api_url"]
    instagram_api_url: BaseUrl = OFFICIAL_HOSTS["instagram_api_url"]
    rupload_api_url: BaseUrl = OFFICIAL_HOSTS["rupload_api_url"]
    graph_api_version: str = "v25.0"
    meta_app_id: str | None = None
    meta_app_secret: SecretStr | None = None
    publisher_workers: Annotated[int, Field(ge=1, le=64)] = 8
    prepare_photo_minutes: Minutes = 3
    prepare_video_minutes: Minutes = 15
    late_minutes: Minutes = 15
    public_url: Url | None = None
    media_bucket: Annotated[str, Field(pattern=BUCKET)] | None = None
    media_bucket_url: Url | None = None
    aws_access_key_id: str | None = None
    aws_secret_access_key: SecretStr | None = None
    aws_region: str | None = None
    aws_endpoint_url: Url | None = None
    media_max_gb: Annotated[float, Field(gt=0, le=100_000)] = 10
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
        """As strict as the chat: what may mean several clocks is not guessed."""
        if value == UTC or (re.match(PLACE, value) and value in available_timezones()):
            return value
        from bot.zones.city import find_zone, zones_meant  # all cities of the world: 7 MB, 0.1 s

        zone = find_zone(value)
        if zone is None:
            several = ", ".join(zones_meant(value))
            raise ValueError(f"may mean {several}" if several else "is not a time zone")
        return zone

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

    @field_validator("aws_secret_access_key")
    @classmethod
    def _has_both_keys(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if (value is None) != (others.data.get("aws_access_key_id") is None):
            raise ValueError("is missing, or AWS_ACCESS_KEY_ID is")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @property
    def opens_mini_app(self) -> bool:
        """Telegram opens https alone; who plays its part, as the sandbox does, opens anything."""
        is_official = self.telegram_web_url == OFFICIAL_HOSTS["telegram_web_url"]
        return self.public_url is not None and (
            not is_official or self.public_url.startswith("https:")
        )

    def unofficial_hosts(self) -> dict[str, str]:
        """The addresses that differ from the official ones, by the names of their settings."""
        return {
            name.upper(): getattr(self, name)
            for name, official in OFFICIAL_HOSTS.items()
            if getattr(self, name) != official
        }


AnySettings = TypeVar("AnySettings", bound=StorageSettings)


def read_settings(**given: object) -> Settings:
    """The settings of this process; `given` goes before the environment. Raises SettingsError."""
    return _read(Settings, given)


def read_storage_settings() -> StorageSettings:
    """Raises SettingsError."""
    return _read(StorageSettings, {})


def _read(kind: type[AnySettings], given: Mapping[str, object]) -> AnySettings:
    if ENV_FILE.is_dir():  # as a container makes one where a file was to be mounted
        raise SettingsError((".env: is a folder, not a file. See .env.example.",))
    try:
        return kind(**given)  # type: ignore[arg-type]  # a setting per keyword
    except ValidationError as error:
        first = {str(slip["loc"][0]): slip for slip in reversed(error.errors(include_input=False))}
        problems = [
            _line(name, first[name]["type"], first[name]["msg"])
            for name in kind.model_fields
            if name in first
        ]
        raise SettingsError(tuple(problems)) from None
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        raise SettingsError((f".env: cannot be read: {why}. See .env.example.",)) from None


def _line(name: str, kind: str, message: str) -> str:
    own = message.removeprefix("Value error, ") if kind == "value_error" else None
    known = (words for start, words in WHAT_IS_WRONG.items() if kind.startswith(start))
    what = own or next(known, "cannot be used")
    return f"{name.upper()}: {what}. {WHAT_TO_DO.get(name, 'See .env.example.')}"

"""Fetches files that people sent from Telegram, for `posting.files`. The address of a file contains
the bot's token: it is in no error and no log, and leaves this module nowhere."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

import requests
from urllib3.exceptions import HTTPError

from posting.files.source import FileDroppedError, FileTooLargeError, SourceTroubleError
from process.connections import timed_session

PATIENCE = (10.0, 30.0)  # seconds: to connect, and between two pieces of the answer
WHOLE_SECONDS = 600.0  # for all of a file: one that trickles in is begun anew
# A Bot API server of one's own answers when it has all of the file itself: 2 GB take a while.
ITS_OWN_FETCH = (10.0, 600.0)
TO_SAY_IT = 30.0  # seconds, once it answers
TIMES_ASKED = 2
PIECE = 256 * 1024
AS_IT_IS = {"Accept-Encoding": "identity"}
FROM_THE_CLOUD = 20  # megabytes, as `bot.options` says in bytes: a test compares
TOO_BIG = "file is too big"


class _RanOutError(Exception):
    """There is nothing any more where Telegram said."""


@dataclass(frozen=True, slots=True)
class TelegramFiles:
    """A `FileSource`; may be shared by threads."""

    api_url: str
    token: str = field(repr=False)
    patience: tuple[float, float] = PATIENCE  # until it is told where a file is
    whole_seconds: float = WHOLE_SECONDS

    def __call__(self, telegram_file_id: str, to: Path) -> None:
        """What is told of where it lies is good for an hour, or until somebody tidies up a server
        of one's own: it is asked each time, and once more where there is nothing any more."""
        for _ in range(TIMES_ASKED):
            with suppress(_RanOutError):
                self._fetch(self._path_of(telegram_file_id), to)
                return
        raise SourceTroubleError("there is no file where Telegram says")

    def _fetch(self, path: str, to: Path) -> None:
        if path.startswith("/"):  # a Bot API server of one's own has put it on this machine
            self._copy(Path(path), to)
        else:
            self._download(f"{self.api_url}/file/bot{self.token}/{path}", to)

    def _path_of(self, telegram_file_id: str) -> str:
        """Where Telegram keeps it for at least an hour."""
        with _troubles(), timed_session(self.patience[1] + TO_SAY_IT) as session:
            answer = session.post(
                f"{self.api_url}/bot{self.token}/getFile",
                data={"file_id": telegram_file_id},
                timeout=self.patience,
                allow_redirects=False,
            )
            told: Any = answer.json()
            if answer.status_code == HTTPStatus.OK:
                return str(told["result"]["file_path"])
            words = str(told.get("description", ""))
        if TOO_BIG in words:
            raise FileTooLargeError(FROM_THE_CLOUD)
        if answer.status_code == HTTPStatus.BAD_REQUEST:
            raise FileDroppedError
        raise SourceTroubleError(f"Telegram answers {answer.status_code}")  # 404: of the bot, too

    def _download(self, address: str, to: Path) -> None:
        with (
            _troubles(),
            timed_session(self.whole_seconds) as session,
            session.get(
                address, headers=AS_IT_IS, timeout=PATIENCE, stream=True, allow_redirects=False
            ) as answer,
        ):
            if answer.status_code == HTTPStatus.NOT_FOUND:
                raise _RanOutError
            if answer.status_code != HTTPStatus.OK:
                raise SourceTroubleError(f"Telegram answers {answer.status_code}")
            with to.open("wb") as file:
                while piece := answer.raw.read1(PIECE):  # what is there, however little
                    file.write(piece)
            declared = answer.headers.get("Content-Length")
            if declared is not None and to.stat().st_size != int(declared):
                raise SourceTroubleError("the file broke off")

    def _copy(self, path: Path, to: Path) -> None:
        try:
            shutil.copyfile(path, to)
        except FileNotFoundError as error:
            raise _RanOutError from error


@contextmanager
def _troubles() -> Iterator[None]:
    """Without the words of the library: they contain the address."""
    try:
        yield
    except (requests.RequestException, HTTPError) as error:
        raise SourceTroubleError(type(error).__name__) from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise SourceTroubleError("Telegram's answer cannot be read") from None

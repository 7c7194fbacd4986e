"""Access tokens at rest: encrypted with keys that live outside the database."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.errors import StorageError


class UnreadableTokenError(StorageError):
    """A stored token was encrypted with a key that is not among the present ones."""

    def __init__(self) -> None:
        super().__init__(
            "The saved access token cannot be read with the present SECRET_KEY. "
            "Put the former key back (SECRET_KEY takes several, newest first), "
            "or connect the account again."
        )


class TokenCipher:
    """Encrypts with the first key, decrypts with any of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Raises ValueError when there is no key or one of them is not a Fernet key."""
        if not keys:
            raise ValueError("SECRET_KEY holds no key")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError:
            raise ValueError(
                "SECRET_KEY must hold Fernet keys: 32 bytes in URL-safe base64, 44 characters each"
            ) from None

    def encrypt(self, token: str) -> str:
        return self._fernet.encrypt(token.encode()).decode()

    def decrypt(self, encrypted: str) -> str:
        """Raises UnreadableTokenError."""
        try:
            return self._fernet.decrypt(encrypted).decode()
        except InvalidToken:
            raise UnreadableTokenError from None

    def rotate(self, encrypted: str) -> str:
        """The same token under the first key. Raises UnreadableTokenError."""
        try:
            return self._fernet.rotate(encrypted).decode()
        except InvalidToken:
            raise UnreadableTokenError from None


def load_keys(secret_key: str | None, path: Path) -> tuple[str, ...]:
    """The keys of SECRET_KEY (commas or spaces between), or else of the file, newest first.

    A missing file is made with one new key, readable by its owner only.
    """
    if secret_key:
        return _split(secret_key)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _create(path, Fernet.generate_key().decode())
    return _split(path.read_text())


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").split())


def _create(path: Path, key: str) -> None:
    """Writes aside and links into place: of two processes one wins and no one reads half a key."""
    with NamedTemporaryFile("w", dir=path.parent) as aside:  # for the owner only, mode 0600
        aside.write(key + "\n")
        aside.flush()
        os.fsync(aside.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(aside.name)

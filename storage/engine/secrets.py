"""Access tokens at rest: encrypted with keys that live outside the database."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from storage.engine.database import FOLDER_MODE
from storage.engine.errors import StorageError

FORM = "32 bytes in URL-safe base64, 44 characters each."
EVERYBODY_ELSE = 0o077  # the bits of a mode that give anything to group and others


class UnreadableTokenError(StorageError):
    """A stored token was encrypted with a key that is not among the present ones."""

    def __init__(self) -> None:
        super().__init__(
            "The saved access token cannot be read with the present SECRET_KEY. "
            "Put the former key back (SECRET_KEY takes several, newest first), "
            "or connect the account again."
        )


class SecretKeyError(StorageError):
    """There is no usable key; the words say why and what to do, and hold none."""


class TokenCipher:
    """Encrypts with the first key, decrypts with any of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Raises ValueError when there is no key or one of them is not a Fernet key."""
        if not keys:
            raise ValueError("SECRET_KEY holds no key")
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys])
        except ValueError:
            raise ValueError(f"SECRET_KEY must hold Fernet keys, {FORM}") from None

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

    A missing file is made with one new key, readable by its owner only. Raises SecretKeyError.
    """
    if not secret_key and not path.exists():
        try:
            path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            _create(path, Fernet.generate_key().decode())
        except OSError as error:
            raise SecretKeyError(
                f"SECRET_KEY: is missing, and {path} cannot be made: {error.strerror}. Let the bot "
                "write its folder, or set SECRET_KEY."
            ) from None
    return present_keys(secret_key, path)


def present_keys(secret_key: str | None, path: Path) -> tuple[str, ...]:
    """The same, none if there is no file yet. Raises SecretKeyError."""
    if secret_key:
        return _understood(
            secret_key,
            f"SECRET_KEY: must hold Fernet keys, {FORM} "
            "Leave it empty to have one made in data/secret.key.",
        )
    try:
        mode = path.stat().st_mode
        text = path.read_text()
    except FileNotFoundError:
        if path.is_symlink():
            raise SecretKeyError(
                f"SECRET_KEY: {path} leads to a file that is not there. Put the key back there."
            ) from None
        return ()
    except UnicodeDecodeError:
        text = ""
    except OSError as error:
        raise SecretKeyError(
            f"SECRET_KEY: {path} cannot be read: {error.strerror}. "
            "Let the bot read it, or set SECRET_KEY."
        ) from None
    if mode & EVERYBODY_ELSE:
        raise SecretKeyError(
            f"SECRET_KEY: others on this machine may read {path}. Run: chmod 600 {path}"
        )
    return _understood(text, f"SECRET_KEY: {path} holds no key. Put the saved copy of it back.")


def _understood(text: str, otherwise: str) -> tuple[str, ...]:
    keys = tuple(text.replace(",", " ").split())
    try:
        TokenCipher(keys)
    except ValueError:
        raise SecretKeyError(otherwise) from None
    return keys


def _create(path: Path, key: str) -> None:
    """Writes aside and links into place: of two processes one wins and no one reads half a key."""
    with NamedTemporaryFile("w", dir=path.parent) as aside:  # for the owner only, mode 0600
        aside.write(key + "\n")
        aside.flush()
        os.fsync(aside.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(aside.name)

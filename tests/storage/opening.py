"""Opens a database as another process does. Apart, since each of those processes imports it."""

from cryptography.fernet import Fernet

from storage import open_storage
from storage.engine.secrets import TokenCipher


def open_and_close(url: str) -> None:
    open_storage(url, TokenCipher([Fernet.generate_key().decode()])).close()

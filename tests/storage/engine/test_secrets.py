"""Access tokens at rest: unreadable without the key, readable after a rotation, never shown."""

import re
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage import open_storage
from storage.engine.secrets import TokenCipher, UnreadableTokenError, load_keys
from tests.helpers import Clock
from tests.storage.studio import Studio

TOKEN = "EAAGm0PX4ZCpsBAKZCZBkZBsecret"


def new_key() -> str:
    return Fernet.generate_key().decode()


def test_a_token_cannot_be_read_in_the_database_file(
    tmp_path: Path, cipher: TokenCipher, clock: Clock
) -> None:
    storage = open_storage(f"sqlite:///{tmp_path}/bot.db", cipher)
    Studio(storage, clock).account(access=TOKEN)
    account = Studio(storage, clock).account(access=TOKEN + "2")
    assert storage.accounts.token(account.account_id) == TOKEN + "2"
    while_open = [path.read_bytes() for path in tmp_path.iterdir()]
    storage.close()
    after = [path.read_bytes() for path in tmp_path.iterdir()]
    assert any(b"shop1" in content for content in after)
    assert not any(TOKEN.encode() in content for content in [*while_open, *after])


def test_a_token_is_in_no_value_that_leaves_storage(studio: Studio) -> None:
    account = studio.account(access=TOKEN)
    assert TOKEN not in repr(account)
    assert TOKEN not in repr(studio.storage)


def test_keys_are_rotated_by_putting_a_new_one_in_front(database_url: str, clock: Clock) -> None:
    old, new = new_key(), new_key()
    storage = open_storage(database_url, TokenCipher([old]))
    account = Studio(storage, clock).account(access=TOKEN)
    storage.close()

    storage = open_storage(database_url, TokenCipher([new, old]))
    assert storage.accounts.token(account.account_id) == TOKEN
    assert storage.accounts.rotate_tokens() == 1
    storage.close()

    storage = open_storage(database_url, TokenCipher([new]))
    assert storage.accounts.token(account.account_id) == TOKEN
    storage.close()


def test_a_wrong_key_is_told_with_what_to_do(database_url: str, clock: Clock) -> None:
    storage = open_storage(database_url, TokenCipher([new_key()]))
    account = Studio(storage, clock).account(access=TOKEN)
    storage.close()
    storage = open_storage(database_url, TokenCipher([new_key()]))
    with pytest.raises(UnreadableTokenError, match=r"SECRET_KEY.*connect the account again"):
        storage.accounts.token(account.account_id)
    with pytest.raises(UnreadableTokenError):
        storage.accounts.rotate_tokens()
    again = Studio(storage, clock).account(access=TOKEN)
    assert storage.accounts.token(again.account_id) == TOKEN, "connecting again is the cure"
    storage.close()


def test_a_key_is_made_on_the_first_start_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "secret.key"
    keys = load_keys(None, path)
    assert TokenCipher(keys).decrypt(TokenCipher(keys).encrypt(TOKEN)) == TOKEN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_keys(None, path) == keys, "the second start finds the same key"
    assert [item.name for item in path.parent.iterdir()] == ["secret.key"]


def test_of_several_first_starts_at_once_all_get_the_same_key(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: load_keys(None, path), range(8)))
    assert len(keys) == 1


def test_keys_given_by_the_settings_leave_the_file_alone(tmp_path: Path) -> None:
    first, second = new_key(), new_key()
    path = tmp_path / "secret.key"
    assert load_keys(f"{first},{second}", path) == (first, second)
    assert load_keys(f" {first} ", path) == (first,)
    assert not path.exists()


def test_the_key_file_may_hold_several_keys_newest_first(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    first, second = new_key(), new_key()
    path.write_text(f"{first}\n{second}\n")
    path.chmod(0o600)
    assert load_keys(None, path) == (first, second)


@pytest.mark.parametrize("keys", [[], ["not a key"], ["c2hvcnQ="]])
def test_a_key_that_is_none_is_refused_by_name_and_not_repeated(keys: list[str]) -> None:
    with pytest.raises(ValueError, match="SECRET_KEY") as refusal:
        TokenCipher(keys)
    assert not re.search("not a key|c2hvcnQ", str(refusal.value))

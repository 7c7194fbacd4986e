"""Whoever has hundreds of accounts waits no longer for a card than whoever has a few."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from storage import open_storage
from storage.engine.secrets import TokenCipher
from tests.helpers import Clock
from tests.storage.studio import AUTHOR, Studio

FEW, MANY = 3, 300


def test_what_is_asked_all_day_reads_no_other_accounts(
    tmp_path: Path, cipher: TokenCipher, clock: Clock
) -> None:
    few, many = (
        steps_of_all_day(Studio(open_storage(f"sqlite:///{tmp_path}/{n}.db", cipher), clock), n)
        for n in (FEW, MANY)
    )
    assert {what: steps for what, steps in many.items() if steps > few[what] * 1.1} == {}


def steps_of_all_day(studio: Studio, accounts: int) -> dict[str, int]:
    """How many steps SQLite takes for each with so many accounts, the last of which is in use."""
    *_, account = [studio.account(number) for number in range(accounts)]
    post, storage, now = studio.draft(account), studio.storage, studio.clock.now()
    for _ in range(2):
        studio.due(account)
    studio.claimed()
    asked: dict[str, Callable[[], object]] = {
        "a glance while another worker is at what is due": studio.claim,
        "what is due next": partial(storage.agenda.look, now),
        "what stands on a card": partial(storage.cards.around, post, AUTHOR),
        "the account in use": partial(storage.accounts.current, account.account_id),
        "the first account": partial(storage.accounts.current, None),
        "how many drafts it has": partial(storage.post_lists.drafts_of_current, account.account_id),
        "whether there are several": storage.accounts.count_usable,
    }
    steps = {what: steps_of(studio, ask) for what, ask in asked.items()}
    storage.close()
    return steps


def steps_of(studio: Studio, ask: Callable[[], object]) -> int:
    steps: list[None] = []
    connection = studio.storage.database.connection()  # type: ignore[no-untyped-call]  # bare in the stubs
    connection.set_progress_handler(partial(steps.append, None), 1)
    ask()
    return len(steps)

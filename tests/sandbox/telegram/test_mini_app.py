"""What the pretend Telegram says of who opens a Mini App, judged by others."""

from datetime import datetime

import pytest

from sandbox.telegram.mini_app import init_data
from sandbox.telegram.state import PEOPLE, TOKEN

NOW = datetime.fromisoformat("2026-11-29T10:00:00+00:00")


@pytest.mark.usefixtures("loaded_aiogram")
def test_aiogram_takes_it_for_telegrams() -> None:
    from aiogram.utils.web_app import safe_parse_webapp_init_data

    for person in PEOPLE:
        found = safe_parse_webapp_init_data(TOKEN, init_data(person, NOW))
        assert found.user
        assert (found.user.id, found.user.first_name) == (person.id, person.first_name)
        assert found.auth_date == NOW


def test_the_bot_takes_it_for_telegrams() -> None:
    from web.routes.init_data import TO_OPEN, key_of, opener

    assert opener(init_data(PEOPLE[1], NOW), key_of(TOKEN), NOW, TO_OPEN).person_id == 1002

"""/help says everything that is kept of a person."""

import pytest

from posting import Role
from storage.models import PersonRow
from tests.helpers.chat import Stage

# Every column of the table, by the words for it. Two of each are told as one: what was chosen,
# and a role now and before.
SAID = {
    "telegram_id": ("Telegram ID", "Telegram ID"),
    "name": ("name", "имя"),
    "language": ("language", "язык"),
    "language_chosen": ("language", "язык"),
    "timezone": ("time zone", "часовой пояс"),
    "current_account_id": ("account", "аккаунт"),
    "hears_figures": ("notices", "уведомления"),
    "notices": ("notices", "уведомления"),
    "dark_pictures": ("light or dark pictures", "светлые или тёмные картинки"),
    "role": ("role", "роль"),
    "former_role": ("role", "роль"),
    "was_owner": ("role", "роль"),
    "met_at": ("when you were let in", "когда вас впустили"),
    "refused_at": ("when I turned you away", "когда я вам отказал"),
}


@pytest.mark.parametrize("role", [Role.OWNER, Role.VIEWER])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_help_names_every_column_of_the_person(stage: Stage, role: Role, language: str) -> None:
    columns = [field.column_name for field in PersonRow._meta.sorted_fields]
    assert sorted(columns) == sorted(SAID), "a new column is named in the words of /help as well"
    words = stage.services.catalogues[language].read_by(role)
    line = words("help.text" if words.are_of_a_viewer else "help.kept").rsplit("\n\n", 1)[-1]
    for column, (english, russian) in SAID.items():
        assert (russian if language == "ru" else english) in line, column

"""What a question shows for an example is read as its answer when it is typed as it stands. Times:
tests/bot/compose/test_calendar.py; places: tests/bot/compose/fields/test_places.py."""

import re
from collections.abc import Callable

from bot.reading.cover import read_cover
from bot.reading.edits import About, TagEdit, sort_of
from bot.reading.people.people import read_people
from bot.reading.snippets import read_snippet
from bot.reading.times.posting_times import read_day_times, read_posting_times
from tests.bot.words.test_words import AREAS, messages, texts_of
from tests.helpers.table import each_row


def people(typed: str) -> bool:
    found, problems = read_people(typed, with_positions=True)
    return bool(found) and not problems


def at_words(typed: str) -> bool:
    """Somebody at a spot that is named."""
    found = sort_of(typed, About("Bread")).edits
    return bool(found) and all(isinstance(it, TagEdit) and it.across is not None for it in found)


READ_BY: dict[str, tuple[Callable[[str], object], ...]] = {  # each example, in order
    "compose.people.ask": (people, at_words, people),
    "compose.people.ask_story": (people, people),
    "compose.people.ask_video": (people,),
    "compose.people.empty": (people,),
    "compose.collaborators.ask": (people,),
    "compose.cover.ask": (read_cover,),
    "compose.cover.again": (read_cover,),
    "compose.cover.unclear": (read_cover, read_cover),
    "cover.choose": (read_cover,),
    "cover.choose_again": (read_cover,),
    "cover.choose_instead": (read_cover,),
    "times.week": (read_posting_times,),
    "times.day": (read_day_times,),
    "times.unclear": (read_posting_times, read_day_times),
    "snippets.how": (lambda typed: read_snippet(typed, 30)[1].startswith("#"),),
}


@each_row("language", ["en", "ru"])
def test_what_a_question_shows_is_an_answer(language: str) -> None:
    examples = {
        key: re.findall(r"<code>([^{<]+)</code>", texts_of(message)[0])
        for area in AREAS
        for key, message in messages(language, area).items()
    }
    for key, readers in READ_BY.items():
        for example, read in zip(examples[key], readers, strict=True):
            assert read(example), f"{key}: {example}"

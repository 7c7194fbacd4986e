"""A spy on all taps: every button in reach is answered exactly once, in both languages."""

import pytest

from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json

COMMANDS = ("/start", "/posts", "/plan", "/settings", "/accounts", "/help", "/status", "/new")
MOST_TAPS = 60  # after one opening


def fresh_button(person: Chat, tried: set[str]) -> tuple[str, Json] | None:
    """A button in sight of a kind that was not tried yet, and its message."""
    for seen in reversed(person.messages):
        for row in seen.raw.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                data = button.get("callback_data", "")
                if data and data.partition(":")[0] not in tried:
                    return data, seen.raw
    return None


def is_short(seen: Seen) -> bool:
    """Five rows of buttons; a month has eight."""
    keyboard = seen.raw.get("reply_markup", {}).get("inline_keyboard", [])
    has_days = any(len(row) == 7 for row in keyboard)
    return len(keyboard) <= (8 if has_days else 5)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("sample", ["bread.jpg", "coffee.mp4"])
def test_every_button_in_reach_is_answered_exactly_once(
    stage: Stage, instagram: PretendInstagram, language: str, sample: str
) -> None:
    person = stage.chat(1001, language)
    person.sends("/accounts")
    person.taps("➕")
    person.sends(INSTAGRAM_TOKEN)
    link = f"{instagram.sample(sample)}\nHello #a @b"
    tried: set[str] = set()
    for opening in (link, link, *COMMANDS, link, link, link):
        person.sends(opening)
        for _ in range(MOST_TAPS):
            found = fresh_button(person, tried)
            if found is None:
                break
            data, message = found
            tried.add(data.partition(":")[0])
            person.taps_data(data, message)
            assert all(map(is_short, person.messages)), person.transcript()
    assert stage.every_tap_was_answered_once()
    assert len(tried) >= 24, sorted(tried)
    assert not any("broke" in seen.text or "сломалось" in seen.text for seen in person.messages)

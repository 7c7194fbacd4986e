"""/start, /help, /cancel, and what the bot has no use for."""

import pytest

from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

POLL = {
    "id": "1",
    "question": "?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
FILE = {"file_id": "f", "file_unique_id": "u"}
STICKER = FILE | {
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
    "type": "regular",
}


def test_a_newcomer_sees_the_two_things_to_begin_with(anna: Chat) -> None:
    anna.sends("/start")
    seen = anna.sees("Check the time zone: UTC, now 09:00")
    assert seen.buttons == ["🔗 Connect Instagram", "🕐 Change time zone", "🌐 Русский"]


def test_a_newcomer_changes_the_language_with_one_tap(anna: Chat) -> None:
    anna.sends("/start")
    anna.taps("Русский")
    assert anna.sees("Я публикую посты").buttons[-1] == "🌐 English"


def test_home_shows_what_is_planned(connected: Chat, instagram: PretendInstagram) -> None:
    connected.sends("/start")
    connected.sees("@sunny.bakery · next post: none yet\nDrafts 0 · planned 0 · failed 0")
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⚡")
    connected.sends("/start")
    connected.sees("next post: Tue 1 Dec, 18:00 (UTC)\nDrafts 0 · planned 1 · failed 0")
    assert connected.last.buttons == ["🗓 Posts", "📅 Plan", "⚙️ Settings"]
    connected.taps("📅 Plan")
    connected.sees("1 post")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_help_fits_a_phone_and_leads_on(stage: Stage, language: str) -> None:
    person = stage.chat(1001, language)
    person.sends("/help")
    begun = person.last
    assert len(begun.text) < 450
    for subject, told in (("🎠", "[🖼"), ("📎", "HEIC"), ("🔒", "Telegram ID")):
        person.taps(subject)
        person.sees(told)
        person.taps("⬅️")
        assert (person.last.text, person.last.buttons) == (begun.text, begun.buttons)
    person.taps("📎")
    files = person.last.text
    assert "25" in files
    assert ("20 MB" if language == "en" else "20 МБ") in files
    person.taps("⬅️")
    person.taps("⚙️")


EXAMPLES = {
    "en": ("Weekend sale", ["replace sale with offer", "add #spring", "to friday"], "Fri 4 Dec"),
    "ru": ("Наша скидка", ["замени скидка на подарок", "добавь #весна", "на пятницу"], "пт 4 дек"),
}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_help_says_to_type_does_what_it_says(
    connected: Chat, stage: Stage, language: str
) -> None:
    person = stage.chat(1001, language)
    caption, examples, day = EXAMPLES[language]
    person.sends("/help")
    assert all(example in person.last.text for example in examples)
    person.sends_photo("one", caption=caption)
    for example in examples:
        person.sends(example)
    card = person.last.text
    assert day in card
    assert ("Weekend offer #spring" if language == "en" else "Наша подарок #весна") in card


@pytest.mark.parametrize(
    ("content", "thing"),
    [
        ({"sticker": STICKER}, "a sticker"),
        ({"voice": FILE | {"duration": 1}}, "a voice message"),
        ({"video_note": FILE | {"duration": 1, "length": 1}}, "a round video message"),
        ({"poll": POLL}, "a poll"),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, "a contact"),
        ({"dice": {"emoji": "🎲", "value": 1}}, "a dice"),
        ({"checklist": {"title": "x", "tasks": []}}, "something else"),
    ],
)
def test_what_instagram_does_not_take_is_named(
    connected: Chat, content: dict[str, object], thing: str
) -> None:
    connected.sends_thing(**content)
    connected.sees(f"This is {thing}.")


def test_a_sticker_does_not_close_the_question_that_is_open(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("Time zone")
    connected.sends_thing(sticker=STICKER)
    connected.sends("Riga")
    assert stage.posting.accounts.all()[0].timezone == "Europe/Riga"


def test_what_telegram_says_of_the_chat_itself_gets_no_answer(anna: Chat, stage: Stage) -> None:
    anna.sends_thing(new_chat_title="Bread")
    assert anna.messages == []


@pytest.mark.parametrize("command", ["/nonsense", "/START_", "/posts@"])
def test_an_unknown_command_leads_to_help(connected: Chat, command: str) -> None:
    connected.sends(command)
    connected.sees("I don't know this command")


def test_a_command_edited_into_an_old_message_does_nothing(connected: Chat) -> None:
    message = connected.sends("/help")
    before = len(connected.messages)
    connected.edits(message, "/accounts")
    assert len(connected.messages) == before


def test_cancel_with_nothing_open_says_so(connected: Chat) -> None:
    connected.sends("/cancel")
    connected.sees("There is nothing to cancel")


def test_a_message_of_the_greatest_length_is_survived(connected: Chat) -> None:
    connected.sends("😀" * 2048)
    assert connected.last.text


@pytest.mark.parametrize(
    ("language", "next_post"),
    [("en", "next post: waits to be posted by hand"), ("ru", "следующий пост: ждёт публикации")],
)
def test_home_says_of_a_post_that_waits_for_somebody_that_it_does(
    connected: Chat, stage: Stage, instagram: PretendInstagram, language: str, next_post: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("⋯ More")
    connected.taps("✋")
    connected.taps("🚀 Now")
    stage.publish_due()
    instagram.later(seconds=15)
    stage.publish_due()
    stage.posting.people.set_language(connected.id, language)
    connected.sends("/start")
    assert next_post in connected.last.text


def test_anybody_inside_can_look_up_their_own_number(connected: Chat) -> None:
    connected.sends("/id")
    assert connected.sees(f"Your Telegram ID: {connected.id}").buttons == ["📋 Copy my ID"]


def test_words_under_a_song_are_kept_for_the_photo_that_follows(
    connected: Chat, stage: Stage
) -> None:
    song = {"file_name": "song.mp3", "mime_type": "audio/mpeg", "duration": 30}
    connected.sends_thing(audio=FILE | song, caption="Fresh bread")
    connected.sees("This file's type is MP3.")
    connected.sees("✏️ Your caption is kept")
    connected.sends_photo("bread")
    assert the_post(stage).caption == "Fresh bread"

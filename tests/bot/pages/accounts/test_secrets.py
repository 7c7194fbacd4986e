"""A secret in whatever a person sends, whatever is asked: gone from the chat, kept nowhere."""

from pathlib import Path

import pytest

from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json, RefusedError

TOKEN = "IGstray00000000000000000000000000002"
HEX = "0123456789abcdef0123456789abcdef"
BOT_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw4"
PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 10, "height": 10}]
FILE = {"file_id": "d", "file_unique_id": "d"}

CONTENTS: list[Json] = [
    {"text": f"here it is: {TOKEN}"},
    {"text": f"/start {TOKEN}", "entities": [{"type": "bot_command", "offset": 0, "length": 6}]},
    {"text": f"/new {TOKEN}", "entities": [{"type": "bot_command", "offset": 0, "length": 4}]},
    {"text": f"https://shop.example/bread.jpg?access_token={TOKEN}\nFresh bread"},
    {"text": f"{TOKEN[:14]}\n{TOKEN[14:]}"},
    {"text": "Fresh", "quote": {"text": f"he wrote {TOKEN}", "position": 0}},
    {
        "text": "photo",
        "entities": [
            {"type": "text_link", "offset": 0, "length": 5, "url": f"https://x.example/?t={TOKEN}"}
        ],
    },
    {"photo": PHOTO, "caption": f"Fresh bread {TOKEN}"},
    {"document": {**FILE, "file_name": f"{TOKEN}.txt", "mime_type": "text/plain"}},
    {"contact": {"phone_number": "+7", "first_name": TOKEN}},
    {
        "poll": {
            "id": "1",
            "question": "Is this it?",
            "options": [{"text": TOKEN, "voter_count": 0, "persistent_id": "1"}],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": False,
            "members_only": False,
        }
    },
]
OTHERS = [HEX, f"App secret: {HEX}", BOT_TOKEN, f"1234567890123456|{HEX}"]


def stored(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def is_gone(person: Chat, message: Json) -> bool:
    return (person.id, message["message_id"]) not in person.stage.telegram.messages


def prompts(person: Chat) -> list[Seen]:
    """The questions for a token that stand in the chat."""
    return [seen for seen in person.messages if "Paste the access token" in seen.text]


@pytest.mark.parametrize("content", CONTENTS, ids="+".join)
def test_a_token_in_any_part_of_a_message_is_deleted_and_kept_nowhere(
    connected: Chat, stage: Stage, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: Json
) -> None:
    caplog.set_level("INFO")
    message = connected.sends_thing(**content)
    connected.sees("That looked like an access token. I deleted it.")
    assert is_gone(connected, message)
    assert connected.last.buttons == ["🔗 Connect with it"]
    for part in (TOKEN, TOKEN[14:]):
        assert part.encode() not in stored(tmp_path)
        assert part not in repr([call for call in stage.telegram.calls if call[0] != "getUpdates"])
        assert part not in caplog.text
        assert part not in repr(stage.services)


@pytest.mark.parametrize("text", OTHERS)
def test_other_secrets_are_deleted_too(
    connected: Chat, stage: Stage, tmp_path: Path, text: str
) -> None:
    message = connected.sends(text)
    connected.sees("That looked like a secret of an app or a bot")
    assert connected.last.buttons == []
    assert is_gone(connected, message)
    assert text[-32:].encode() not in stored(tmp_path)


@pytest.mark.parametrize(
    "question",
    ["🗓 Other time", "✏️ Caption", "📍 Place", "👤 People", "🖼 Replace", None],
)
def test_whatever_is_asked_a_token_is_no_answer(
    connected: Chat, stage: Stage, instagram: PretendInstagram, question: str | None
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread" if question else "/new")
    if question == "🖼 Replace":
        connected.taps("⋯ More")
    if question:
        connected.taps(question)
    message = connected.sends(f"Bearer {TOKEN}")
    connected.sees("That looked like an access token")
    assert is_gone(connected, message)
    if question == "✏️ Caption":
        connected.sends("Better bread")
        assert the_post(stage).caption == "Better bread", "the question stays open"


def test_a_token_that_is_edited_in_goes_whatever_the_message_was(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.edits(message, f"{instagram.sample('bread.jpg')}\nFresh bread {TOKEN}")
    connected.sees("That looked like an access token")
    connected.sees("The rest of that message is gone with it")
    assert is_gone(connected, message)
    assert the_post(stage).caption == "Fresh bread"


def test_the_person_is_told_when_the_message_cannot_be_deleted(
    connected: Chat, stage: Stage
) -> None:
    stage.telegram.refusals["deleteMessage"] = RefusedError("Bad Request: can't be deleted")
    connected.sends(f"look: {TOKEN}")
    connected.sees("Please delete it yourself")
    connected.sends(HEX)
    connected.sees("Please delete it yourself")


def test_a_link_whose_name_is_hexadecimal_is_just_a_link(
    connected: Chat, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.url}/media/{HEX}.jpg\nFresh bread")
    connected.sees("404")
    assert not is_gone(connected, message)


def test_a_token_that_came_before_connecting_connects_with_one_tap(
    anna: Chat, stage: Stage
) -> None:
    anna.sends(INSTAGRAM_TOKEN)
    anna.taps("Connect with it")
    anna.sees("✅ Connected: @sunny.bakery")
    assert stage.services.strays == {}
    assert not any("🔗 Connect with it" in seen.buttons for seen in anna.messages)


def test_after_ten_minutes_the_token_is_asked_for(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends(INSTAGRAM_TOKEN)
    instagram.later(minutes=11)
    assert (
        anna.taps("Connect with it").text == "I no longer have this token. Please paste it again."
    )
    anna.sees("Paste the access token")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("✅ Connected: @sunny.bakery")


def test_after_a_restart_the_token_is_asked_for(anna: Chat, stage: Stage) -> None:
    anna.sends(INSTAGRAM_TOKEN)
    stage.restart()
    assert anna.taps("Connect with it").alert
    anna.sees("Paste the access token")


def test_a_link_sent_instead_of_the_token_becomes_a_draft_once_connected(
    anna: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    anna.sends("/accounts")
    anna.taps("Connect")
    message = anna.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    assert "I keep your message" in anna.messages[-2].text
    assert prompts(anna) == [anna.last]
    assert not is_gone(anna, message)
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("Draft · @sunny.bakery")
    assert prompts(anna) == []
    assert the_post(stage).caption == "Fresh bread"


def test_a_link_sent_instead_of_another_token_is_a_draft_at_once(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.taps("Another account")
    message = connected.sends(f"Fresh bread {instagram.sample('bread.jpg')}")
    assert "Draft · @sunny.bakery" in connected.messages[-2].text
    assert prompts(connected) == [connected.last]
    assert not is_gone(connected, message)


def test_a_secret_of_another_kind_instead_of_the_token_is_deleted_and_named(anna: Chat) -> None:
    anna.sends("/accounts")
    anna.taps("Connect")
    message = anna.sends(HEX)
    anna.sees("a secret of an app or a bot")
    assert is_gone(anna, message)
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("✅ Connected: @sunny.bakery")


def test_a_token_that_is_edited_into_a_message_is_taken_when_one_is_asked_for(anna: Chat) -> None:
    anna.sends("/accounts")
    anna.taps("Connect")
    message = anna.sends("moment please")
    anna.edits(message, f"access_token={INSTAGRAM_TOKEN}")
    anna.sees("✅ Connected: @sunny.bakery")
    assert is_gone(anna, message)


def test_try_again_goes_away_once_the_account_is_connected(
    anna: Chat, instagram: PretendInstagram
) -> None:
    anna.sends("/accounts")
    anna.taps("Connect")
    for _ in range(2):
        anna.sends(TOKEN)
        assert "🔁 Try again" in anna.sees("This token is not valid").buttons
    anna.sends("/cancel")
    anna.sends("/accounts")
    anna.taps("Connect")
    anna.sends(INSTAGRAM_TOKEN)
    anna.sees("✅ Connected: @sunny.bakery")
    refused = [seen for seen in anna.messages if "not valid" in seen.text]
    assert [seen.buttons for seen in refused] == [[], []]

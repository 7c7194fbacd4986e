"""A message is edited while something is asked about its post, or after the post was changed
elsewhere: no question is lost, and nothing that was written since is replaced unasked."""

import pytest

from tests.bot.compose.test_edited_parts import captioned
from tests.helpers.chat import BORIS, Chat, Stage, photo, settle
from tests.helpers.posts import the_post
from tests.helpers.telegram_fake import Json

LONG = f"Fresh bread {'for everybody ' * 7}every day"
SEEDS = "A round loaf with seeds on a table"
UNDO = "↩️ Undo"


def again(stage: Stage, message: Json) -> None:
    stage.telegram.push("edited_message", message)
    stage.deliver()


def shown(stage: Stage) -> str | None:
    file = the_post(stage).medium.file
    return file.telegram_file_id if file else None


def alt_texts(stage: Stage) -> list[str | None]:
    return [medium.alt_text for medium in the_post(stage).media]


@pytest.mark.parametrize("words", ["#a " * 31, "я" * 2201])
def test_another_photo_with_a_caption_that_is_refused_stays_out(
    connected: Chat, stage: Stage, words: str
) -> None:
    message = connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⚡ Tue 18:00")
    message.update(photo("cake"), caption=words)
    again(stage, message)
    connected.sees("Until then your edit changes nothing.")
    assert (shown(stage), the_post(stage).caption) == ("bread 1080", "Fresh bread")
    captioned(stage, message, "Fresh cake")
    assert (shown(stage), the_post(stage).caption) == ("cake 1080", "Fresh cake")
    connected.taps(UNDO)
    assert (shown(stage), the_post(stage).caption) == ("bread 1080", "Fresh bread")


def test_where_an_edit_is_said_to_change_nothing_the_photo_stays_too(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("First")
    message = connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("✏️ Caption")
    connected.sends("Come in, it is warm")
    message.update(photo("cake"), caption="Fresh cake")
    again(stage, message)
    connected.sees("Your edit changes nothing")
    assert (shown(stage), the_post(stage).caption) == ("bread 1080", "Come in, it is warm")


@pytest.fixture
def album(connected: Chat, stage: Stage) -> Chat:
    """Two photos, and the alt text of the first is asked for."""
    connected.sends_photo("bread", caption="Fresh bread", media_group_id="1")
    connected.sends_photo("cake", media_group_id="1")
    settle(stage)
    alt_text_of_the_first(connected)
    return connected


def alt_text_of_the_first(person: Chat) -> None:
    person.taps("⋯ More")
    person.taps("Alt text")
    person.taps("1")


def test_an_alt_text_is_put_right_while_the_next_is_asked_for(album: Chat, stage: Stage) -> None:
    typed = album.sends("A lof")
    album.sees("Photo 2 of 2")
    album.edits(typed, "A loaf")
    album.sees("Photo 2 of 2")
    album.sends("A cake")
    assert alt_texts(stage) == ["A loaf", "A cake"]
    assert the_post(stage).caption == "Fresh bread"


def test_an_alt_text_of_a_planned_post_is_put_right_while_the_next_is_asked_for(
    album: Chat, stage: Stage
) -> None:
    album.taps("Done")
    album.taps("⚡ Tue 18:00")
    album.taps("✏️ Edit")
    alt_text_of_the_first(album)
    typed = album.sends("A lof")
    album.edits(typed, "A loaf")
    album.sees("Photo 2 of 2")
    album.sends("A cake")
    assert alt_texts(stage) == ["A loaf", "A cake"]
    assert the_post(stage).caption == "Fresh bread"


def test_an_old_alt_text_leaves_a_newer_one_while_the_next_is_asked_for(
    album: Chat, stage: Stage
) -> None:
    typed = album.sends("A lof")
    album.taps("Done")
    alt_text_of_the_first(album)
    album.sends(SEEDS)
    album.edits(typed, "A loaf")
    album.sees("what the post has there is not from this message")
    assert alt_texts(stage) == [SEEDS, None]


def test_an_alt_text_follows_its_photo_to_another_place(album: Chat, stage: Stage) -> None:
    typed = album.sends("A lof")
    album.taps("Done")
    album.sends("swap 1 and 2")
    assert alt_texts(stage) == [None, "A lof"]
    album.edits(typed, "A loaf")
    assert alt_texts(stage) == [None, "A loaf"]


@pytest.fixture
def commented(connected: Chat) -> Chat:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.taps("⋯ More")
    connected.taps("comment")
    return connected


def test_while_a_comment_is_asked_for_an_edit_asks_about_what_another_has_written(
    commented: Chat, stage: Stage
) -> None:
    typed = commented.sends("See yuo")
    commented.taps("⋯ More")
    commented.taps("comment")
    boris = stage.chat(BORIS, name="Boris")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps("Fresh bread")
    boris.taps("⋯ More")
    boris.taps("comment")
    boris.sends("Written by Boris")
    commented.edits(typed, "See you")
    assert the_post(stage).options.first_comment == "Written by Boris"
    commented.taps("Mine")
    assert the_post(stage).options.first_comment == "See you"


def test_a_comment_whose_edit_was_undone_follows_the_next_one(
    commented: Chat, stage: Stage
) -> None:
    typed = commented.sends("See yuo")
    commented.edits(typed, "See you")
    commented.taps(UNDO)
    commented.edits(typed, "See you all")
    assert the_post(stage).options.first_comment == "See you all"


def test_an_edit_that_changes_no_words_leaves_the_question_about_them(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption=LONG)
    words = connected.sends("Warm bread")
    before = connected.transcript()
    again(stage, words)
    assert connected.transcript() == before
    connected.taps("At the end")
    assert the_post(stage).caption == f"{LONG} Warm bread"


def test_words_that_stand_within_a_line_are_not_those_of_the_message(
    connected: Chat, stage: Stage
) -> None:
    under = connected.sends_photo("bread", caption="Fresh bred")
    connected.taps("✏️ Caption")
    connected.sends("Our bread is warm, come in today")
    captioned(stage, under, "bread")
    connected.sees("what this message said is no longer in the caption")
    assert the_post(stage).caption == "Our bread is warm, come in today"


def test_a_photo_that_became_a_document_is_answered(connected: Chat, stage: Stage) -> None:
    message = connected.sends_photo("bread", caption="Fresh bred")
    del message["photo"]
    message["document"] = {
        "file_id": "menu",
        "file_unique_id": "u menu",
        "file_name": "menu.pdf",
        "mime_type": "application/pdf",
    }
    captioned(stage, message, "Fresh bread")
    said = [it.text for it in connected.messages if "This file's type is PDF" in it.text]
    assert len(said) == 1
    assert (shown(stage), the_post(stage).caption) == ("bread 1080", "Fresh bread")

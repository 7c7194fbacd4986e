"""A caption that came in several messages: each line follows its message, and no other is lost."""

from tests.helpers.chat import BORIS, Chat, Stage, settle
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import Json

MINE, UNDO = "Mine", "↩️ Undo"


def test_an_edit_that_was_asked_about_is_followed_by_the_next_one(
    connected: Chat, stage: Stage
) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.sends_photo("bread")
    written_by_boris(stage, "Fresh bred\nevery day\nCome in")
    connected.edits(typed, "Fresh bread")
    connected.taps(MINE)
    assert the_post(stage).caption == "Fresh bread\nevery day\nCome in"
    connected.edits(typed, "Warm bread")
    assert the_post(stage).caption == "Warm bread\nevery day\nCome in"


def test_an_edit_that_was_asked_about_and_left_does_not_cut_off_the_message(
    connected: Chat, stage: Stage
) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.sends_photo("bread")
    written_by_boris(stage, "Fresh bred\nevery day\nCome in")
    connected.edits(typed, "Fresh bread")
    connected.edits(typed, "Warm bread")
    connected.taps(MINE)
    assert the_post(stage).caption == "Warm bread\nevery day\nCome in"


def test_an_edit_that_was_refused_is_followed_by_one_that_fits(
    connected: Chat, stage: Stage
) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.sends_photo("bread")
    connected.taps("⚡ Tue 18:00")
    connected.edits(typed, "я" * 2201)
    connected.sees("too many")
    connected.edits(typed, "Fresh bread")
    assert the_post(stage).caption == "Fresh bread\nevery day"


def test_an_edit_that_was_undone_is_followed_by_the_next_one(connected: Chat, stage: Stage) -> None:
    typed = connected.sends("Fresh bred")
    connected.sends("every day")
    connected.sends_photo("bread")
    connected.edits(typed, "Fresh bread")
    connected.taps(UNDO)
    assert the_post(stage).caption == "Fresh bred\nevery day"
    connected.edits(typed, "Warm bread")
    assert the_post(stage).caption == "Warm bread\nevery day"


def test_of_two_equal_lines_the_one_of_the_message_changes(connected: Chat, stage: Stage) -> None:
    first = connected.sends("Bread!")
    connected.sends("Every day")
    last = connected.sends("Bread!")
    connected.sends_photo("bread")
    assert the_post(stage).caption == "Bread!\nEvery day\nBread!"
    connected.edits(last, "Cake!")
    assert the_post(stage).caption == "Bread!\nEvery day\nCake!"
    connected.edits(first, "Cake!")
    connected.edits(last, "Buns!")
    assert the_post(stage).caption == "Cake!\nEvery day\nBuns!"


def test_a_line_within_another_message_is_not_that_of_the_message(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Bread!\nEvery day")
    last = connected.sends("Every day")
    connected.sends_photo("bread")
    connected.edits(last, "Sundays too")
    assert the_post(stage).caption == "Bread!\nEvery day\nSundays too"


def test_words_that_a_photo_gets_leave_those_that_were_typed_before_it(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("Fresh bread")
    under = connected.sends_photo("bread")
    captioned(stage, under, "from the oven")
    assert the_post(stage).caption == "Fresh bread\n\nfrom the oven"
    captioned(stage, under, "from our oven")
    assert the_post(stage).caption == "Fresh bread\n\nfrom our oven"
    captioned(stage, under, "")
    assert the_post(stage).caption == "Fresh bread"
    captioned(stage, under, "Come in")
    assert the_post(stage).caption == "Fresh bread\n\nCome in"
    connected.taps(UNDO)
    assert the_post(stage).caption == "Fresh bread"


def test_words_that_a_photo_gets_leave_those_that_were_typed_after_it(
    connected: Chat, stage: Stage
) -> None:
    under = connected.sends_photo("bread")
    connected.sends("Fresh bread")
    captioned(stage, under, "from the oven")
    assert the_post(stage).caption == "Fresh bread\n\nfrom the oven"


def test_words_that_another_part_of_an_album_gets_join_the_others(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread", media_group_id="1")
    second = connected.sends_photo("cake", media_group_id="1")
    settle(stage)
    captioned(stage, second, "and cake")
    assert the_post(stage).caption == "Fresh bread\n\nand cake"


def test_a_typed_caption_that_is_edited_leaves_what_has_joined_it(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", media_group_id="1")
    typed = connected.sends("Fresh bred")
    connected.sends_photo("cake", caption="and cake", media_group_id="1")
    settle(stage)
    assert the_post(stage).caption == "Fresh bred\n\nand cake"
    connected.edits(typed, "Fresh bread")
    assert the_post(stage).caption == "Fresh bread\n\nand cake"


def test_hashtags_that_were_added_stay_when_the_message_is_edited(
    connected: Chat, stage: Stage
) -> None:
    under = connected.sends_photo("bread", caption="Fresh bred")
    connected.sends("add #cosy")
    captioned(stage, under, "Fresh bread")
    assert the_post(stage).caption == "Fresh bread #cosy"


def test_a_link_that_took_the_place_of_a_photo_takes_no_caption_along(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Its message had no words; the edit only puts something beside it."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("⋯ More")
    connected.taps("🖼 Replace")
    answer = connected.sends(instagram.sample("sunset.jpg"))
    assert the_post(stage).medium.image_url == instagram.sample("sunset.jpg")
    connected.edits(answer, f"{instagram.sample('sunset.jpg')} ")
    assert the_post(stage).caption == "Fresh bread"
    connected.edits(answer, f"{instagram.sample('sunset.jpg')}\nat sunset")
    assert the_post(stage).caption == "Fresh bread\n\nat sunset"


def test_a_time_under_a_photo_was_no_caption_and_the_next_words_displace_none(
    connected: Chat, stage: Stage
) -> None:
    under = connected.sends_photo("bread", caption="tomorrow 9:30")
    connected.sends("Fresh bread")
    captioned(stage, under, "from the oven")
    assert the_post(stage).caption == "Fresh bread\n\nfrom the oven"


def test_another_link_in_a_message_leaves_what_came_with_another(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("Fresh bread")
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nfrom the ovn")
    assert the_post(stage).caption == "Fresh bread\n\nfrom the ovn"
    connected.edits(message, f"{instagram.sample('sunset.jpg')}\nfrom the oven")
    post = the_post(stage)
    assert post.medium.image_url == instagram.sample("sunset.jpg")
    assert post.caption == "Fresh bread\n\nfrom the oven"


def test_another_link_in_a_message_takes_no_words_of_somebody_else(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    message = connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bred")
    written_by_boris(stage, "Cakes, too")
    connected.edits(message, f"{instagram.sample('sunset.jpg')}\nFresh bread")
    assert the_post(stage).caption == "Cakes, too"
    connected.taps(MINE)
    post = the_post(stage)
    assert post.medium.image_url == instagram.sample("sunset.jpg")
    assert post.caption == "Fresh bread"


def captioned(stage: Stage, message: Json, words: str) -> None:
    message["caption"] = words
    if not words:
        del message["caption"]
    stage.telegram.push("edited_message", message)
    stage.deliver()


def written_by_boris(stage: Stage, caption: str) -> None:
    boris = stage.chat(BORIS, name="Boris")
    boris.sends("/posts")
    boris.taps("📝")
    boris.taps(the_post(stage).caption.splitlines()[0])
    boris.taps("✏️ Caption")
    boris.sends(caption)
    assert the_post(stage).caption == caption

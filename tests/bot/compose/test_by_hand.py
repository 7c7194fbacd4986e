"""[I post it myself]: from the card to the profile, in both languages."""

import pytest

from posting import PostState
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.telegram_fake import RefusedError

WORDS = {
    "en": {
        "more": "⋯",
        "on": "✋ I post it myself",
        "how": "At its time you get the file and the caption",
        "time": "Time to post",
        "done": "✅ Done",
        "later": "⏰ In 15 min",
        "not today": "🚫 Not today",
        "found": "Found on the profile",
        "is it out": "Is it out?",
        "which": "Which one is it?",
        "this": "✅ It is 2",
        "one": "Is it this one?",
        "yes": "✅ This one",
        "now": "🚀 Now",
        "off": "🤖 By the bot again",
        "draft": "Draft",
    },
    "ru": {
        "more": "⋯",
        "on": "✋ Вручную",
        "how": "пришлю вам файл и текст",
        "time": "Пора публиковать",
        "done": "✅ Готово",
        "later": "⏰ Через 15 мин",
        "not today": "🚫 Не сегодня",
        "found": "Нашёл в профиле",
        "is it out": "Он вышел?",
        "which": "Какой это пост?",
        "this": "✅ Это 2",
        "one": "Это он?",
        "yes": "✅ Это он",
        "now": "🚀 Сейчас",
        "off": "🤖 Снова ботом",
        "draft": "Черновик",
    },
}


@pytest.fixture(params=["en", "ru"])
def say(request: pytest.FixtureRequest) -> dict[str, str]:
    return WORDS[request.param]


@pytest.fixture
def person(connected: Chat, stage: Stage, say: dict[str, str]) -> Chat:
    return stage.chat(1001) if say is WORDS["en"] else stage.chat(1002, "ru", "Борис")


def hand_over(person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]) -> None:
    """A draft that the person posts by hand, now."""
    person.sends(f"{instagram.sample('bread.jpg')}\nFresh <b>bread</b> & rolls")
    person.taps(say["more"])
    person.taps(say["on"])
    assert say["how"] in person.last.text
    person.taps(say["now"])
    time_passes(stage, instagram, seconds=15)


def time_passes(stage: Stage, instagram: PretendInstagram, **span: float) -> None:
    stage.publish_due()
    instagram.later(**span)
    stage.publish_due()


def posts(instagram: PretendInstagram, caption: str = "Fresh <b>bread</b> & rolls") -> None:
    """By hand, in Instagram's app."""
    assert instagram.door("posts", username="sunny.bakery", caption=caption).ok


def reads(person: Chat, words: str) -> bool:
    return any(words in seen.text for seen in person.messages)


def test_the_file_and_the_words_come_at_its_time_and_the_bot_finds_what_was_made_of_them(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    hand_over(person, stage, instagram, say)
    told = next(seen for seen in person.messages if say["time"] in seen.text)
    assert "Fresh <b>bread</b> & rolls" in told.text  # as it is to be copied
    file = person.messages[person.messages.index(told) - 1]
    assert "photo" in file.raw
    assert file.text in {"The original file", "Исходный файл"}, "not 1 of 1"
    posts(instagram)
    time_passes(stage, instagram, minutes=2)
    post = the_post(stage)
    assert (post.state, bool(post.permalink)) == (PostState.PUBLISHED, True)
    assert reads(person, say["found"])
    assert instagram.state()["containers"] == []


def test_done_is_thanked_for_and_the_link_follows(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    hand_over(person, stage, instagram, say)
    tap(person, say["done"], say["time"])
    assert the_post(stage).state is PostState.PUBLISHED
    posts(instagram)
    time_passes(stage, instagram, minutes=2)
    assert the_post(stage).permalink


def test_one_whose_words_were_changed_while_posting_is_asked_about_after_done(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    hand_over(person, stage, instagram, say)
    tap(person, say["done"], say["time"])
    posts(instagram, "Fresh bread & rolls, every day")
    time_passes(stage, instagram, minutes=2)
    assert the_post(stage).media_id is None
    asked = next(seen for seen in person.messages if say["one"] in seen.text)
    assert "Tue 1 Dec" in asked.text or "вт 1 дек" in asked.text, "two may be called the same"
    tap(person, say["yes"], say["one"])
    time_passes(stage, instagram, seconds=10)
    assert the_post(stage).permalink


def test_what_is_not_seen_is_asked_about_after_an_hour_and_of_two_one_is_chosen(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    hand_over(person, stage, instagram, say)
    posts(instagram, "Something else")
    for _ in range(9):
        time_passes(stage, instagram, minutes=10)
    assert reads(person, say["is it out"])
    assert the_post(stage).media_id is None
    posts(instagram)
    posts(instagram)
    for _ in range(4):
        time_passes(stage, instagram, minutes=10)
    assert reads(person, say["which"])
    tap(person, say["this"], say["which"])
    time_passes(stage, instagram, seconds=10)
    assert the_post(stage).permalink


def test_later_and_not_today(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    hand_over(person, stage, instagram, say)
    tap(person, say["later"], say["time"])
    assert the_post(stage).state is PostState.SCHEDULED
    assert not reads(person, say["time"])  # the card has taken its place
    time_passes(stage, instagram, minutes=16)
    assert reads(person, say["time"])
    tap(person, say["not today"], say["time"])
    assert the_post(stage).state is PostState.DRAFT


def test_it_can_be_given_back_to_the_bot(
    person: Chat, stage: Stage, instagram: PretendInstagram, say: dict[str, str]
) -> None:
    person.sends(f"{instagram.sample('bread.jpg')}\nBread")
    person.taps(say["more"])
    person.taps(say["on"])
    person.taps(say["more"])
    person.taps(say["off"])
    assert say["how"] not in person.last.text
    person.taps(say["now"])
    for _ in range(4):
        time_passes(stage, instagram, seconds=30)
    assert len(instagram.state()["media"]) == 1


def tap(person: Chat, label: str, words: str) -> None:
    """A button of the last message with these words."""
    seen = [seen for seen in person.messages if words in seen.text][-1]
    keyboard = seen.raw["reply_markup"]["inline_keyboard"]
    data = next(it["callback_data"] for row in keyboard for it in row if label in it["text"])
    person.taps_data(data, seen.raw)


def test_the_first_comment_comes_whole_and_people_are_those_of_the_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Both may be as long as Instagram takes them, which is more than one message holds."""
    comment = "c" * 2200
    connected.sends(
        "\n".join(map(instagram.sample, ("bread.jpg", "books.jpg"))) + "\n" + "w" * 2200
    )
    connected.taps("👤")
    connected.taps("2")
    connected.sends("@late.bird")
    connected.taps("⋯")
    connected.taps("💬")
    connected.sends(comment)
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    time_passes(stage, instagram, seconds=15)
    told = next(seen for seen in connected.messages if "Time to post" in seen.text)
    assert "Save the 2 files above.\n2. Tap the caption" in told.text
    assert "w" * 2200 in told.text
    assert "@late.bird" in told.text
    assert reads(connected, comment)


def test_what_meta_asks_of_programs_is_no_advice_to_who_posts_by_hand(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('portrait.jpg')}\nAll #a #b #c #d #e #f")
    assert "crop it to 4:5" in connected.last.text
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    assert "4:5" not in connected.last.text
    assert "💡 6 hashtags" in connected.last.text, "of which the app takes five"


def test_a_story_by_hand_comes_with_its_words_and_nothing_else_that_a_story_does_not_have(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("\n".join(map(instagram.sample, ("bread.jpg", "books.jpg"))) + "\nCome by!")
    connected.taps("👤")
    connected.taps("2")
    connected.sends("@late.bird")
    connected.taps("⋯")
    connected.taps("💬")
    connected.sends("#bread")
    connected.taps("🎠 Carousel ▾")
    connected.taps("⭕ Story")
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    card = connected.sees("At its time you get the file, and post it in Instagram as a story")
    assert "caption" not in card.text, "the words are shown, and come: one may write them on it"
    connected.taps("🚀 Now")
    time_passes(stage, instagram, seconds=15)
    told = next(seen for seen in connected.messages if "Time to post" in seen.text)
    assert "2. Tap the caption to copy it.\n3. Post it in Instagram as a story." in told.text
    assert "Come by!" in told.text
    assert "@late.bird" not in told.text
    assert not reads(connected, "First comment:\n")


@pytest.mark.parametrize("meanwhile", ["the same process", "a restart"])
def test_files_that_are_there_are_not_sent_again_when_what_comes_after_them_must_wait(
    connected: Chat, stage: Stage, instagram: PretendInstagram, meanwhile: str
) -> None:
    connected.sends("\n".join(map(instagram.sample, ("bread.jpg", "books.jpg"))) + "\nBread")
    connected.taps("⋯")
    connected.taps("✋ I post it myself")
    connected.taps("🚀 Now")
    stage.telegram.refusals["sendMessage"] = RefusedError("Bad Gateway", 502)
    before = len(stage.telegram.made("sendPhoto"))
    time_passes(stage, instagram, seconds=15)
    assert not reads(connected, "Time to post")
    stage.telegram.refusals.clear()
    if meanwhile == "a restart":
        stage.restart()
    for _ in range(3):
        time_passes(stage, instagram, seconds=30)
    assert reads(connected, "Time to post")
    assert len(stage.telegram.made("sendPhoto")) == before + 2

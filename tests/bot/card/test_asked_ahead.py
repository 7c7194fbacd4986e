"""What the card of a planned post says of Instagram's word before its time, and what its buttons
do, in both languages."""

from dataclasses import replace

import pytest

from bot.card.buttons.keyboard import card_keyboard
from bot.card.lines.facts import CardFacts
from bot.card.lines.text import card_text
from bot.words import load_words
from posting import WAITING_STATES, Failure, Limits, PostState, Rehearsal
from tests.bot.card.lines.test_text import ACCOUNT, NOW, POST, shown
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row

WORDS = {
    "en": ("✔️ Instagram has accepted it", "Still planned, but Instagram refuses it", "Ask again"),
    "ru": (
        "✔️ Instagram принял пост (",
        "Пост в плане, но Instagram его не принимает",
        "Переспросить",
    ),
}

REFUSED_SLIDE = {"en": "Photo 2 of 3", "ru": "Фото 2 из 3"}
REPLACE_SLIDE = {"en": "Replace 2", "ru": "Заменить 2"}
BACK = {"en": "⬅️ List", "ru": "⬅️ Список"}
TO_DRAFTS = {"en": "To drafts", "ru": "В черновики"}


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def planner(connected: Chat, stage: Stage, language: str) -> Chat:
    return stage.chat(1001, language) if language == "en" else stage.chat(1002, language, "Борис")


def plan(person: Chat, instagram: PretendInstagram, words: str = "Fresh bread") -> None:
    person.sends(f"{instagram.sample('bread.jpg')}\n{words}")
    person.taps("⚡")


def a_minute_passes(stage: Stage, instagram: PretendInstagram) -> None:
    for _ in range(4):
        stage.publish_due()
        instagram.later(seconds=15)
    stage.publish_due()


def opens(person: Chat, words: str = "Fresh bread") -> None:
    person.sends("/posts")
    person.taps(words)


def test_the_card_says_that_instagram_has_accepted_it_only_when_it_has(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, _, _ = WORDS[language]
    plan(planner, instagram)
    assert accepted not in planner.last.text
    a_minute_passes(stage, instagram)
    opens(planner)
    assert accepted in planner.last.text
    planner.sends("/posts")


def test_the_card_that_is_open_shows_it_in_place_and_nothing_is_said(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    """Also when another process has asked, and whatever the bot was told to follow is forgotten."""
    accepted, _, _ = WORDS[language]
    plan(planner, instagram)
    before = len(planner.messages)
    stage.restart()
    a_minute_passes(stage, instagram)
    assert accepted in planner.sees("Fresh bread").text
    assert len(planner.messages) == before


def test_the_card_that_was_opened_from_the_list_keeps_its_way_back(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, _, _ = WORDS[language]
    plan(planner, instagram)
    opens(planner)
    to_the_list = planner.last.buttons[-1]
    a_minute_passes(stage, instagram)
    card = planner.sees(accepted)
    assert card.buttons[-1] == to_the_list == BACK[language]


def test_the_list_marks_what_is_accepted_while_it_is_planned(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    plan(planner, instagram)
    a_minute_passes(stage, instagram)
    planner.sends("/posts")
    assert "✔️" in planner.last.text
    planner.taps("Fresh bread")
    planner.taps(TO_DRAFTS[language])
    planner.sends("/posts")
    planner.taps("📝")
    assert "Fresh bread" in planner.last.text
    assert "✔️" not in planner.last.text


def test_the_card_that_is_open_shows_that_it_is_refused(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    _, refused, _ = WORDS[language]
    instagram.door(
        "faults", where="media", times=1, effect="error", code=36003, subcode=2207009,
        message="The aspect ratio is not supported.",
    )  # fmt: skip
    plan(planner, instagram)
    before = planner.last
    a_minute_passes(stage, instagram)
    (told,) = (seen for seen in planner.messages if "Fresh bread" in seen.text)
    assert planner.sees(refused) == told, "said once, by the card"
    assert told.message_id > before.message_id, "which has come anew"


def test_a_card_that_its_reader_has_deleted_breaks_nothing(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, _, _ = WORDS[language]
    plan(planner, instagram)
    del stage.telegram.messages[planner.id, planner.last.message_id]
    before = len(planner.messages)
    a_minute_passes(stage, instagram)
    assert stage.storage.agenda.look(stage.posting.clock()).readers == {}
    assert len(planner.messages) == before
    opens(planner)
    assert accepted in planner.last.text


def test_a_refusal_is_told_at_once_mended_by_a_tap_and_the_post_stays_planned(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, refused, again = WORDS[language]
    message = "Param location_id is not allowed for this app"
    instagram.door("faults", where="media", times=1, effect="error", code=100, message=message)
    planner.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    planner.taps("📍")
    planner.sends("106031912766473")
    planner.taps("⚡")
    due = the_post(stage).publish_at
    a_minute_passes(stage, instagram)
    (told,) = (seen for seen in planner.messages if refused in seen.text)
    assert any(again in label for label in told.buttons)
    opens(planner)
    assert refused in planner.last.text
    planner.taps("Без места" if language == "ru" else "Without place")
    post = the_post(stage)
    assert (post.state, post.publish_at, post.location_id) == (PostState.SCHEDULED, due, None)
    a_minute_passes(stage, instagram)
    opens(planner)
    assert accepted in planner.last.text
    assert refused not in planner.last.text
    # What the login does not take is said of the next post before it is planned.
    planner.sends(f"{instagram.sample('books.jpg')}\nBooks")
    planner.taps("📍")
    planner.sends("106031912766473")
    assert "💡" in planner.last.text
    assert any("🔑" in label or "🔗" in label for label in planner.last.buttons)


def test_of_a_carousel_the_slide_that_is_refused_is_named_and_replaced(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, refused, again = WORDS[language]
    links = [instagram.sample(name) for name in ("bread.jpg", "books.jpg", "sunset.jpg")]
    message = "The aspect ratio is not supported."
    instagram.door(
        "faults", where="media", times=1, effect="error", code=36003, subcode=2207009,
        message=message, carrying=f"image_url={links[1]}",
    )  # fmt: skip
    planner.sends("\n".join([*links, "Fresh bread"]))
    planner.taps("⚡")
    a_minute_passes(stage, instagram)
    (told,) = (seen for seen in planner.messages if refused in seen.text)
    assert REFUSED_SLIDE[language] in told.text
    assert again in str(told.buttons)
    opens(planner)
    assert refused in planner.last.text
    planner.taps(REPLACE_SLIDE[language])
    planner.sends(instagram.sample("portrait.jpg"))
    assert the_post(stage).state is PostState.SCHEDULED
    a_minute_passes(stage, instagram)
    opens(planner)
    assert accepted in planner.last.text
    assert made(instagram) == [links[0], instagram.sample("portrait.jpg"), links[2], "CAROUSEL"]


def made(instagram: PretendInstagram) -> list[str]:
    """What Instagram was asked to make, in order."""
    params = [it.params for it in instagram.world.containers.values()]
    return [str(it.get("image_url") or it["media_type"]) for it in params]


def test_asked_again_by_a_tap(
    planner: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    accepted, refused, again = WORDS[language]
    instagram.door(
        "faults", where="media", times=1, effect="error", code=36003, subcode=2207009,
        message="The aspect ratio is not supported.",
    )  # fmt: skip
    plan(planner, instagram)
    a_minute_passes(stage, instagram)
    opens(planner)
    assert refused in planner.last.text
    planner.taps(again)
    assert refused not in planner.last.text
    a_minute_passes(stage, instagram)
    opens(planner)
    assert accepted in planner.last.text


@each_row("spoken", ["en", "ru"])
@each_row(
    "said",
    [
        Rehearsal("c1", NOW),
        Rehearsal("c1", NOW, accepted_at=NOW),
        Rehearsal("c1", NOW, failure=Failure("unknown", 1, 2, "<b>" * 200, "T" * 30)),
    ],
)
def test_whatever_instagram_says_the_card_fits(spoken: str, said: Rehearsal) -> None:
    words = load_words(clock=lambda: NOW)[spoken]
    for state in WAITING_STATES:
        for by_hand in (False, True):
            post = replace(POST, state=state, rehearsal=said, by_hand=by_hand)
            html = card_text(CardFacts(post, ACCOUNT, NOW, Limits()), words)
            assert shown(html) <= 1024


@each_row("spoken", ["en", "ru"])
@each_row(
    ("failure", "prefix"),
    [
        (Failure("option_refused", 10, None, "Param collaborators is not allowed"), "rd:"),
        (Failure("option_refused", 10, None, "Param user_tags is not allowed"), "rd:"),
        (Failure("stories_refused", 10, None, "no stories"), "bh:"),
        (Failure("user_tags", 110, 2207018, "Invalid user id"), "ask:"),
    ],
)
def test_a_refusal_brings_the_button_that_mends_it(
    spoken: str, failure: Failure, prefix: str
) -> None:
    words = load_words(clock=lambda: NOW)[spoken]
    refused = Rehearsal(None, NOW, failure=failure)
    post = replace(POST, state=PostState.SCHEDULED, rehearsal=refused)
    keyboard = card_keyboard(CardFacts(post, ACCOUNT, NOW, Limits()), words)
    data = [str(it.callback_data) for row in keyboard.inline_keyboard for it in row]
    assert data[0].startswith(prefix)
    assert any(it.startswith("ra:") for it in data)

"""The Mini App's calls: one person, one post, the same rules as in the chat, and the card that
shows in the chat what was arranged."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from bot.mini_app import MiniAppCalls, page_words
from bot.runtime import AppLinks, KnownRoles
from bot.runtime.context import SERVICES
from posting import Actor, Keeper, Post, PostFields, PostState, Tab, UserTag
from tests.helpers.chat import ANNA, BORIS, STRANGER, Chat, Stage
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram
from tests.helpers.table import each_row

LINKS = AppLinks(page="https://bot.example.org/app", key=b"ours")
Json = dict[str, object]


def open_to_the_world(stage: Stage) -> None:
    """The bot has a Mini App."""
    bot_data = stage.application.bot_data
    bot_data[SERVICES] = replace(bot_data[SERVICES], app_links=LINKS)


def hand_out(telegram_file_id: str, to: Path) -> None:
    """Telegram's file."""
    to.write_bytes(saved(cornered(1080, 1350), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    kept = stage.keep_files(hand_out)
    open_to_the_world(stage)
    return kept


@pytest.fixture
def drafted(connected: Chat, instagram: PretendInstagram, keeper: Keeper) -> Chat:
    connected.sends(f"{instagram.sample('bread.jpg')} Fresh bread")
    connected.sees("Draft")
    return connected


def the_draft(stage: Stage) -> Post:
    (post,) = listed(stage, Tab.DRAFTS)
    return stage.posting.lists.get(post.post_id)


def button(chat: Chat, label: str) -> Json:
    """What the button that opens the Mini App says in its address."""
    rows = chat.last.raw["reply_markup"]["inline_keyboard"]
    (found,) = [one for row in rows for one in row if label in one["text"]]
    url = urlsplit(found["web_app"]["url"])
    assert f"{url.scheme}://{url.netloc}{url.path}" == "https://bot.example.org/app/"
    return {name: value[0] for name, value in parse_qs(url.query).items()}


def calls(stage: Stage, call: str, said: Mapping[str, object], person: int = ANNA) -> Json:
    answer = stage.run(MiniAppCalls(stage.application, stage.alarm.tell).answer(person, call, said))
    assert isinstance(answer, dict)
    stage.deliver()
    return answer


def pin(name: str, x: float | None, y: float | None) -> Json:
    return {"name": name, "x": x, "y": y}


def ticket_of(post: Post, person: int = ANNA) -> str:
    query = parse_qs(urlsplit(LINKS.to("pins", person, post.post_id)).query)
    return query["ticket"][0]


def test_pins_that_were_dragged_are_on_the_card_by_itself(drafted: Chat, stage: Stage) -> None:
    drafted.taps("👤 People")
    drafted.sends("@anna @boris")
    told = button(drafted, "🎯 Tap on the photo")
    assert (told["view"], told["medium"]) == ("pins", "0")
    shown = calls(stage, "open", told)
    assert shown["views"] == ["pins", "crop"]
    media = shown["media"]
    assert isinstance(media, list)
    assert media[0]["people"] == [pin("anna", 0.333, 0.5), pin("boris", 0.667, 0.5)]
    arranged = {"0": [pin("anna", 0.11, 0.9), pin("@Kate", 0.5, 0.25)]}
    said = {"ticket": told["ticket"], "version": shown["version"], "pins": arranged}
    assert "saved" in calls(stage, "save", said)
    assert the_draft(stage).medium.user_tags == (
        UserTag("anna", 0.11, 0.9),
        UserTag("kate", 0.5, 0.25),
    )
    card = drafted.sees("👤 @anna @kate")
    assert "Draft" in card.text, "where the question was"
    assert card.raw["photo"], "with the picture of the post"
    assert len([one for one in drafted.messages if "Draft" in one.text]) == 1
    drafted.taps("Undo")
    assert [tag.username for tag in the_draft(stage).medium.user_tags] == ["anna", "boris"]


@pytest.fixture
def carousel(connected: Chat, instagram: PretendInstagram, keeper: Keeper) -> Chat:
    connected.sends(" ".join(map(instagram.sample, ("bread.jpg", "coffee.mp4", "books.jpg"))))
    connected.sees("3 slides")
    return connected


def test_an_order_that_is_not_understood_leaves_the_button_that_drags(carousel: Chat) -> None:
    carousel.taps("Slides: 3")
    carousel.taps("Order")
    carousel.sends("3 1")
    assert "🎯 Drag them" in carousel.sees("Missing: 2").buttons


def test_pins_and_order_are_saved_together(carousel: Chat, stage: Stage) -> None:
    """What is said of a photo names its place as it was."""
    carousel.taps("Slides: 3")
    carousel.taps("Order")
    told = button(carousel, "🎯 Drag them")
    shown = calls(stage, "open", told)
    assert (told["view"], shown["views"]) == ("order", ["pins", "crop", "order"])
    media = shown["media"]
    assert isinstance(media, list)
    assert [medium["photo"] for medium in media] == [True, False, True]
    said = {"ticket": told["ticket"], "version": shown["version"], "order": [2, 0]}
    assert "saved" in calls(stage, "save", said | {"pins": {"2": [pin("anna", 0.5, 0.5)]}})
    post = the_draft(stage)
    assert [medium.url.rpartition("/")[2] for medium in post.media] == ["books.jpg", "bread.jpg"]
    assert post.media[0].user_tags == (UserTag("anna", 0.5, 0.5),)
    carousel.sees("2 photos")


def test_a_name_on_a_photo_that_is_removed_is_asked_about(carousel: Chat, stage: Stage) -> None:
    """Both were arranged in one visit; who had been there before goes with the photo, as in the
    chat, and comes back with it."""
    post = the_draft(stage)
    said = {"ticket": ticket_of(post), "version": post.version}
    tagged = said | {"pins": {"0": [pin("anna", 0.5, 0.5)]}}
    version = calls(stage, "save", tagged)["saved"]
    both = {"pins": {"0": [pin("anna", 0.1, 0.1), pin("boris", 0.9, 0.5)], "2": []}}
    removed = said | both | {"version": version, "order": [2, 1]}
    told = "@boris was put on a photo that you have removed."
    assert calls(stage, "save", removed) == {"error": "outside", "text": told}
    assert len(the_draft(stage).media) == 3
    assert "saved" in calls(stage, "save", removed | {"without": True})
    assert len(the_draft(stage).media) == 2
    carousel.taps("Undo")
    assert the_draft(stage).media[0].user_tags == (UserTag("anna", 0.5, 0.5),)


@each_row(
    ("order", "error"),
    [
        ([0, 0, 1], "problems"),
        ([0, 7], "problems"),
        ([], "problems"),
        ([-1, 0], "problems"),
        (["first"], "unreadable"),
        ({"0": 1}, "unreadable"),
    ],
)
def test_an_order_that_is_none_changes_nothing(
    carousel: Chat, stage: Stage, order: object, error: str
) -> None:
    post = the_draft(stage)
    pins = {"0": [pin("anna", 0.5, 0.5)]}
    said = {"ticket": ticket_of(post), "version": post.version, "order": order, "pins": pins}
    assert calls(stage, "save", said)["error"] == error
    assert the_draft(stage) == post


def test_what_is_typed_afterwards_is_about_the_post(drafted: Chat, stage: Stage) -> None:
    """The question about people is answered: a time is a time again."""
    drafted.taps("👤 People")
    post = the_draft(stage)
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {"0": [pin("anna", 0, 1)]}}
    assert "saved" in calls(stage, "save", said)
    drafted.sends("tomorrow 18:30")
    drafted.sees("🗓 Wed 2 Dec, 18:30")


def test_the_picture_is_the_one_that_goes_out(drafted: Chat, stage: Stage) -> None:
    said = {"ticket": ticket_of(the_draft(stage)), "medium": 0, "kind": "made"}
    answer = stage.run(
        MiniAppCalls(stage.application, stage.alarm.tell).answer(ANNA, "picture", said)
    )
    assert isinstance(answer, bytes)
    with Image.open(io.BytesIO(answer)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1080, 1080))
    for medium in (1, -1, "0", None, True):
        assert calls(stage, "picture", said | {"medium": medium}) == {"error": "unreadable"}
    kinds: tuple[object, ...] = ("plain", "__class__", None, [])
    for kind in kinds:
        assert calls(stage, "picture", said | {"kind": kind}) == {"error": "unreadable"}


@each_row(
    ("person", "of", "signed_for"),
    [(BORIS, "post", ANNA), (STRANGER, "post", STRANGER), (ANNA, "another post", ANNA)],
)
def test_a_ticket_is_for_one_person_and_one_post(
    drafted: Chat, boris: Chat, stage: Stage, person: int, of: str, signed_for: int
) -> None:
    """Boris, too, is an owner, and could open the post with a button of his own."""
    boris.sends("/start")
    post = the_draft(stage)
    own = calls(stage, "open", {"ticket": ticket_of(post, BORIS)}, BORIS)
    assert own["version"] == post.version
    ticket = ticket_of(post, signed_for)
    if of == "another post":
        ticket = ticket.replace(str(post.post_id), str(post.post_id + 1))
    for call in ("open", "picture", "save"):
        assert calls(stage, call, {"ticket": ticket}, person) == {"error": "foreign"}


def test_who_is_no_owner_any_more_has_no_post(drafted: Chat, stage: Stage) -> None:
    post = the_draft(stage)
    bot_data = stage.application.bot_data
    bot_data[SERVICES] = replace(bot_data[SERVICES], roles=KnownRoles(frozenset({BORIS})))
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {"0": [pin("anna", 0, 0)]}}
    for call in ("open", "picture", "save"):
        assert calls(stage, call, said) == {"error": "foreign"}
    assert the_draft(stage) == post


@each_row(
    "ticket", ["", ".", "5", "5.", None, 5, ["5."], "٥.abc", "5.abc", "5.\ud800", "9" * 40 + ".a"]
)
def test_no_ticket_opens_nothing(drafted: Chat, stage: Stage, ticket: object) -> None:
    assert calls(stage, "open", {"ticket": ticket}) == {"error": "foreign"}


def test_what_was_saved_though_its_answer_was_lost_is_saved_when_it_is_sent_again(
    drafted: Chat, stage: Stage
) -> None:
    post, page = the_draft(stage), MiniAppCalls(stage.application, stage.alarm.tell)
    pins = {"0": [pin("anna", 0.5, 0.5)]}
    said = {"ticket": ticket_of(post), "version": post.version, "pins": pins}
    first, second = (stage.run(page.answer(ANNA, "save", said)) for _ in range(2))
    assert first == second == {"saved": the_draft(stage).version}
    stage.deliver()
    drafted.sends("@boris")
    third = stage.run(page.answer(ANNA, "save", said))
    assert isinstance(third, dict)
    assert third["error"] == "changed", "it is no more as it was saved"


def test_every_problem_is_named_and_nothing_is_saved(drafted: Chat, stage: Stage) -> None:
    post = the_draft(stage)
    wrong = [pin("no spaces here", 0.5, 0.5), pin("anna", 1.5, 0.5), pin("kate", None, None)]
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {"0": wrong}}
    answer = calls(stage, "save", said)
    assert answer["error"] == "problems"
    problems = answer["problems"]
    assert isinstance(problems, list)
    assert {problem["field"] for problem in problems} == {"user_tags"}
    texts = " ".join(problem["text"] for problem in problems)
    for named in ("no spaces here", "@anna", "@kate"):
        assert named in texts
    assert "<" not in texts, "words, no markup"
    assert the_draft(stage) == post


def test_problems_of_several_photos_are_named_together(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    connected.sends(" ".join(map(instagram.sample, ("bread.jpg", "books.jpg"))))
    post = the_draft(stage)
    pins = {"0": [pin("an na", 0, 0)], "1": [pin("ka te", 0, 0)]}
    said = {"ticket": ticket_of(post), "version": post.version, "pins": pins}
    problems = calls(stage, "save", said)["problems"]
    assert isinstance(problems, list)
    assert [problem["text"].partition(":")[0] for problem in problems] == ["Slide 1", "Slide 2"]
    assert the_draft(stage) == post


def test_each_view_has_its_problems_and_none_hides_another(carousel: Chat, stage: Stage) -> None:
    post = the_draft(stage)
    arranged = {"pins": {"0": [pin("an na", 0, 0)]}, "order": [0, 7], "crop": {"shape": "1:1"}}
    said = {"ticket": ticket_of(post), "version": post.version}
    problems = calls(stage, "save", said | arranged)["problems"]
    assert isinstance(problems, list)
    assert [problem["view"] for problem in problems] == ["pins", "order"]
    assert "an na" in problems[0]["text"]
    assert "8" in problems[1]["text"]
    assert the_draft(stage) == post, "nor is what could be saved"


def test_a_problem_of_one_photo_is_said_though_the_pins_of_another_could_be_saved(
    carousel: Chat, stage: Stage
) -> None:
    post = the_draft(stage)
    pins = {"0": [pin("anna", 0.5, 0.5)], "2": [pin("ka te", 0.5, 0.5)]}
    said = {"ticket": ticket_of(post), "version": post.version, "pins": pins, "order": [2, 0, 1]}
    answer = calls(stage, "save", said)
    problems = answer["problems"]
    assert isinstance(problems, list)
    assert [problem["view"] for problem in problems] == ["pins"]
    assert "ka te" in problems[0]["text"]
    assert the_draft(stage) == post


def test_a_problem_names_the_slide_where_it_stands_as_arranged(
    carousel: Chat, stage: Stage
) -> None:
    """The page numbers them so; it was the number before."""
    post = the_draft(stage)
    pins = {"2": [pin("an na", 0.5, 0.5)]}
    said = {"ticket": ticket_of(post), "version": post.version, "pins": pins, "order": [2, 0]}
    problems = calls(stage, "save", said)["problems"]
    assert isinstance(problems, list)
    assert [it["text"].partition(":")[0] for it in problems] == ["Slide 1"]
    assert the_draft(stage) == post


def test_what_changed_meanwhile_is_said_with_who_and_is_not_overwritten(
    drafted: Chat, boris: Chat, stage: Stage
) -> None:
    boris.sends("/start")
    post = the_draft(stage)
    stage.posting.changes.change(
        post.post_id, PostFields(caption="By Boris"), seen_version=post.version, actor=Actor(BORIS)
    )
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {"0": [pin("anna", 0, 0)]}}
    answer = calls(stage, "save", said)
    assert answer["error"] == "changed"
    assert str(answer["text"]).startswith("Борис changed this post. Load it")
    now = answer["post"]
    assert isinstance(now, dict)
    assert now["version"] == the_draft(stage).version, "loaded without another call"
    assert the_draft(stage).medium.user_tags == ()


def test_what_is_deleted_or_out_cannot_be_arranged(
    drafted: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = the_draft(stage)
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {}}
    drafted.taps("🗑 Delete")
    for call in ("open", "save"):
        assert calls(stage, call, said) == {"error": "gone"}
    drafted.taps("Restore")
    drafted.taps("🚀 Now")
    while the_post(stage).state is not PostState.PUBLISHED:
        instagram.later(seconds=15)
        stage.publish_due()
    for call in ("open", "picture", "save"):
        assert calls(stage, call, said) == {"error": "too_late"}


@each_row(
    "said",
    [
        {},
        {"version": "x"},
        {"pins": []},
        {"pins": {"0": [{"name": "anna"}]}},
        {"pins": {"0": [{"name": "anna", "x": "left", "y": 0}]}},
        {"pins": {"0": [{"name": "anna", "x": float("nan"), "y": 0}]}},
        {"pins": {"0": [{"name": "anna", "x": 0, "y": 0, "z": 0}]}},
        {"pins": {"0": [{"name": "a" * 200, "x": 0, "y": 0}]}},
        {"pins": {"0": [{"name": "a", "x": 0, "y": 0}] * 200}},
        {"caption": "Not here"},
    ],
)
def test_what_is_no_arrangement_is_not_read(drafted: Chat, stage: Stage, said: Json) -> None:
    post = the_draft(stage)
    whole = {"ticket": ticket_of(post)} | ({"version": post.version} if said else {}) | said
    assert calls(stage, "save", whole) == {"error": "unreadable"}
    assert the_draft(stage) == post


def test_a_photo_that_is_not_there_is_a_problem_in_words(drafted: Chat, stage: Stage) -> None:
    post = the_draft(stage)
    said = {"ticket": ticket_of(post), "version": post.version, "pins": {"7": []}}
    answer = calls(stage, "save", said)
    assert answer["error"] == "problems"


def test_six_people_and_the_mini_app_have_five_rows(drafted: Chat, stage: Stage) -> None:
    drafted.taps("👤 People")
    drafted.sends("@anna @boris @kate @dina @egor @fanny")
    assert button(drafted, "🎯 Tap on the photo")["view"] == "pins"
    assert len(drafted.last.raw["reply_markup"]["inline_keyboard"]) <= 5


def test_names_that_are_refused_can_still_be_tapped_in(drafted: Chat) -> None:
    drafted.taps("👤 People")
    for refused, label in (("@@@!!", "Cancel"), ("@anna @анна", "card"), ("@@@!!", "card")):
        drafted.sends(refused)
        drafted.sees("not an Instagram name")
        assert button(drafted, "🎯 Tap on the photo")["view"] == "pins"
        assert label in drafted.last.buttons[-1], "who is saved cannot be cancelled"
        assert len(drafted.last.raw["reply_markup"]["inline_keyboard"]) <= 5


def test_the_page_speaks_as_the_bot_does(drafted: Chat, stage: Stage) -> None:
    """Not as the app, if the person has chosen another language for the bot."""
    told = {"ticket": ticket_of(the_draft(stage))}
    assert calls(stage, "open", told)["language"] == "en"
    drafted.sends("/settings")
    drafted.taps("Language")
    assert calls(stage, "open", told)["language"] == "ru"


def test_without_an_address_the_chat_has_no_such_button(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')} Fresh bread")
    connected.taps("👤 People")
    assert "🎯 Tap on the photo" not in connected.last.buttons
    connected.sends("@anna")
    assert "🎯 Tap on the photo" not in connected.last.buttons


def test_the_page_has_the_same_words_in_both_languages(stage: Stage) -> None:
    words = page_words(stage.services.catalogues)
    assert words["en"].keys() == words["ru"].keys()
    assert words["en"]["pin"] == "@{name}: {x} % from the left, {y} % from the top"

"""What of a post Instagram would refuse, one row each, in both languages: a sentence that says what
to do, a way on, and nothing that was there is lost. What only a call to Instagram can tell is here
as well: it is refused while the post is planned, or after it is out."""

from dataclasses import dataclass

import pytest

from posting import Kind, Post, PostFields, PostState, Tab
from storage.records import Actor
from tests.bot.compose.media.test_slides import LongVideos
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

NOBODY = "private.person"
LONG_TAGS = " ".join(f"#t{n}" for n in range(31))


@dataclass(frozen=True)
class Bad:
    """What a person begins with, where they tap (icons are those of any language), what they send,
    what they are told and offered."""

    begins: str
    taps: tuple[str, ...]
    sends: str
    english: str
    russian: str
    offers: str


TYPED = {
    "one medium for a carousel": Bad(
        "bread.jpg",
        ("▾", "🎠"),
        "words alone",
        "I don't see a link in this. Send the photo or the video itself",
        "Не вижу здесь ссылки. Пришлите само фото или видео",
        "✖️",
    ),
    "eleven media": Bad(
        "",
        (),
        " ".join(f"{{bread.jpg}}?n={n}" for n in range(11)),
        "11 links, and Instagram takes 10 photos and videos in one post. What shall I make?",
        "Instagram принимает в пост до 10 фото и видео. Что сделать?",
        "11: 2",
    ),
    "the same link twice": Bad(
        "",
        (),
        "{bread.jpg} {bread.jpg} {books.jpg} Twice",
        "1 link is there twice: it is taken once.",
        "1 ссылка повторяется: она взята один раз.",
        "🎠",
    ),
    "the same link again": Bad(
        "bread.jpg",
        ("➕",),
        "{bread.jpg}",
        "is in the post already",
        "уже в посте",
        "✖️",
    ),
    "a video of 61 seconds in a carousel": Bad(
        "bread.jpg",
        ("➕",),
        "{coffee.mp4}?long",
        "up to 60 s. Send a shorter one",
        "до 60 с. Пришлите короче",
        "✖️",
    ),
    "a name of the sound of 101 characters": Bad(
        "coffee.mp4",
        ("⋯", "⚙️", "🎵"),
        "x" * 101,
        "101 of 100 characters, 1 too many. Send a shorter one.",
        "101 из 100 знаков, лишних 1. Пришлите короче.",
        "✖️",
    ),
    "oneself as a collaborator": Bad(
        "bread.jpg",
        ("⋯", "🤝"),
        "@sunny.bakery",
        "@sunny.bakery is the account itself. Name others.",
        "@sunny.bakery — это сам аккаунт. Назовите других.",
        "✖️",
    ),
    "a fourth collaborator": Bad(
        "bread.jpg",
        ("⋯", "🤝"),
        "@a1 @b2 @c3 @d4",
        "Collaborators: 4, Instagram allows 3. Send fewer names.",
        "Соавторов: 4, Instagram разрешает 3. Пришлите меньше имён.",
        "✖️",
    ),
    "an alt text of 1,001 characters": Bad(
        "bread.jpg",
        ("⋯", "🔤"),
        "x" * 1001,
        "1,001 of 1,000 characters, 1 too many. Send a shorter one.",
        "1001 из 1000 знаков, лишних 1. Пришлите короче.",
        "✖️",
    ),
    "a first comment of 2,201 characters": Bad(
        "bread.jpg",
        ("⋯", "💬"),
        "x" * 2201,
        "2,201 of 2,200 characters, 1 too many. Send a shorter one.",
        "2201 из 2200 знаков, лишних 1. Пришлите короче.",
        "✖️",
    ),
    "31 hashtags in a first comment": Bad(
        "bread.jpg",
        ("⋯", "💬"),
        LONG_TAGS,
        "31, Instagram allows 30. Extra: #t30. Send it without these.",
        "31, Instagram принимает 30. Лишние: #t30. Пришлите без них.",
        "✖️",
    ),
    "a cover that is a PNG": Bad(
        "coffee.mp4",
        ("🎞", "🖼"),
        "{drawing.png}",
        "this is PNG. Save the picture as JPEG and send its link.",
        "а это PNG. Сохраните картинку как JPEG и пришлите ссылку.",
        "✖️",
    ),
}
languages = pytest.mark.parametrize("language", ["english", "russian"])


@pytest.fixture
def person(connected: Chat, boris: Chat, stage: Stage, language: str) -> Chat:
    stage._inspector = LongVideos(stage._inspector)
    stage.restart()
    return connected if language == "english" else boris


def linked(text: str, instagram: PretendInstagram) -> str:
    for name in ("bread.jpg", "books.jpg", "sunset.jpg", "coffee.mp4", "drawing.png"):
        text = text.replace(f"{{{name}}}", instagram.sample(name))
    return text


def content(stage: Stage) -> list[object]:
    """Of all that is kept."""
    posts = [post for tab in Tab for post in listed(stage, tab)]
    return [(post.kind, post.caption, post.media, post.options) for post in posts]


@languages
@pytest.mark.parametrize("bad", TYPED.values(), ids=TYPED)
def test_what_is_typed_wrong_is_said_with_what_to_do_and_nothing_is_lost(
    person: Chat, stage: Stage, instagram: PretendInstagram, bad: Bad, language: str
) -> None:
    if bad.begins:
        person.sends(f"{instagram.sample(bad.begins)} Fresh bread")
    for icon in bad.taps:
        person.taps(icon)
    before = content(stage)
    person.sends(linked(bad.sends, instagram))
    words = bad.english if language == "english" else bad.russian
    assert any(words in said.text for said in person.messages[-2:]), person.transcript()
    assert any(bad.offers in label for label in person.last.buttons), person.transcript()
    assert content(stage)[: len(before)] == before


@languages
def test_shapes_that_instagram_will_crop_are_named(
    person: Chat, instagram: PretendInstagram, language: str
) -> None:
    person.sends(linked("{bread.jpg} {books.jpg}", instagram) + " Mixed")
    card = person.sees(
        "Of another shape: no. 2." if language == "english" else "Другого формата: № 2."
    )
    assert any("🔢" in label for label in card.buttons), "the slides are a tap away"


@languages
def test_a_story_keeps_a_caption_of_2200_characters_for_another_kind(
    person: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    person.sends(f"{instagram.sample('bread.jpg')}\n{'x' * 2200}")
    person.taps("▾")
    person.sees("Story leaves out: caption" if language == "english" else "Не войдёт: текст")
    person.taps("⭕")
    person.sees(
        "Kept for another kind: caption"
        if language == "english"
        else "Сохранено для другого вида: текст"
    )
    person.taps("▾")
    person.taps("🖼")
    (post,) = listed(stage, Tab.DRAFTS)
    assert (post.kind, post.caption) == (Kind.PHOTO, "x" * 2200)


def planned(person: Chat, stage: Stage, instagram: PretendInstagram, **fields: object) -> Post:
    """Its photo is planned for the evening, and Instagram is asked about it."""
    person.sends(f"{instagram.sample('bread.jpg')} Fresh bread")
    (draft,) = listed(stage, Tab.DRAFTS)
    stage.posting.changes.change(
        draft.post_id,
        PostFields.model_validate(fields),
        seen_version=draft.version,
        actor=Actor(person.id),
    )
    person.sends("/posts")
    person.taps("📝")
    person.taps("Fresh bread")
    person.taps("⚡")
    passes(stage, instagram)
    return stage.posting.lists.get(draft.post_id)


def passes(stage: Stage, instagram: PretendInstagram) -> None:
    for _ in range(10):
        stage.publish_due()
        instagram.later(seconds=6)
    stage.publish_due()


@languages
def test_a_collaborator_who_does_not_exist_is_named_while_the_post_is_planned(
    person: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    post = planned(person, stage, instagram, collaborators=(NOBODY,))
    assert (post.state, post.options.collaborators) == (PostState.SCHEDULED, (NOBODY,))
    words = "can't invite" if language == "english" else "не может пригласить"
    told = person.sees(f"{words} @{NOBODY}")
    assert any("🤝" in label for label in told.buttons), told.buttons


@languages
def test_a_first_comment_that_the_login_may_not_write_leaves_the_post_as_it_is(
    person: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    may = ["instagram_business_basic", "instagram_business_content_publish"]
    instagram.door("accounts", username="sunny.bakery", permissions=may)
    post = planned(person, stage, instagram, first_comment="#bread")
    person.taps("🚀")
    passes(stage, instagram)
    assert stage.posting.lists.get(post.post_id).state is PostState.PUBLISHED
    words = (
        "may publish, but not write or read comments"
        if language == "english"
        else "умеет публиковать, но не писать и не читать комментарии"
    )
    told = next(said for said in person.messages if words in said.text)
    assert "instagram_business_manage_comments" in told.text, "what to ask Meta for"
    assert any(label.startswith("💬") for label in told.buttons), told.buttons


@languages
def test_a_slide_that_dies_after_the_others_are_ready_is_named_and_the_others_are_kept(
    person: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    person.sends(linked("{bread.jpg} {books.jpg} {sunset.jpg}", instagram) + " Three")
    (post,) = listed(stage, Tab.DRAFTS)
    person.taps("⚡")
    while not all(it.child for it in stage.posting.lists.get(post.post_id).media):
        assert stage.posting.publisher.step("worker")
    first, dead, third = (it.child for it in stage.posting.lists.get(post.post_id).media)
    assert dead
    instagram.door("containers", id=dead.creation_id, failure=[36003, 2207009])
    passes(stage, instagram)
    words = "Photo 2 of 3" if language == "english" else "Фото 2 из 3"
    told = person.sees(words)
    assert any("🖼" in label for label in told.buttons), told.buttons
    now = stage.posting.lists.get(post.post_id)
    assert now.state is PostState.SCHEDULED
    assert [it.child and it.child.creation_id for it in now.media] == [
        first and first.creation_id,
        None,
        third and third.creation_id,
    ]


@languages
def test_the_kind_of_a_post_that_is_being_published_stays_as_it_is(
    person: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    person.sends(f"{instagram.sample('bread.jpg')} Fresh bread")
    (post,) = listed(stage, Tab.DRAFTS)
    person.taps("▾")
    menu = person.last.raw
    story = next(
        button["callback_data"]
        for row in menu["reply_markup"]["inline_keyboard"]
        for button in row
        if "⭕" in button["text"]
    )
    person.taps("⬅️")
    instagram.door("faults", where="media_publish", effect="lost_after")
    person.taps("🚀")
    while stage.posting.lists.get(post.post_id).state is not PostState.PUBLISHING:
        instagram.later(seconds=2)
        stage.publish_due()
    told = person.taps_data(story, menu)
    words = "is being published right now" if language == "english" else "прямо сейчас публикуется"
    assert told.alert
    assert words in told.text
    passes(stage, instagram)
    now = stage.posting.lists.get(post.post_id)
    assert (now.state, now.kind) == (PostState.PUBLISHED, post.kind)


@pytest.mark.parametrize(
    ("order", "refused", "way"),
    [
        (" ".join(f"@guest{n}" for n in range(21)), "People tagged: 21", "👤 People"),
        ("collaborators @anna @boris @vera @oleg", "Collaborators: 4", "🤝 Collaborators"),
    ],
)
def test_what_is_refused_under_a_card_can_be_given_by_a_button(
    connected: Chat, instagram: PretendInstagram, order: str, refused: str, way: str
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends(order)
    assert connected.sees(refused).buttons == [way]
    connected.taps(way)
    assert "✖️ Cancel" in connected.last.buttons

"""The history of a post: who did what, what Instagram said, when it fetched the files."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.pages.history import fetched_words
from bot.words.words import load_words
from posting import Actor, Fetched, HostedFile, Medium, NewFile, PostFields
from posting.files.kept.receipts import by_the_minute
from storage.records import PUBLISHER, FileFetch, PostChanges
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import the_post
from tests.helpers.pretend_graph import PretendInstagram

AT = datetime(2026, 12, 1, 14, 2, 10, tzinfo=UTC)
SIZE = 2_100_000


def fetch(of: HostedFile, after: int = 0, **told: object) -> FileFetch:
    whole = FileFetch(of.file_id, AT, "157.240.1.2", "facebookexternalhit", "GET", 200, SIZE, True)
    return replace(whole, at=AT + timedelta(seconds=after), **told)  # type: ignore[arg-type]


def test_what_became_of_a_post_is_told_with_who_did_it_and_the_last_first(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("✏️ Caption")
    connected.sends("Fresher bread")
    connected.taps("🚀 Now")
    for _ in range(4):
        instagram.later(seconds=20)
        stage.publish_due()
    connected.taps("📜 History")
    shown = connected.sees("📜 “Fresher bread” · times of UTC").text.splitlines()[1:]
    told = [line.partition(" ")[2] for line in shown]
    assert told[0] == "published"
    assert told[-2:] == ["Anna: caption", "Anna: new draft"]
    assert told.index("Instagram was asked to publish it") < told.index("Anna: publish now")
    assert any("🔁 Use again" in seen.buttons for seen in connected.messages), "the card stays"


def test_a_file_that_is_there_but_cannot_go_out_is_not_said_to_be_missing(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    """Its link leads to a video by now: the message at that time has said so."""
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    now = stage.posting.clock()
    found = PostChanges(at_risk_since=now)
    what = "medium cannot be had"
    stage.storage.posts.change(the_post(stage), found, actor=PUBLISHER, what=what, now=now)
    connected.taps("⋯")
    connected.taps("📜 History")
    connected.sees("something was wrong with its file")


def test_a_long_history_is_turned_page_by_page(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    post = the_post(stage)
    for number in range(14):
        fields = PostFields(caption=f"Bread {number}")
        post = stage.posting.changes.change(
            post.post_id, fields, seen_version=post.version, actor=Actor(ANNA)
        )
    connected.taps("⋯")
    connected.taps("📜 History")
    first = connected.sees("📜")
    assert (len(first.text.splitlines()), first.buttons) == (13, ["▶️"])
    connected.taps("▶️")
    assert connected.sees("Anna: new draft").buttons == ["◀️"]


def test_the_history_shows_when_instagram_fetched_a_file_of_ours(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    file = stage.posting.files.receive(NewFile(is_video=False, size_bytes=SIZE), author_id=ANNA)
    post = the_post(stage)
    stage.posting.changes.change(
        post.post_id, PostFields(file=file), seen_version=post.version, actor=Actor(ANNA)
    )
    now = stage.posting.clock()
    stage.storage.files.note_fetch(replace(fetch(file), at=now))
    connected.taps("⋯")
    connected.taps("📜 History")
    connected.sees(f"{now:%H:%M} Instagram fetched the photo: 2.1 MB")


@pytest.mark.parametrize(
    ("requests", "told"),
    [
        pytest.param([{}], ["Instagram fetched photo 2: 2.1 MB"], id="whole"),
        pytest.param(
            [{"method": "HEAD", "sent_bytes": 0, "whole": False}, {"after": 1}, {"after": 9}],
            ["Instagram fetched photo 2: 2.1 MB"],
            id="several times within a minute",
        ),
        pytest.param(
            [{"sent_bytes": 400_000, "whole": False}],
            ["Instagram fetched 400 kB of 2.1 MB of photo 2, then it broke off"],
            id="broken off",
        ),
        pytest.param(
            [{"sent_bytes": 400_000, "whole": False}, {"after": 70}],
            [
                "Instagram fetched 400 kB of 2.1 MB of photo 2, then it broke off",
                "Instagram fetched photo 2: 2.1 MB",
            ],
            id="broken off, then whole",
        ),
        pytest.param(
            [
                {"status": 206, "sent_bytes": 1_000_000, "whole": False},
                {"status": 206, "sent_bytes": 1_100_000, "whole": False},
            ],
            ["Instagram fetched photo 2: 2.1 MB"],
            id="in two parts",
        ),
        pytest.param(
            [{"status": 404, "sent_bytes": 0, "whole": False}],
            ["Instagram asked for photo 2 and was refused (404)"],
            id="refused",
        ),
        pytest.param(
            [{"method": "HEAD", "sent_bytes": 0, "whole": False}], [], id="asked how large it is"
        ),
        pytest.param([{"agent": "instagram-publisher-bot"}], [], id="our own look at ourselves"),
    ],
)
def test_each_fetch_is_told_as_what_it_was(
    requests: list[dict[str, object]], told: list[str]
) -> None:
    file = HostedFile(7, "slug", None, False, ANNA, AT, size_bytes=SIZE)  # type: ignore[arg-type]
    media = (Medium(image_url="https://a.example/1.jpg"), Medium(image_url=file.url, file=file))
    fetched = by_the_minute(media, [fetch(file, **it) for it in requests])  # type: ignore[arg-type]
    english = load_words()["en"]
    assert [fetched_words(it, media, english) for it in fetched] == told


def test_the_same_in_russian() -> None:
    film = HostedFile(7, "slug", None, True, ANNA, AT, size_bytes=SIZE)  # type: ignore[arg-type]
    media = (Medium(video_url=film.url, file=film),)
    its = Fetched(1, AT, 400_000, SIZE, 200, whole=False)
    russian = load_words()["ru"]
    assert fetched_words(its, media, russian) == (
        "Instagram забрал 400 КБ из 2,1 МБ (видео), и передача прервалась"
    )


def told(chat: Chat) -> list[str]:
    """What one has done with the post, the last thing first, as its history has it."""
    chat.taps("📜 History")
    lines = chat.sees("📜").text.splitlines()[1:]
    return [line.partition("Anna: ")[2] for line in lines if "Anna: " in line]


def test_who_was_tagged_invited_and_described_is_named_and_who_is_so_no_more(
    connected: Chat,
) -> None:
    connected.sends_photo("bread", caption="Bread")
    for order in (
        "tag @anna @mark",
        "remove @anna, tag @lena",
        "collab @mill",
        "collaborators: none",
        "alt text: A <b>loaf</b> of rye",
        "alt text: Rye",
        "remove the alt text",
    ):
        connected.sends(order)
    connected.taps("⋯")
    assert told(connected) == [
        "alt text −“Rye”",
        "alt text +“Rye”",
        "alt text +“A <b>loaf</b> of rye”",
        "collaborators −@mill",
        "collaborators +@mill",
        "people +@lena",
        "people −@anna",
        "people +@anna +@mark",
        "new draft",
    ]


def test_of_many_who_were_tagged_three_are_named_and_a_long_text_is_cut(connected: Chat) -> None:
    connected.sends_photo("bread", caption="Bread")
    connected.sends("tag @a_1 @a_2 @a_3 @a_4")
    connected.sends(f"alt text: {'loaf ' * 100}")
    connected.taps("⋯")
    text, people, *_ = told(connected)
    assert people == "people +@a_1 +@a_2 +@a_3 …"
    assert len(text) < 80


def test_a_place_that_was_taken_away_is_named(connected: Chat, stage: Stage) -> None:
    connected.sends_photo("bread", caption="Bread")
    post = the_post(stage)
    for fields in (
        PostFields(location_id="106", location_name="Café Central"),
        PostFields(location_id=None),
    ):
        post = stage.posting.changes.change(
            post.post_id, fields, seen_version=post.version, actor=Actor(ANNA)
        )
    connected.taps("⋯")
    assert told(connected)[:2] == ["place −“Café Central”", "place “Café Central”"]

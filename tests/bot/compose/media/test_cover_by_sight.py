"""The cover of a video is chosen by sight: nine frames, one of them looked at, moved and taken; of
a video that was sent, and of a link, of which only parts are read; or a picture is sent for it."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper, Post, Tab
from tests.helpers.chat import Chat, Stage, document, film, photo, settle
from tests.helpers.films import Shot, filmed
from tests.helpers.pictures import saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

PICTURE = saved(Image.new("RGB", (1080, 1920), "teal"), "PNG")
SHOT = Shot(seconds=9, width=720, height=1280, sound="aac")  # a white mark crosses it


@pytest.fixture(scope="session")
def reel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filmed(tmp_path_factory.mktemp("films") / "reel.mp4", SHOT, movflags="faststart")


@pytest.fixture
def keeper(stage: Stage, reel: Path) -> Keeper:
    def hand_out(telegram_file_id: str, to: Path) -> None:
        to.write_bytes(reel.read_bytes() if telegram_file_id == "reel" else PICTURE)

    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """All that can be done with files now, and people are told."""
    while keeper.step("w/1"):
        pass
    stage.publish_due()


def only(stage: Stage) -> Post:
    (post,) = listed(stage, Tab.DRAFTS)
    return stage.posting.lists.get(post.post_id)


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


@pytest.fixture
def sent(connected: Chat, stage: Stage, keeper: Keeper) -> Chat:
    connected.sends_thing(**film("reel", seconds=9), caption="How we roast")
    work(stage, keeper)
    return connected


def test_a_cover_is_chosen_in_three_taps(sent: Chat, stage: Stage) -> None:
    sent.taps("🎞 Cover")
    sheet = sent.sees("🎞 Which frame is the cover? Tap a number")
    assert sheet.buttons == [*"123456789", "🖼 Own picture", "✖️ Cancel"]
    assert drawn(stage).size == (1080, 1437)
    sent.taps("4")
    frame = sent.sees("🎞 Cover: 0:03.5 of 0:09")
    assert frame.buttons[0] == "✅ Use it"
    assert drawn(stage).size == (720, 1280)
    assert sent.taps("✅ Use it").text == "🎞 Cover: 0:03.5"
    assert only(stage).medium.thumb_offset == 3500
    shown = sent.last.raw["video"]
    assert shown["file_id"] == "reel", "the card shows the video again"
    assert drawn(stage).size == (720, 1280), "and before it plays the frame"
    sent.taps("👁 Preview")
    assert drawn(stage).size == (1080, 1920), "the frame on the app's screen"
    before = len(stage.telegram.uploads)
    sent.taps("🎬 The film")
    assert sent.last.raw["video"]["cover"] == shown["cover"]
    assert len(stage.telegram.uploads) == before, "Telegram has it already"
    sent.taps("📱 As in the app")
    assert sent.last.raw["photo"]
    sent.taps("⬅️ To the card")
    sent.taps("↩️ Undo")
    assert only(stage).medium.thumb_offset is None
    assert "cover" not in sent.last.raw["video"]


def test_the_cover_of_a_linked_video_is_seen_on_its_card_be_it_a_frame_or_a_picture(
    connected: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    """Of the video only parts are read; the picture Telegram has from its link."""
    connected.sends(f"{instagram.sample('coffee.mp4')} Coffee")
    connected.taps("🎞 Cover")
    connected.taps("4")
    connected.taps("✅ Use it")
    assert connected.last.raw["video"]["file_id"] == instagram.sample("coffee.mp4")
    assert connected.last.raw["video"]["cover"]
    assert min(drawn(stage).size) > 300, "large enough to be looked at"
    connected.taps("🎞 Cover")
    connected.taps("🖼 Own picture")
    connected.sends(instagram.sample("books.jpg"))
    (picture,) = connected.last.raw["video"]["cover"]
    assert picture["file_id"] == instagram.sample("books.jpg")


def test_a_photo_that_comes_while_a_frame_is_looked_at_is_another_draft_above_all_frames(
    sent: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    sent.taps("🎞 Cover")
    sent.taps("4")
    instagram.later(seconds=3)
    sent.sends_photo("menu", caption="Our menu")
    sent.sees("This is a draft of its own. Is it for")
    settle(stage)
    sent.sees("How we roast\n🎞 Which frame is the cover?")
    assert any("Our menu" in seen.text for seen in sent.messages)
    sent.taps("4")
    assert sent.taps("✅ Use it").text == "🎞 Cover: 0:03.5"
    drafts = {post.caption: post for post in listed(stage, Tab.DRAFTS)}
    assert drafts["How we roast"].medium.thumb_offset == 3500
    assert not drafts["Our menu"].medium.is_video


def test_frames_of_a_video_that_is_still_prepared_come_when_it_is_ready(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends_thing(**film("reel", seconds=9), caption="How we roast")
    connected.taps("🎞 Cover")
    asked = connected.sees("The video is being prepared; when it is ready, 🔢 shows its frames.")
    assert "Type a time" in asked.text
    connected.taps("🔢 All frames")
    connected.sees("The video is being prepared")
    work(stage, keeper)
    connected.taps("🔢 All frames")
    connected.sees("🎞 Which frame is the cover?")
    connected.taps("4")
    assert connected.taps("✅ Use it").text == "🎞 Cover: 0:03.5"


def test_a_frame_is_moved_and_never_beyond_the_film(sent: Chat, stage: Stage) -> None:
    sent.taps("🎞 Cover")
    sent.taps("1")
    sent.sees("Cover: 0:00.5")
    first = mark_of(drawn(stage))
    sent.taps("+1 s")
    sent.sees("Cover: 0:01.5")
    assert mark_of(drawn(stage)) == pytest.approx(first + 80, abs=6), "one second further"
    sent.taps("−0.1 s")
    sent.sees("Cover: 0:01.4")
    sent.taps("−1 s")
    sent.taps("−1 s")
    sent.sees("Cover: 0:00 of")
    sent.taps("🔢 All frames")
    sent.taps("9")
    sent.taps("+1 s")
    sent.sees("Cover: 0:09 of")
    assert only(stage).medium.thumb_offset is None, "nothing was chosen yet"
    sent.sends("0:02,5")
    assert only(stage).medium.thumb_offset == 2500, "a time may be typed all along"


def mark_of(picture: Image.Image) -> float:
    """Where the white mark is, from the left."""
    row = [picture.getpixel((x, 640)) for x in range(8, 712)]
    return 8 + next(x for x, colour in enumerate(row) if min(colour) > 220)  # type: ignore[arg-type]


def test_frames_that_cannot_be_had_leave_words_and_a_typed_time(
    sent: Chat, stage: Stage, reel: Path
) -> None:
    sent.taps("🎞 Cover")
    slug = only(stage).medium.file.slug  # type: ignore[union-attr]
    stage.services.files.pictures.making.store.delete(slug)
    before = len(stage.telegram.uploads)
    answer = sent.taps("4")
    assert (answer.alert, "Type the time" in answer.text) == (True, True)
    sent.taps("Cancel")
    sent.taps("🎞 Cover")
    sent.sees("🎞 Which moment is the cover? Type a time")
    assert len(stage.telegram.uploads) == before
    sent.sends("0:03")
    assert only(stage).medium.thumb_offset == 3000


def test_a_frame_that_could_not_be_had_after_a_while_leaves_the_question_there(
    sent: Chat, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line that says what takes so long takes its place, and goes again."""
    sent.taps("🎞 Cover")
    slug = only(stage).medium.file.slug  # type: ignore[union-attr]
    stage.services.files.pictures.making.store.delete(slug)
    for wait in ("QUICK", "PATIENT"):
        monkeypatch.setattr(f"bot.screen.prompt.{wait}", 0.0)
    sent.taps("4")
    sent.sees("🎞 Which moment is the cover? Type a time")
    assert "✖️ Cancel" in sent.last.buttons
    assert not [message for message in sent.messages if "Checking" in message.text]
    sent.sends("0:03")
    assert only(stage).medium.thumb_offset == 3000


def test_the_preview_of_a_carousel_shows_the_frame_that_was_chosen_for_its_video(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for thing in (photo("one"), film("reel", seconds=9)):
        connected.sends_thing(**thing, media_group_id="7")
    settle(stage)
    work(stage, keeper)
    connected.taps("🔢 Slides")
    connected.taps("2")
    connected.taps("🎞 Cover")
    connected.taps("4")
    connected.taps("✅ Use it")
    connected.taps("👁 Preview")
    connected.taps("▶️")
    assert drawn(stage).size == (1080, 1350), "in the shape of the first"
    connected.taps("🎬 The film")
    film_shown = connected.last.raw["video"]
    assert film_shown["file_id"] == "reel"
    assert "cover" in film_shown
    frame = drawn(stage)
    assert frame.size == (720, 1280)
    assert mark_of(frame) == pytest.approx(8 + 720 * 3.5 / 9, abs=20)
    for label in ("To the card", "👁 Preview", "▶️"):
        connected.taps(label)
    before = len(stage.telegram.uploads)
    connected.taps("🎬 The film")
    assert len(stage.telegram.uploads) == before, "Telegram has it already"


@pytest.mark.parametrize("sent_as", ["photo", "document"])
def test_a_sent_picture_is_the_cover_and_seen_on_the_card(
    sent: Chat, stage: Stage, keeper: Keeper, sent_as: str
) -> None:
    sent.taps("🎞 Cover")
    sent.taps("🖼 Own picture")
    sent.sees("🖼 Send the picture for the cover, best 9:16: a photo, a file, or a direct link")
    picture = photo("face", 1080, 1920) if sent_as == "photo" else document("face.png", "image/png")
    sent.sends_thing(**picture)
    sent.sees("🎞 + own picture")
    sent.sees("own cover picture")
    work(stage, keeper)
    assert only(stage).options.cover_url is not None
    sent.taps("👁 Preview")
    red, green, _ = drawn(stage).getpixel((540, 960))  # type: ignore[misc]
    assert (red, green) == (0, 128), "that picture, not the film"
    sent.taps("🎬 The film")
    shown = sent.last.raw["video"]["cover"]
    assert (shown[-1]["file_id"] == "face 1080") is (sent_as == "photo")
    sent.sends("/posts")
    sent.taps("📝 Drafts 1")
    before = len(stage.telegram.uploads)
    sent.taps("How we roast")
    assert sent.last.raw["video"]["cover"] == shown
    assert len(stage.telegram.uploads) == before, "Telegram has it already"


def test_an_own_picture_is_looked_at_undone_and_gives_way_to_a_frame(
    sent: Chat, stage: Stage, keeper: Keeper
) -> None:
    sent.taps("🎞 Cover")
    sent.taps("🖼 Own picture")
    sent.sends_photo("face")
    work(stage, keeper)
    assert sent.taps("↩️ Undo").text == "Undone"
    assert only(stage).options.cover_url is None
    sent.taps("🎞 Cover")
    sent.taps("🖼 Own picture")
    sent.sends_photo("face")
    work(stage, keeper)
    sent.taps("🎞 Cover")
    sent.sees("🎞 The cover is a picture of your own. A frame takes its place")
    sent.taps("🖼 Own picture")
    question = sent.sees("🖼 This is the cover; the profile's grid shows the bright part.")
    assert "🎞 Take a frame" in question.buttons
    assert drawn(stage).size == (1080, 1920)
    sent.taps("Cancel")
    sent.taps("🎞 Cover")
    sent.taps("4")
    sent.taps("✅ Use it")
    post = only(stage)
    assert (post.options.cover_url, post.medium.thumb_offset) == (None, 3500)


def test_the_cover_of_a_post_by_hand_comes_with_its_video(
    sent: Chat, stage: Stage, keeper: Keeper, instagram: PretendInstagram
) -> None:
    sent.taps("🎞 Cover")
    sent.taps("🖼 Own picture")
    sent.sends_photo("face")
    work(stage, keeper)
    sent.taps("⋯ More")
    sent.taps("✋ I post it myself")
    sent.sends("+1h")
    instagram.later(minutes=61)
    stage.publish_due()
    (cover,) = (message for message in sent.messages if message.text == "🎞 The cover")
    assert cover.raw["photo"][-1]["file_id"] == "face 1080"

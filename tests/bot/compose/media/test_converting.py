"""Videos and moving pictures that Instagram takes only made anew: what a person sees of it, and
how they stop it. The conversion is real."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from media.convert import Converter
from media.store import Folder
from posting import (
    FileNote,
    FileState,
    HostedFile,
    Keeper,
    Kind,
    Making,
    Post,
    StoreWatch,
    Sweeper,
    Tab,
)
from tests.bot.compose.arriving.test_files import run_jobs, worked_on
from tests.helpers.apart import PAINTER
from tests.helpers.chat import Chat, Stage, document, film, settle
from tests.helpers.films import Shot, filmed
from tests.helpers.pictures import saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import INSTAGRAM_TOKEN, PretendInstagram
from tests.posting.world import MediaOnline

pytestmark = pytest.mark.process
WORDS = {
    "en": (
        "Converting for Instagram (VP8 → H.264): waiting, 1 before it",
        "✖️ Stop converting",
        "Stopped. The video is as you sent it",
        "This file's type is WebM",
        ["🔁 Convert", "🖼 Replace"],
        "🔁 Converted: H.264, 320×320",
    ),
    "ru": (
        "Конвертирую для Instagram (VP8 → H.264): жду, впереди 1",
        "✖️ Остановить",
        "Остановлено. Видео осталось как было",
        "А это WebM",
        ["🔁 Конвертировать", "🖼 Заменить"],
        "🔁 Конвертировано: H.264, 320×320",
    ),
}


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """What Telegram hands out."""
    return filmed(tmp_path / "web.webm", Shot(width=320, height=320, codec="libvpx"))


@pytest.fixture
def keeper(stage: Stage, converter: Converter, tmp_path: Path, sent: Path) -> Keeper:
    posting, folder = stage.posting, Folder(tmp_path / "media")

    def fetch(telegram_file_id: str, to: Path) -> None:
        to.write_bytes(sent.read_bytes())

    return Keeper(
        posting.storage,
        Making(folder, converter, fetch, MediaOnline(), PAINTER),
        Sweeper(posting.storage, folder, 10**9, posting.clock),
        StoreWatch(posting.storage, folder, (), posting.clock),
        tmp_path / "workshop",
        posting.outage,
        posting.clock,
    )


@pytest.fixture
def works(stage: Stage, keeper: Keeper) -> Callable[[], None]:
    def work() -> None:
        assert keeper.step("w/1")
        run_jobs(stage, "follow")

    return work


def draft(stage: Stage) -> tuple[Post, HostedFile]:
    (post,) = listed(stage, Tab.DRAFTS)
    assert post.medium.file
    return post, post.medium.file


def connect(stage: Stage, language: str) -> Chat:
    """Anna, who reads this language."""
    anna = stage.chat(1001, language)
    anna.sends("/accounts")
    anna.taps("➕")
    anna.sends(INSTAGRAM_TOKEN)
    return anna


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_conversion_is_waited_for_stopped_and_begun_again(
    stage: Stage,
    instagram: PretendInstagram,
    keeper: Keeper,
    works: Callable[[], None],
    language: str,
) -> None:
    waiting, stop, stopped, refused, ways_on, done = WORDS[language]
    anna = connect(stage, language)
    anna.sends_thing(**film("oven"), caption="Oven")
    with keeper.making.films:
        works()
    card = anna.sees(waiting)
    assert stop in card.buttons
    assert not any("🚀" in label or "👁" in label for label in card.buttons)
    assert anna.taps(stop).text == stopped
    works()
    card = anna.sees(refused)
    assert [label for label in card.buttons if label in ways_on] == ways_on
    works()  # what was stopped had its turn, and nobody wants it
    anna.taps(ways_on[0])
    works()
    card = anna.sees(done)
    assert any("🚀" in label for label in card.buttons)


def test_how_far_it_is_is_seen_and_how_long_it_still_takes(connected: Chat, stage: Stage) -> None:
    connected.sends_thing(**film("oven"), caption="Oven")
    codecs = {"was": "VP9", "now": "H.264"}
    worked_on(stage, progress=0, notes=(FileNote("converting", codecs),))
    connected.sees("⏳ Converting for Instagram (VP9 → H.264): 0 %")
    worked_on(stage, progress=40, notes=(FileNote("converting", {**codecs, "minutes": 1}),))
    connected.sees("⏳ Converting for Instagram: 40 %, about 1 min")
    lost = (
        FileNote("sound_stereo", {"channels": 6}),
        FileNote("frame_rate", {"was": 120, "now": 60}),
    )
    notes = (FileNote("converted", codecs), *lost)
    measures = {"width": 1080, "height": 1920, "size_bytes": 12 * 1024 * 1024}
    kept = {"state": FileState.KEPT, "next_try_at": None, "progress": None}
    worked_on(stage, notes=notes, **measures, **kept)
    card = connected.sees("🔁 Converted: H.264, 1080×1920, 12")
    assert "Sound made stereo" in card.text
    assert "120 → 60 fps" in card.text


def test_what_would_take_too_long_here_is_said_with_what_to_do(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_thing(**film("oven"), caption="Oven")
    failure = FileNote("file_too_slow", {"minutes": 14})
    worked_on(stage, state=FileState.REFUSED, failure=failure, next_try_at=None)
    card = connected.sees("Converting would take about 14 min here. Save it as MP4: H.264")
    assert "🖼 Replace" in card.buttons
    assert "🔁 Convert" not in card.buttons


@pytest.fixture
def dance(sent: Path) -> None:
    """A second of it."""
    data = io.BytesIO()
    first, *rest = [Image.new("RGB", (320, 320), (number * 20, 90, 90)) for number in range(10)]
    first.save(data, "GIF", save_all=True, append_images=rest, duration=100)
    sent.write_bytes(data.getvalue())


@pytest.mark.usefixtures("dance")
def test_a_gif_becomes_a_reel_that_is_long_enough(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    gif = film("dance")["video"]
    connected.sends_thing(animation=gif, document=gif, caption="Dance")
    connected.taps("As a reel")
    works()
    connected.sees("🔁 Repeated 3 times, to be long enough")
    _, file = draft(stage)
    assert (file.state, file.content_type) == (FileState.KEPT, "video/mp4")
    assert file.duration
    assert file.duration >= 3000


def test_a_gif_of_a_single_picture_becomes_a_reel_all_the_same(
    connected: Chat, stage: Stage, works: Callable[[], None], sent: Path
) -> None:
    """It was said that its name misleads."""
    sent.write_bytes(saved(Image.new("RGB", (320, 320), "teal"), "GIF"))
    connected.sends_thing(**document("still.gif", "image/gif"), caption="Still")
    connected.taps("As a reel")
    works()  # nobody wants the photo any more
    works()
    card = connected.sees("🔁 Converted: MP4").text
    assert "Repeated" not in card
    _, file = draft(stage)
    assert (file.state, file.content_type) == (FileState.KEPT, "video/mp4")
    assert file.duration == pytest.approx(3000, abs=60)


@pytest.mark.usefixtures("dance")
def test_a_gif_becomes_a_photo_of_its_first_frame(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    gif = film("dance")["video"]
    connected.sends_thing(animation=gif, document=gif, caption="Dance")
    connected.taps("First frame")
    works()  # nobody wants the film any more
    works()
    connected.sees("🖼 The first picture of it; the rest is left out")
    post, file = draft(stage)
    assert (file.state, file.content_type) == (FileState.KEPT, "image/jpeg")
    assert not post.medium.is_video


CUTS = {
    "en": (
        "✂️ ⭕ Story: first 60 s",
        "🔁 Only the first 60 s",
        "⋯",
        "🎞 The whole video",
        "up to 60 s",
    ),
    "ru": (
        "✂️ ⭕ Сторис: первые 60 с",
        "🔁 Только первые 60 с",
        "⋯",
        "🎞 Видео целиком",
        "до 60 с",
    ),
}


@pytest.fixture
def long_film(sent: Path) -> None:
    """Of 63 seconds."""
    shot = Shot(seconds=63, width=320, height=568, rate=24, sound="aac")
    sent.write_bytes(filmed(sent.with_name("long.mp4"), shot).read_bytes())


@pytest.mark.usefixtures("long_film")
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_video_too_long_for_a_story_is_cut_by_one_tap_and_given_back_by_another(
    stage: Stage, instagram: PretendInstagram, works: Callable[[], None], language: str
) -> None:
    first, note, more, whole, too_long = CUTS[language]
    anna = connect(stage, language)
    anna.sends_thing(**film("oven", seconds=63), caption="Oven")
    works()
    _, all_of_it = draft(stage)
    anna.taps("▾")
    anna.sees(too_long)
    anna.taps(first)
    works()
    assert too_long not in anna.sees(note).text
    post, file = draft(stage)
    assert post.kind is Kind.STORY
    assert file.duration
    assert 59_000 < file.duration <= 60_000
    anna.taps(more)
    anna.taps(whole)
    assert note not in anna.last.text
    post, again = draft(stage)
    assert post.kind is Kind.REEL
    assert again == all_of_it, "it was kept all the time"


def test_a_video_beyond_what_any_kind_takes_is_offered_its_first_fifteen_minutes(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_thing(**film("oven", seconds=1200), caption="Oven")
    values = {"seconds": 1200, "minimum_seconds": 3, "maximum_seconds": 900}
    failure = FileNote("media_bad_duration", values)
    worked_on(stage, state=FileState.REFUSED, failure=failure, next_try_at=None)
    connected.sees("The video is 1200 s long.")
    connected.taps("✂️ First 15 min")
    _, file = draft(stage)
    assert (file.state, file.recipe.first_seconds) == (FileState.WANTED, 900)


@pytest.mark.usefixtures("long_film")
def test_the_videos_of_an_album_that_are_too_long_for_it_are_cut_together(
    connected: Chat, stage: Stage, works: Callable[[], None]
) -> None:
    """Nothing that was sent is turned away."""
    for name in ("oven", "shop"):
        connected.sends_thing(**film(name, seconds=63), media_group_id="7", caption=name)
    settle(stage)
    works()
    works()
    connected.sees("in a carousel videos last up to 60 s")
    connected.taps("✂️ First 60 s")
    works()
    works()
    assert "up to 60 s" not in connected.last.text
    assert any("🚀" in label for label in connected.last.buttons)
    (post,) = listed(stage, Tab.DRAFTS)
    assert [(it.duration or 0) <= 60_000 for it in post.media] == [True, True]

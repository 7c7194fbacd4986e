"""Posts of every kind in a real Chromium, in English and in Russian: a carousel of five with a
video, a story, and a trial reel with a cover, a collaborator and a first comment. Composed, planned
and published in the chat, looked at on the profile. All share a page and their ten seconds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.helpers.stage import ANNA, BORIS, Stage, on_stage

pytestmark = [pytest.mark.browser, pytest.mark.process]

ARTIFACTS = Path(__file__).parent.parent.parent / "artifacts"
FIVE = ("bread.jpg", "sunset.jpg", "dusk.mp4", "books.jpg", "portrait.jpg")


@dataclass(frozen=True)
class Told:
    """What a person of one language says, taps and sees, in the order of the story."""

    person: str
    account: str
    token: str
    friend: str
    connect: str
    connected: str
    carousel: str
    slides: str
    as_story: str
    story: str
    reel: str
    to_cover: tuple[str, str]
    has_cover: str
    to_trial: tuple[str, str, str]
    trial: str
    back: str
    to_collaborators: tuple[str, str]
    to_comment: tuple[str, str]
    comment: str
    has_comment: str
    now: str
    published: str


ENGLISH = Told(
    person="Anna",
    account="sunny.bakery",
    token="IGSANDBOXSunnyBakery0001",
    friend="corner.books",
    connect="➕ Connect",
    connected="Connected: @sunny.bakery",
    carousel="Five from the oven",
    slides="🎠 5 slides: 4 photos, 1 video",
    as_story="⭕ As a story",
    story="⭕ Seen for 24 hours",
    reel="How we make coffee",
    to_cover=("🎞 Cover", "🖼 Own picture"),
    has_cover="🎞 0:06 · own cover picture",
    to_trial=("⋯ More", "⚙️ Reel options", "🧪 Trial: off"),
    trial="🧪 Trial: I decide",
    back="⬅️ Back",
    to_collaborators=("⋯ More", "🤝 Collaborators"),
    to_comment=("⋯ More", "💬 First comment"),
    comment="#coffee #morning",
    has_comment="💬 First comment: 16 characters",
    now="🚀 Now",
    published="✅ Published",
)
RUSSIAN = Told(
    person="Boris",
    account="corner.books",
    token="EAASANDBOXCornerBooks0001",
    friend="sunny.bakery",
    connect="➕ Подключить",
    connected="Подключён @corner.books",
    carousel="Пять новинок недели",
    slides="🎠 5 слайдов: 4 фото, 1 видео",
    as_story="⭕ Как сторис",
    story="⭕ Видна 24 часа",
    reel="Кофе и книги",
    to_cover=("🎞 Обложка", "🖼 Своя картинка"),
    has_cover="🎞 0:06 · своя обложка",
    to_trial=("⋯ Ещё", "⚙️ Опции рилса", "🧪 Пробный: нет"),
    trial="🧪 Пробный: решаю я",
    back="⬅️ Назад",
    to_collaborators=("⋯ Ещё", "🤝 Соавторы"),
    to_comment=("⋯ Ещё", "💬 Комментарий"),
    comment="#кофе #утро",
    has_comment="💬 Первый комментарий: 11 знаков",
    now="🚀 Сейчас",
    published="✅ Опубликовано",
)
BOTH = (ENGLISH, RUSSIAN)
in_both = pytest.mark.parametrize("told", BOTH, ids=["english", "russian"])


@dataclass(frozen=True)
class Chat:
    """The chat of whoever is chosen on the page."""

    page: Page
    stage: Stage

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    def says(self, text: str, *samples: str) -> None:
        links = map(self.stage.sandbox.media_url, samples)
        self.page.get_by_label("Message", exact=True).fill("\n".join([*links, text]).strip())
        self.page.get_by_role("button", name="Send", exact=True).click()

    def taps(self, *labels: str) -> None:
        for label in labels:
            self.log.get_by_role("button", name=label).last.click()

    def sees(self, words: str) -> None:
        expect(self.log.get_by_text(words).last).to_be_visible()

    def sends_off(self, now: str) -> None:
        """The newest that is planned; a card that is on its way has no such button."""
        buttons = self.log.get_by_role("button", name=now)
        before = buttons.count()
        buttons.last.click()
        expect(buttons).to_have_count(before - 1)

    def plans(self, count: int) -> None:
        """By the green button, for the next free evening."""
        self.taps("⚡")
        expect(self.log.get_by_text("🗓").filter(has_text="(UTC)")).to_have_count(count)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """With everything live on both profiles; nothing has broken in the page at the end."""
    with on_stage(tmp_path_factory.mktemp("kinds"), owners=(ANNA, BORIS)) as stage:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto(stage.sandbox.telegram_url)
        for told in BOTH:
            page.get_by_role("radio", name=told.person).click()
            compose_and_send_off(Chat(page, stage), told)
        for told in BOTH:
            page.get_by_role("radio", name=told.person).click()
            expect(page.get_by_role("log").get_by_text(told.published)).to_have_count(3)
        yield page
        page.close()
        assert broken == []


def compose_and_send_off(chat: Chat, told: Told) -> None:
    chat.page.get_by_role("button", name="START").click()
    chat.says("/accounts")
    chat.taps(told.connect)
    chat.says(told.token)
    chat.sees(told.connected)

    chat.says(told.carousel, *FIVE)
    chat.sees(told.slides)
    chat.plans(1)
    chat.says("", "story.jpg")
    chat.taps(told.as_story)
    chat.sees(told.story)
    chat.plans(2)
    compose_reel(chat, told)
    chat.plans(3)
    for _ in range(3):
        chat.sends_off(told.now)


def compose_reel(chat: Chat, told: Told) -> None:
    chat.says(told.reel, "coffee.mp4")
    chat.taps(*told.to_cover)
    chat.says("", "portrait.jpg")
    chat.sees(told.has_cover)
    chat.taps(*told.to_trial)
    chat.sees(told.trial)
    chat.taps(told.back)
    chat.taps(*told.to_collaborators)
    chat.says(f"@{told.friend}")
    chat.sees(f"🤝 @{told.friend}")
    chat.taps(*told.to_comment)
    chat.says(told.comment)
    chat.sees(told.has_comment)


def profile(page: Page, told: Told) -> Locator:
    page.reload()  # nothing that another test opened is in the way
    page.get_by_role("radio", name=told.account).click()
    return page.get_by_label("Instagram profile")


def picture(page: Page, name: str, told: Told) -> None:
    """To be looked at by people."""
    ARTIFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTIFACTS / f"{name}-{told.person}.png")


@in_both
def test_a_carousel_of_five_is_swiped_past_its_video_to_its_end(page: Page, told: Told) -> None:
    profile(page, told).get_by_role("button", name=f"carousel: {told.carousel}").click()
    post = page.get_by_role("dialog")
    for seen in ("2/5", "3/5"):
        post.get_by_role("button", name="Next slide").click()
        expect(post.get_by_text(seen)).to_be_visible()
    expect(post.locator("figure").nth(2).locator("video")).to_be_in_viewport()
    picture(page, "carousel", told)
    for seen in ("4/5", "5/5"):
        post.get_by_role("button", name="Next slide").click()
        expect(post.get_by_text(seen)).to_be_visible()
    expect(post.get_by_role("button", name="Next slide")).to_be_hidden()


@in_both
def test_the_ring_around_the_picture_opens_the_story(page: Page, told: Told) -> None:
    profile(page, told).get_by_role("button", name=f"Stories of {told.account}: 1").click()
    story = page.get_by_role("dialog", name=f"Stories of {told.account}")
    expect(story.locator("img").first).to_be_in_viewport()
    expect(story.get_by_label("Story 1 of 1")).to_be_visible()
    picture(page, "story", told)


@in_both
def test_a_trial_reel_shows_its_cover_its_comment_and_whom_it_invited(
    page: Page, told: Told
) -> None:
    tile = profile(page, told).get_by_role("button", name=f"video: Trial: {told.reel}")
    expect(tile.locator("img")).to_be_visible()
    tile.click()
    post = page.get_by_role("dialog")
    expect(post).to_contain_text("Trial, ended by hand")
    expect(post).to_contain_text("Own cover")
    expect(post.get_by_label("Comments")).to_contain_text(f"{told.account} {told.comment}")
    invited = post.get_by_label("Collaborators")
    expect(invited).to_contain_text(f"@{told.friend} has not answered")
    invited.get_by_role("button", name=f"Accept as {told.friend}").click()
    expect(post.locator("header")).to_contain_text(f"{told.account} and {told.friend}")
    picture(page, "trial-reel", told)

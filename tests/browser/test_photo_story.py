"""The photo story in a real Chromium: from an empty chat to the post on the profile."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.stage import on_stage

pytestmark = [pytest.mark.browser, pytest.mark.process]

SAMPLES = Path(__file__).parents[2] / "sandbox" / "samples"
ARTIFACTS = Path(__file__).parent.parent.parent / "artifacts"
CAPTION = "Fresh from the oven 🥖\nOpen until six. #sourdough @corner.books"
PUBLISHED_WITHIN_MS = 40_000  # ten seconds to change one's mind, then processing


def say(page: Page, text: str) -> None:
    page.get_by_label("Message", exact=True).fill(text)
    page.get_by_role("button", name="Send", exact=True).click()


def paste(page: Page, what: str) -> None:
    page.get_by_role("button", name="Samples and tokens to paste").click()
    page.get_by_role("menuitem", name=what).click()


def tap(page: Page, label: str) -> None:
    page.get_by_role("log").get_by_role("button", name=label).last.click()


def test_a_newcomer_publishes_a_photo_and_sees_it_on_the_profile(
    browser: Browser, tmp_path: Path
) -> None:
    with on_stage(tmp_path) as stage:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="START").click()
        tap(page, "Connect Instagram")
        paste(page, "sunny.bakery")
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.get_by_role("log")).to_contain_text("Connected: @sunny.bakery")

        say(page, f"{stage.sandbox.media_url('bread.jpg')}\n{CAPTION}")
        expect(page.get_by_role("log")).to_contain_text("Draft")
        tap(page, "People")
        say(page, "@anna 0.3 0.4")
        expect(page.get_by_role("log")).to_contain_text("👤 1 @anna")  # numbered on the photo
        tap(page, "To the card")
        expect(page.get_by_role("log")).to_contain_text("👤 @anna")
        tap(page, "Now")
        profile = page.get_by_label("Instagram profile")
        tile = profile.get_by_role("button", name="Fresh from the oven")
        expect(tile).to_be_visible(timeout=PUBLISHED_WITHIN_MS)
        expect(page.get_by_role("log")).to_contain_text("✅ Published")
        ARTIFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTIFACTS / "photo-story.png")

        tile.click()
        post = page.get_by_role("dialog")
        expect(post).to_contain_text("Open until six.")
        expect(post).to_contain_text("anna")
        page.screenshot(path=ARTIFACTS / "photo-story-post.png")
        assert broken == []


def test_a_photo_and_an_album_from_the_disk_are_attached_and_come_out(
    browser: Browser, tmp_path: Path
) -> None:
    with on_stage(tmp_path, webhook=True) as stage:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="START").click()
        tap(page, "Connect Instagram")
        paste(page, "sunny.bakery")
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.get_by_role("log")).to_contain_text("Connected: @sunny.bakery")

        attach(page, ["bread.jpg"], CAPTION)
        expect(page.get_by_role("log")).to_contain_text("Draft")
        expect(page.get_by_role("log")).not_to_contain_text("Looking at the file")
        tap(page, "Now")
        profile = page.get_by_label("Instagram profile")
        tile = profile.get_by_role("button", name="Fresh from the oven")
        expect(tile).to_be_visible(timeout=PUBLISHED_WITHIN_MS)
        attach(page, ["books.jpg", "portrait.jpg", "sunset.jpg"], "A look around")
        expect(page.get_by_role("log")).to_contain_text("3 photos")
        expect(page.get_by_role("log")).not_to_contain_text("Looking at the files")
        ARTIFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTIFACTS / "attached-album.png")

        # A photo with its words, and one tap: two actions to the next free time.
        attach(page, ["bread.jpg"], "Two actions")
        tap(page, "⚡")
        to_drafts = page.get_by_role("log").get_by_role("button", name="To drafts")
        expect(to_drafts).to_have_count(1)  # of a planned post only
        expect(page.get_by_role("log")).to_contain_text("Two actions")


def attach(page: Page, names: list[str], caption: str) -> None:
    page.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photo or video").click()
    chooser.value.set_files([SAMPLES / name for name in names])
    page.get_by_role("textbox", name="Caption").fill(caption)
    page.get_by_role("dialog").get_by_role("button", name="Send").click()

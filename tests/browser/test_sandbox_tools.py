"""The page with the bot that it started, in a real Chromium: another owner, a new start."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.helpers.sandbox_process import sandbox_with_its_bot

pytestmark = [pytest.mark.browser, pytest.mark.process]

RESTART_MS = 30_000


def test_boris_is_made_an_owner_by_one_tap_until_all_starts_over(
    browser: Browser, tmp_path: Path
) -> None:
    with sandbox_with_its_bot(tmp_path) as stage:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("radio", name="Boris").click()
        expect(page.get_by_text("Boris is no owner")).to_be_visible()
        page.get_by_role("button", name="Make owner").click()
        expect(page.get_by_text("restarting with OWNER_IDS=1001,1002")).to_be_visible()
        expect(page.get_by_role("button", name="No longer")).to_be_enabled(timeout=RESTART_MS)
        page.get_by_role("button", name="START").click()
        expect(page.get_by_role("log")).to_contain_text("Подключите аккаунт")

        page.get_by_role("button", name="Sandbox tools").click()
        page.get_by_role("menuitem", name="Start over").click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text(str(tmp_path / "sandbox.db"))
        dialog.get_by_role("button", name="Cancel").click()
        expect(page.get_by_role("log")).to_contain_text("/start")
        page.get_by_role("button", name="Sandbox tools").click()
        page.get_by_role("menuitem", name="Start over").click()
        dialog.get_by_role("button", name="Start over").click()
        expect(page.get_by_role("log")).to_be_hidden()
        expect(page.get_by_role("button", name="Make owner")).to_be_enabled(timeout=RESTART_MS)
        expect(page.get_by_text("A tap restarts the bot")).to_be_visible()
        page.close()


def test_people_talk_in_a_group_into_which_the_bot_is_brought(
    browser: Browser, tmp_path: Path
) -> None:
    with sandbox_with_its_bot(tmp_path) as stage:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="Sandbox tools").click()
        page.get_by_role("menuitem", name="Make a group").click()
        expect(page.get_by_role("heading", name="Marketing")).to_be_visible()
        page.get_by_label("Message", exact=True).fill("Good morning")
        page.get_by_role("button", name="Send", exact=True).click()
        page.get_by_role("radio", name="Boris").click()
        log = page.get_by_role("log")
        expect(log).to_contain_text("Anna made the group")
        expect(log).to_contain_text("Good morning")
        page.get_by_role("button", name="Bring the bot in").click()
        expect(log).to_contain_text("Boris brought the bot in")
        page.get_by_role("button", name="Bot", exact=True).click()
        expect(log).to_be_hidden()  # Boris has not said a word to the bot
        page.close()


def test_who_has_something_to_read_is_still_called_by_name(
    browser: Browser, tmp_path: Path
) -> None:
    """On a phone, where a picture with a number is all that is seen of who is not chosen."""
    with sandbox_with_its_bot(tmp_path) as stage:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="START").click()
        expect(page.get_by_role("log")).to_contain_text("Connect an Instagram")
        page.get_by_role("button", name="Sandbox tools").click()
        page.get_by_role("menuitem", name="Make a group").click()
        page.get_by_role("button", name="Bring the bot in").click()
        expect(page.get_by_role("radio", name="Anna, 1 unread")).to_be_visible()
        page.get_by_role("radio", name="Boris").click()
        page.get_by_role("radio", name="Anna, 1 unread").click()
        page.close()


def test_an_invitation_is_followed_without_leaving_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    """[Share] copies it, who pastes it is let in, and a link that is tapped says so."""
    with sandbox_with_its_bot(tmp_path) as stage:
        page = browser.new_page(
            viewport={"width": 600, "height": 1000}, permissions=["clipboard-write"]
        )
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="START").click()
        log, words = page.get_by_role("log"), page.get_by_label("Message", exact=True)
        words.fill("/team")
        page.get_by_role("button", name="Send", exact=True).click()
        log.get_by_role("button", name="Invite viewer").click()
        log.get_by_role("link", name="Share").click()
        expect(page.get_by_text("Copied: choose who you share it with")).to_be_visible()
        link = log.get_by_role("link").filter(has_text="start=i_")
        pasted = link.inner_text()
        link.click()
        expect(log).to_contain_text("You are in the team already")
        page.get_by_role("radio", name="Boris").click()
        page.get_by_role("button", name="START").click()
        words.fill(pasted)
        page.get_by_role("button", name="Send", exact=True).click()
        expect(log).to_contain_text("наблюдатель")
        assert len(page.context.pages) == 1
        page.close()

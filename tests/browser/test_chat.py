"""The chat of the page in a real Chromium: a tap is not lost, whatever comes in meanwhile."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.helpers.pretend_telegram import ANNA, PretendTelegram, running_telegram

pytestmark = [pytest.mark.browser, pytest.mark.process]

WORDS = "Fresh bread, tomorrow at noon"
MORE = f"{WORDS}. Instagram has accepted it"
NOW = {"inline_keyboard": [[{"text": "Now", "callback_data": "now"}]]}
AFTERWARDS = """after => new Promise(drawn => {
    const feed = new EventSource(`/__sandbox/events?after=${after}`);
    feed.onmessage = () => requestAnimationFrame(() => requestAnimationFrame(drawn));
})"""


def edited(page: Page, telegram: PretendTelegram, message: int) -> None:
    """And the page has heard of it."""
    before = telegram.state()["n"]
    telegram.result(
        "editMessageText", chat_id=ANNA, message_id=message, text=MORE, reply_markup=NOW
    )
    page.evaluate(AFTERWARDS, before)


def test_a_message_that_changes_while_its_button_is_pressed_does_not_lose_the_tap(
    browser: Browser,
) -> None:
    with running_telegram() as telegram:
        message = telegram.said(WORDS, reply_markup=NOW)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(telegram.url)
        log = page.get_by_role("log")
        log.get_by_role("button", name="Now").hover()
        page.mouse.down()
        edited(page, telegram, message)
        page.mouse.up()
        expect(log).to_contain_text(MORE)
        taps = [it for it in telegram.updates() if "callback_query" in it]
        assert [it["callback_query"]["data"] for it in taps] == ["now"]
        page.close()

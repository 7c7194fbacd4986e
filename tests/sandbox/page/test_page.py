"""The page in a real browser: what a newcomer sees and does in the chat pane."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.helpers.pretend_telegram import ANNA, BORIS, Json, PretendTelegram, running_telegram

DROP = """(pane, name) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(["x"], name, { type: "image/png" }));
  pane.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
}"""
SAMPLES = Path(__file__).parents[3] / "sandbox" / "samples"
ROWS = [
    [
        {"text": "Schedule", "callback_data": "s", "style": "success"},
        {"text": "Delete", "callback_data": "d", "style": "danger"},
    ],
    [{"text": "Copy link", "copy_text": {"text": "https://example.org/p/1"}}],
]
CARD = {"inline_keyboard": ROWS}

pytestmark = pytest.mark.browser


@pytest.fixture
def telegram() -> Iterator[PretendTelegram]:
    with running_telegram() as running:
        yield running


@pytest.fixture
def page(browser: Browser, telegram: PretendTelegram) -> Iterator[Page]:
    """The page on a desk; the test fails when the browser's console shows an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened, problems = context.new_page(), []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    opened.goto(telegram.url)
    expect(opened.get_by_role("log")).to_contain_text("/start")
    yield opened
    context.close()
    assert problems == []


def tapped(telegram: PretendTelegram, key: Locator) -> Json:
    """The callback query of a tap, as soon as it has come in."""
    (newest,) = telegram.updates(offset=-1)
    key.click()
    query: Json = telegram.updates(offset=newest["update_id"] + 1, timeout=10)[0]["callback_query"]
    return query


def write(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Message").fill(text)
    page.keyboard.press("Enter")


def test_a_message_typed_on_the_page_reaches_the_bot(page: Page, telegram: PretendTelegram) -> None:
    write(page, "Hello, bot")
    expect(page.get_by_role("log")).to_contain_text("Hello, bot")
    assert telegram.updates(offset=-1)[0]["message"]["text"] == "Hello, bot"
    expect(page.get_by_role("textbox", name="Message")).to_have_value("")


def test_formatting_is_drawn_and_typed_markup_stays_text(
    page: Page, telegram: PretendTelegram
) -> None:
    nasty = "<img src=x onerror=alert(1)>"
    telegram.act("send", text=nasty)
    source = '<b>bold <i>both</i></b> &lt;u&gt; <a href="https://example.org/">link</a>'
    telegram.said(source, parse_mode="HTML")
    log = page.get_by_role("log")
    expect(log).to_contain_text(nasty)
    expect(log.locator("img")).to_have_count(0)
    expect(log.locator("strong em")).to_have_text("both")
    expect(log).to_contain_text("<u>")
    expect(log.get_by_role("link", name="link")).to_have_attribute("href", "https://example.org/")


def test_a_tap_spins_and_its_answer_is_a_toast(page: Page, telegram: PretendTelegram) -> None:
    telegram.said("card", reply_markup=CARD)
    key = page.get_by_role("button", name="Schedule")
    query = tapped(telegram, key)
    expect(key).to_have_attribute("aria-busy", "true")
    telegram.result("answerCallbackQuery", callback_query_id=query["id"], text="Planned")
    expect(page.locator(".toast")).to_have_text("Planned")
    expect(key).not_to_have_attribute("aria-busy", "true")


def test_an_alert_must_be_closed(page: Page, telegram: PretendTelegram) -> None:
    telegram.said("card", reply_markup=CARD)
    query = tapped(telegram, page.get_by_role("button", name="Delete"))
    expect(page.get_by_role("button", name="Delete")).to_have_attribute("aria-busy", "true")
    answer = {"callback_query_id": query["id"], "text": "Not now", "show_alert": True}
    telegram.result("answerCallbackQuery", **answer)
    alert = page.get_by_role("alertdialog")
    expect(alert).to_contain_text("Not now")
    page.keyboard.press("Enter")
    expect(alert).to_be_hidden()


def test_a_copy_button_fills_the_clipboard(page: Page, telegram: PretendTelegram) -> None:
    telegram.said("card", reply_markup=CARD)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".toast")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "https://example.org/p/1"


def test_a_card_is_redrawn_in_place_and_keeps_the_focus(
    page: Page, telegram: PretendTelegram
) -> None:
    card = telegram.said("first", reply_markup=CARD)
    page.get_by_role("button", name="Delete").focus()
    this = {"chat_id": ANNA, "message_id": card}
    telegram.result("editMessageText", text="second", reply_markup=CARD, **this)
    expect(page.get_by_role("log")).to_contain_text("second")
    expect(page.get_by_role("log")).not_to_contain_text("first")
    expect(page.get_by_role("button", name="Delete")).to_be_focused()
    telegram.result("deleteMessage", **this)
    expect(page.get_by_role("log")).not_to_contain_text("second")


def test_an_own_message_is_edited_with_the_arrow_key(page: Page, telegram: PretendTelegram) -> None:
    write(page, "a capton")
    expect(page.get_by_role("log")).to_contain_text("a capton")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_text("Edit message", exact=True)).to_be_visible()
    write(page, "a caption")
    expect(page.get_by_role("log")).to_contain_text("a caption")
    assert telegram.updates(offset=-1)[0]["edited_message"]["text"] == "a caption"


def test_selected_words_are_quoted_in_an_answer(page: Page, telegram: PretendTelegram) -> None:
    telegram.said("Which <b>time</b> shall it be?", parse_mode="HTML", reply_markup=CARD)
    card = page.locator(".row").last
    card.locator(".said strong").dblclick()
    card.get_by_role("button", name="Message menu").click()
    page.get_by_role("menuitem", name="Reply with this quote").click()
    expect(page.get_by_text("Reply to Instagram Publisher")).to_be_visible()
    write(page, "At six")
    expect(page.locator(".row").last).to_contain_text("At six")
    expect(page.locator(".row").last.locator(".quote")).to_contain_text("time")
    message = telegram.updates(offset=-1)[0]["message"]
    assert message["reply_to_message"]["text"] == "Which time shall it be?"
    assert (message["quote"]["text"], message["quote"]["position"]) == ("time", 6)
    expect(page.get_by_text("Reply to Instagram Publisher")).to_be_hidden()


def test_messages_are_forwarded_from_this_chat_and_from_elsewhere(
    page: Page, telegram: PretendTelegram
) -> None:
    telegram.said("A card", reply_markup=CARD)
    expect(page.get_by_role("log")).to_contain_text("A card")
    page.locator(".row").last.click(button="right", position={"x": 20, "y": 12})
    page.get_by_role("menuitem", name="Forward to the bot").click()
    expect(page.locator(".row").last).to_contain_text("Forwarded from Instagram Publisher")

    page.get_by_role("button", name="Attach").click()
    page.get_by_role("menuitem", name="Forward from another chat").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Market Square").click()
    dialog.get_by_role("button", name="bread.jpg").click()
    dialog.get_by_role("textbox", name="What it says").fill("Rye is back")
    dialog.get_by_role("button", name="Forward").click()
    expect(page.locator(".row").last).to_contain_text("Forwarded from Market Square")
    own, foreign = (update["message"] for update in telegram.updates(offset=-2))
    assert (own["text"], own["forward_origin"]["type"]) == ("A card", "user")
    assert (foreign["caption"], foreign["forward_origin"]["type"]) == ("Rye is back", "chat")
    assert foreign["photo"]


def test_a_picture_from_the_disk_becomes_a_jpeg_photo_with_its_caption(
    page: Page, telegram: PretendTelegram
) -> None:
    page.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photo or video").click()
    chooser.value.set_files(SAMPLES / "drawing.png")
    page.get_by_role("textbox", name="Caption").fill("Drawn")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Open photo")).to_be_visible()
    message = telegram.updates(offset=-1)[0]["message"]
    path = telegram.result("getFile", file_id=message["photo"][0]["file_id"])["file_path"]
    assert message["caption"] == "Drawn"
    assert path.endswith(".jpg")


def test_a_broken_picture_stays_in_the_chat_unsent_and_goes_as_a_file(
    browser: Browser, telegram: PretendTelegram, tmp_path: Path
) -> None:
    """Telegram refuses it as a photo, which the console tells as an error, and takes any bytes as a
    file."""
    page = browser.new_page()
    page.goto(telegram.url)
    broken = tmp_path / "broken.jpg"
    broken.write_bytes((SAMPLES / "bread.jpg").read_bytes()[:900])
    page.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photo or video").click()
    chooser.value.set_files(broken)
    page.get_by_role("textbox", name="Caption").fill("Bread")
    page.keyboard.press("Enter")
    unsent = page.get_by_role("alert")
    expect(unsent).to_contain_text("broken.jpg was not sent")
    expect(unsent).to_contain_text("the app cannot open this as a photo")
    unsent.get_by_role("button", name="Send as a file").click()
    expect(unsent).to_have_count(0)
    expect(page.locator(".row.mine").last).to_contain_text("Bread")
    message = telegram.updates(offset=-1)[0]["message"]
    assert (message["document"]["file_name"], message["caption"]) == ("broken.jpg", "Bread")
    page.close()


def test_files_from_the_disk_are_albums_of_ten_compressed_or_as_they_are(
    page: Page, telegram: PretendTelegram
) -> None:
    page.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photo or video").click()
    names = ["bread.jpg", "coffee.mp4", *["books.jpg"] * 9]
    chooser.value.set_files([SAMPLES / name for name in names])
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Send 11 files")
    dialog.get_by_role("textbox", name="Caption").fill("Many")
    dialog.get_by_role("button", name="Send").click()
    expect(page.locator(".row .album")).to_have_count(2)
    messages = [update["message"] for update in telegram.updates()[-11:]]
    assert ["video" in message for message in messages[:3]] == [False, True, False]
    assert len({message.get("media_group_id") for message in messages[:10]}) == 1
    assert "media_group_id" not in messages[10]
    assert [message.get("caption") for message in messages] == ["Many", *[None] * 10]

    page.locator(".pane.chat").evaluate(DROP, "menu.png")
    dialog.get_by_text("Send as a file").click()
    dialog.get_by_role("button", name="Send").click()
    expect(page.get_by_role("log")).to_contain_text("menu.png")
    assert telegram.updates()[-1]["message"]["document"]["mime_type"] == "image/png"


def test_telegram_loses_a_file_by_the_menu_of_its_message(
    page: Page, telegram: PretendTelegram
) -> None:
    telegram.upload("bread.jpg", "photo")
    page.locator(".row .album").click(button="right")
    page.get_by_role("menuitem", name="Let Telegram lose the file").click()
    expect(page.get_by_text("Telegram has lost the file")).to_be_visible()
    photo = telegram.updates()[-1]["message"]["photo"][-1]
    assert telegram.refusal("getFile", file_id=photo["file_id"])[0] == 400


def test_a_token_and_a_sample_link_are_pasted_in_two_clicks(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    page.get_by_role("button", name="Samples and tokens").click()
    page.get_by_role("menuitem", name="@sunny.bakery").click()
    expect(field).to_have_value(re.compile("^IGSANDBOX"))
    field.fill("")
    page.get_by_role("button", name="Samples and tokens").click()
    page.get_by_role("menuitem", name="bread.jpg", exact=True).click()
    expect(field).to_have_value(re.compile(r"^http://127\.0\.0\.1:\d+/media/bread\.jpg$"))


def test_five_links_of_a_carousel_are_pasted_at_once(page: Page) -> None:
    page.get_by_role("button", name="Samples and tokens").click()
    page.get_by_role("menuitem", name="Five links at once").click()
    field = page.get_by_role("textbox", name="Message")
    pasted = field.input_value().split("\n")
    assert [url.rsplit("/", 1)[1] for url in pasted] == [
        "bread.jpg",
        "books.jpg",
        "dusk.mp4",
        "sunset.jpg",
        "portrait.jpg",
    ]


def test_a_place_is_sent(page: Page, telegram: PretendTelegram) -> None:
    page.get_by_role("button", name="Attach").click()
    page.get_by_role("menuitem", name="Location").click()
    page.get_by_role("button", name="Lisbon").click()
    page.get_by_role("dialog").get_by_role("button", name="Send").click()
    expect(page.get_by_role("img", name="Location 38.7223")).to_be_visible()
    place = telegram.updates(offset=-1)[0]["message"]["location"]
    assert place == {"latitude": 38.7223, "longitude": -9.1393}


def test_people_have_chats_and_commands_of_their_own(page: Page, telegram: PretendTelegram) -> None:
    english = [{"command": "new", "description": "New post"}]
    russian = [{"command": "new", "description": "Новый пост"}]
    telegram.result("setMyCommands", commands=english)
    telegram.result("setMyCommands", commands=russian, language_code="ru")
    page.get_by_role("radio", name="Boris").click()
    expect(page.get_by_role("log")).to_be_hidden()
    page.get_by_role("button", name="START").click()
    expect(page.get_by_role("log")).to_contain_text("/start")
    page.get_by_role("textbox", name="Message").fill("/n")
    page.get_by_role("menuitem", name="Новый пост").click()
    expect(page.get_by_role("log")).to_contain_text("/new")
    assert telegram.updates(offset=-1)[0]["message"]["from"]["id"] == BORIS
    telegram.said("for Anna")
    expect(page.get_by_role("radio", name="Anna")).to_contain_text("1")


def test_the_chat_follows_new_messages_and_counts_those_below(
    page: Page, telegram: PretendTelegram
) -> None:
    for number in range(30):
        telegram.said(f"line {number}")
    expect(page.get_by_text("line 29", exact=True)).to_be_in_viewport()
    page.locator(".scroll").evaluate("node => node.scrollTo(0, 0)")
    to_end = page.get_by_role("button", name="To the newest message")
    expect(to_end).to_be_visible()
    telegram.said("line 30")
    expect(to_end).to_contain_text("1")
    to_end.click()
    expect(page.get_by_text("line 30", exact=True)).to_be_in_viewport()


def test_a_phone_shows_one_pane_at_a_time(browser: Browser, telegram: PretendTelegram) -> None:
    phone = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = phone.new_page()
    page.goto(telegram.url)
    chat, profile = page.locator("#chat"), page.locator("#profile")
    expect(chat).to_be_visible()
    expect(profile).to_be_hidden()
    page.get_by_role("tab", name="Instagram").click()
    expect(profile).to_be_visible()
    expect(chat).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()


def test_who_stops_the_bot_sees_so_and_restarts_it(page: Page) -> None:
    page.get_by_role("button", name="Sandbox tools").click()
    page.get_by_role("menuitem", name="Stop and block the bot").click()
    expect(page.get_by_text("you stopped this bot")).to_be_visible()
    expect(page.get_by_role("textbox", name="Message")).to_be_hidden()
    page.get_by_role("button", name="RESTART").click()
    expect(page.get_by_role("textbox", name="Message")).to_be_visible()


def test_the_message_field_fits_its_words_when_the_window_becomes_narrow(page: Page) -> None:
    field = page.get_by_role("textbox", name="Message")
    field.fill("word " * 12)
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("innerWidth === 390")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert field.evaluate("it => it.scrollHeight === it.clientHeight")


def test_the_page_loads_nothing_from_elsewhere(browser: Browser, telegram: PretendTelegram) -> None:
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(telegram.url)
    expect(page.get_by_role("log")).to_contain_text("/start")
    context.close()
    ours = (telegram.url, telegram.sandbox.graph_url, "data:", "blob:")
    assert [url for url in asked if not url.startswith(ours)] == []

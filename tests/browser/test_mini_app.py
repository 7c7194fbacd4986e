"""The Mini App in a real Chromium, opened from the sandbox's chat as Telegram opens it: by mouse,
by finger and by keyboard."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    FrameLocator,
    Locator,
    Page,
    Route,
    ViewportSize,
    expect,
)

from tests.helpers.stage import Stage, on_stage

pytestmark = [pytest.mark.browser, pytest.mark.process]

PHONE, NARROW = ViewportSize(width=390, height=844), ViewportSize(width=320, height=568)
SAMPLES = Path(__file__).parents[2] / "sandbox" / "samples"
ARTIFACTS = Path(__file__).parents[2] / "artifacts"


@dataclass
class Visit:
    """Somebody in front of the sandbox's page, with a bot that has an address."""

    stage: Stage
    page: Page
    broken: list[str]

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def app(self) -> FrameLocator:
        return self.page.frame_locator(".mini-app iframe")

    @property
    def done(self) -> Locator:
        """Telegram's own button, below the page."""
        return self.page.locator(".mini-app .main")

    def say(self, text: str) -> None:
        self.page.get_by_label("Message", exact=True).fill(text)
        self.page.get_by_role("button", name="Send", exact=True).click()

    def tap(self, label: str) -> None:
        self.log.get_by_role("button", name=label).last.click()

    def drafts(self, *samples: str, called: str = "Draft") -> None:
        self.say("\n".join([*map(self.stage.sandbox.media_url, samples), "Fresh bread"]))
        expect(self.log).to_contain_text(called)

    def tags(self, *names: str) -> None:
        """By their names, which the chat shows with their numbers before anything else is done."""
        self.tap("👤 People")
        self.say(" ".join(names))
        for number, name in enumerate(names, 1):
            expect(self.log).to_contain_text(f"{number} {name}")

    def keeps(self, name: str) -> None:
        ARTIFACTS.mkdir(exist_ok=True)
        self.page.screenshot(path=ARTIFACTS / f"mini-app-{name}.png")


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    with on_stage(tmp_path, webhook=True) as stage:
        page = browser.new_page(viewport=PHONE, has_touch=True)
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("console", lambda said: broken.extend([said.text] * (said.type == "error")))
        page.goto(stage.sandbox.telegram_url)
        page.get_by_role("button", name="START").click()
        page.get_by_role("log").get_by_role("button", name="Connect Instagram").click()
        page.get_by_role("button", name="Samples and tokens to paste").click()
        page.get_by_role("menuitem", name="sunny.bakery").click()
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.get_by_role("log")).to_contain_text("Connected: @sunny.bakery")
        yield Visit(stage, page, broken)
        assert broken == []
        page.close()


def drag(page: Page, what: Locator, right: int, down: int) -> None:
    """By its middle, with the mouse."""
    x, y = middle(what)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right / 2, y + down / 2, steps=3)
    page.mouse.move(x + right, y + down, steps=3)
    page.mouse.up()


class Finger:
    """On the page's glass."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)

    def _touch(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def drags(self, what: Locator, to: tuple[float, float], lifted: Locator | None = None) -> None:
        """From its middle; where it has to be lifted first, when that is to be seen."""
        x, y = middle(what)
        self._touch("touchStart", (x, y))
        if lifted is not None:
            expect(lifted).to_have_attribute("aria-pressed", "true")
        for part in (0.3, 0.6, 1.0):
            self._touch("touchMove", (x + (to[0] - x) * part, y + (to[1] - y) * part))
        self._touch("touchEnd")

    def pinches(self, what: Locator, apart: tuple[float, float]) -> None:
        """Two of them, from so far apart to so far."""
        x, y = middle(what)
        first, last = (distance / 2 for distance in apart)
        self._touch("touchStart", (x - first, y))
        self._touch("touchStart", (x - first, y), (x + first, y))
        for part in (0.5, 1.0):
            now = first + (last - first) * part
            self._touch("touchMove", (x - now, y), (x + now, y))
        self._touch("touchEnd")


def middle(what: Locator) -> tuple[float, float]:
    box = what.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def shares(pin: Locator) -> tuple[float, float]:
    """Where a pin is, in percent of the picture."""
    left, top = pin.evaluate("node => [node.style.left, node.style.top].map(parseFloat)")
    return left, top


def test_a_pin_is_dragged_and_the_card_shows_it_by_itself(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna", "@corner.books")
    visit.tap("Tap on the photo")
    pin = app.get_by_role("button", name="@anna: 33 % from the left, 50 % from the top")
    expect(app.get_by_role("img", name="Photo 1 of 1")).to_have_js_property("naturalWidth", 1080)
    expect(visit.done).to_be_hidden()
    drag(page, pin, 80, 60)
    moved = app.locator(".pin[data-person=anna]")
    x, y = shares(moved)
    stage = app.locator(".stage").bounding_box()
    assert stage
    assert x == pytest.approx(33.3 + 100 * 80 / stage["width"], abs=0.5)
    assert y == pytest.approx(50 + 100 * 60 / stage["height"], abs=0.5)
    drag(page, app.locator(".pin[data-person='corner.books']"), 0, 500)
    expect(app.locator(".pin")).to_have_count(1)
    app.get_by_label("Instagram name").fill("@Kate_B")
    app.get_by_role("button", name="Add").click()
    visit.keeps("pins")
    app.locator(".stage").click(position={"x": 20, "y": 20})
    assert shares(app.locator(".pin[data-person=kate_b]")) == pytest.approx(
        (100 * 20 / stage["width"], 100 * 20 / stage["height"]), abs=0.5
    )
    name = page.locator("#bot-name").inner_text()
    expect(page.locator(".mini-app header strong")).to_have_text(name)  # over each of its views
    visit.done.click()
    expect(page.locator(".mini-app")).to_have_count(0)
    expect(visit.log).to_contain_text("👤 @anna @kate_b")
    visit.tap("👤 People")
    visit.tap("Tap on the photo")
    assert shares(app.locator(".pin[data-person=anna]")) == pytest.approx((x, y), abs=0.02)


def test_pins_go_by_the_keyboard_alone_on_a_narrow_phone(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("bread.jpg")
    visit.tap("👤 People")
    page.set_viewport_size(NARROW)
    visit.log.get_by_role("button", name="Tap on the photo").focus()
    page.keyboard.press("Enter")
    expect(app.get_by_label("Instagram name")).to_be_visible()
    page.keyboard.press("Tab")
    expect(app.get_by_role("tab", name="Pins")).to_be_focused()
    page.keyboard.press("Tab")
    expect(app.get_by_label("Instagram name")).to_be_focused()
    page.keyboard.type("anna")
    page.keyboard.press("Enter")
    pin = app.locator(".pin[data-person=anna]")
    assert shares(pin) == (50, 50)
    page.keyboard.press("Shift+Tab")  # the line of the list: its removal, its name
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(pin).to_be_focused()
    for key in ("ArrowRight", "ArrowRight", "Shift+ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    assert shares(pin) == (52, 54)
    expect(app.get_by_role("status")).to_have_text("@anna: 52 % from the left, 54 % from the top")
    width = app.locator("html").evaluate("node => [node.scrollWidth, innerWidth]")
    assert width[0] == width[1], "nothing hangs over the edge"
    page.keyboard.press("Delete")
    expect(app.get_by_role("status")).to_have_text("@anna removed")
    expect(visit.done).to_be_hidden()
    app.get_by_label("Instagram name").focus()
    for number in range(20):
        page.keyboard.type(f"person{number}")
        page.keyboard.press("Enter")
    stage = app.locator(".stage").bounding_box()
    assert stage
    spots = [shares(one) for one in app.locator(".pin").all()]
    apart = min(math.hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(spots, 2))
    assert apart / 100 * stage["width"] > 32, "no disc covers another"


def test_what_was_arranged_and_not_saved_is_there_again(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("bread.jpg")
    visit.tap("👤 People")
    visit.tap("Tap on the photo")
    app.get_by_label("Instagram name").fill("anna")
    app.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="‹ Back").click()
    expect(app.get_by_text("Leave without saving?")).to_be_visible()
    app.get_by_role("button", name="Leave").click()
    expect(page.locator(".mini-app")).to_have_count(0)
    visit.tap("Tap on the photo")
    expect(app.locator(".pin[data-person=anna]")).to_be_visible()
    expect(visit.done).to_be_visible()


def test_a_post_that_changed_meanwhile_is_loaded_anew(visit: Visit) -> None:
    app = visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna")
    visit.tap("Tap on the photo")
    drag(visit.page, app.locator(".pin"), 40, 40)
    visit.stage.door("chat/send", {"from": 1001, "text": "@boris"})
    expect(visit.log).to_contain_text("2 @boris")
    visit.done.click()
    expect(app.get_by_role("alert").first).to_contain_text("This post has changed meanwhile.")
    app.get_by_role("button", name="Load it").click()
    expect(app.locator(".pin")).to_have_count(2)
    assert shares(app.locator(".pin[data-person=anna]"))[0] == pytest.approx(50, abs=1)
    expect(visit.done).to_be_hidden()


def test_a_finger_drags_a_pin(visit: Visit) -> None:
    app = visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna")
    visit.tap("Tap on the photo")
    pin = app.locator(".pin")
    x, y = middle(pin)
    Finger(visit.page).drags(pin, (x - 60, y + 45))
    expect(visit.done).to_be_visible()
    assert middle(pin) == pytest.approx((x - 60, y + 45), abs=1)


def test_who_is_dragged_out_of_the_picture_is_said_to_be_gone_and_comes_back(visit: Visit) -> None:
    app = visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna", "@corner.books")
    visit.tap("Tap on the photo")
    pin = app.locator(".pin[data-person=anna]")
    spot, (x, _) = shares(pin), middle(pin)
    Finger(visit.page).drags(pin, (x, 700))
    expect(pin).to_have_count(0)
    expect(app.locator(".gone")).to_contain_text("@anna removed")
    visit.keeps("pin-removed")
    app.get_by_role("button", name="Undo").click()
    assert shares(pin) == spot
    expect(app.locator(".gone")).to_be_hidden()
    expect(app.locator(".people li").first).to_contain_text("@anna")
    expect(visit.done).to_be_hidden()  # nothing has changed


def test_keys_and_the_wheel_are_told_of_only_where_there_are_such(visit: Visit) -> None:
    open_order(visit)
    expect(visit.app.get_by_text("Drag the slides into their order.")).to_be_visible()
    expect(visit.app.get_by_text("By keyboard")).to_be_hidden()  # the page is on a glass
    visit.keeps("order-on-a-phone")
    browser = visit.page.context.browser
    assert browser
    desk = browser.new_page()
    desk.goto(visit.stage.sandbox.telegram_url)
    desk.get_by_role("log").get_by_role("button", name="Drag them").last.click()
    expect(desk.frame_locator(".mini-app iframe").get_by_text("By keyboard")).to_be_visible()
    desk.close()


def test_a_slide_that_is_removed_comes_back_to_its_place(visit: Visit) -> None:
    app = visit.app
    open_order(visit)
    app.get_by_role("button", name="Remove: photo 2").click()
    expect(app.locator(".gone")).to_contain_text("photo 2 removed")
    app.get_by_role("button", name="Undo").click()
    assert the_order(visit) == ["photo 1", "photo 2", "photo 3"]
    expect(visit.done).to_be_hidden()


def the_order(visit: Visit) -> list[str]:
    """Which of the slides, as they were when the page was opened, stand where now."""
    names = [slide.get_attribute("aria-label") or "" for slide in visit.app.locator(".slide").all()]
    return [name.partition(",")[0] for name in names]


def open_order(visit: Visit) -> None:
    visit.drafts("bread.jpg", "books.jpg", "sunset.jpg")
    visit.tap("Slides: 3")
    visit.tap("🔀 Order")
    visit.tap("Drag them")
    expect(visit.app.locator(".slide")).to_have_count(3)


def test_slides_are_dragged_into_their_order(visit: Visit) -> None:
    app = visit.app
    open_order(visit)
    first, last = app.locator(".slide").first, app.locator(".slide").last
    (x, y), (to_x, to_y) = middle(first), middle(last)
    drag(visit.page, first, round(to_x - x), round(to_y - y))
    assert the_order(visit) == ["photo 2", "photo 3", "photo 1"]
    box = first.bounding_box()
    assert box
    assert box["width"] / box["height"] == pytest.approx(4 / 5, abs=0.02), "as the books, now first"
    visit.keeps("order")
    Finger(visit.page).drags(app.locator(".slide").nth(1), (x, y), app.locator(".slide").nth(1))
    assert the_order(visit) == ["photo 3", "photo 2", "photo 1"]
    visit.done.click()
    expect(visit.page.locator(".mini-app")).to_have_count(0)
    expect(visit.log).to_contain_text("3 2 1")


def test_slides_are_lifted_moved_and_removed_by_keys(visit: Visit) -> None:
    page, app = visit.page, visit.app
    open_order(visit)
    app.locator(".slide").nth(2).focus()
    for key in ("Space", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
    expect(app.get_by_role("status")).to_have_text("photo 3, now 1 of 3")
    page.keyboard.press("Escape")
    assert the_order(visit) == ["photo 1", "photo 2", "photo 3"]
    for key in ("Space", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    assert the_order(visit) == ["photo 1", "photo 3", "photo 2"]
    expect(app.get_by_role("button", name="photo 3, now 2 of 3")).to_be_focused()
    page.keyboard.press("Delete")
    assert the_order(visit) == ["photo 1", "photo 2"]
    page.keyboard.press("Tab")
    expect(app.get_by_role("button", name="Remove: photo 2")).to_be_focused()
    page.keyboard.press("Enter")
    expect(app.get_by_role("button", name="Remove: photo 1")).to_be_hidden()
    visit.done.click()
    expect(visit.log.get_by_role("button", name="🖼 Photo ▾")).to_be_visible()


def attach(visit: Visit, sample: str) -> None:
    page = visit.page
    page.get_by_role("button", name="Attach").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name="Photo or video").click()
    chooser.value.set_files([SAMPLES / sample])
    page.get_by_role("dialog").get_by_role("button", name="Send").click()


def frame(visit: Visit) -> list[float]:
    """Left, top, width and height, in percent of the picture."""
    found: list[float] = visit.app.locator(".frame").evaluate(
        "node => ['left', 'top', 'width', 'height'].map(name => parseFloat(node.style[name]))"
    )
    return found


def test_the_part_of_a_tall_photo_is_chosen_by_mouse_and_keys(visit: Visit) -> None:
    page, app = visit.page, visit.app
    attach(visit, "tall.jpg")
    visit.tap("Make it fit")
    visit.tap("Choose the part")
    expect(app.get_by_role("img", name="Photo 1 of 1")).to_have_js_property("complete", value=True)
    expect(app.locator(".frame")).to_be_hidden()
    app.get_by_role("button", name="1:1", exact=True).click()
    assert frame(visit) == pytest.approx([0, 21.875, 100, 56.25], abs=0.01)
    drag(page, app.locator(".frame"), 30, -400)
    assert frame(visit) == pytest.approx([0, 0, 100, 56.25], abs=0.01), "the edges hold it"
    app.locator(".frame").focus()
    for key in ("ArrowDown", "Shift+ArrowDown"):
        page.keyboard.press(key)
    assert frame(visit)[1] == pytest.approx(6, abs=0.01)
    page.keyboard.press("+")
    assert frame(visit)[2] == pytest.approx(100 / 1.1, abs=0.01)
    page.keyboard.press("ArrowLeft")
    assert frame(visit)[0] == pytest.approx(50 - 50 / 1.1 - 1, abs=0.01)
    page.keyboard.press("1")
    expect(app.get_by_role("button", name="4:5")).to_have_attribute("aria-pressed", "true")
    expect(app.locator(".frame")).to_be_focused()
    visit.keeps("crop")
    visit.done.click()
    expect(page.locator(".mini-app")).to_have_count(0)
    expect(visit.log.get_by_role("button", name="Other time")).to_be_visible()
    expect(visit.log).not_to_contain_text("Too tall")


def test_a_crop_to_3_by_4_says_what_is_in_doubt_and_is_undone_on_the_card(visit: Visit) -> None:
    page, app = visit.page, visit.app
    attach(visit, "tall.jpg")
    visit.tap("Make it fit")
    visit.tap("Choose the part")
    app.get_by_role("button", name="1:1", exact=True).click()
    page.keyboard.press("4")
    expect(app.get_by_role("button", name="3:4")).to_have_attribute("aria-pressed", "true")
    assert frame(visit) == pytest.approx([0, 12.5, 100, 75], abs=0.01)
    expect(app.get_by_text("in practice 3:4 goes through too")).to_be_visible()
    visit.done.click()
    expect(visit.log).to_contain_text("9:16 → 3:4")
    expect(visit.log.get_by_role("button", name="Delete")).to_have_count(0)
    visit.tap("Undo")
    expect(visit.log).to_contain_text("Too tall for the feed (9:16)")


def test_photos_behind_a_video_are_cropped_to_its_shape(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("coffee.mp4", "books.jpg")
    visit.tap("Slides: 2")
    visit.tap("🔀 Order")
    visit.tap("Drag them")
    photo = app.get_by_role("listitem").last.get_by_role("button").first
    photo.focus()
    for key in ("Enter", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    app.get_by_role("tab", name="Crop").click()
    expect(app.get_by_role("button", name="4:5")).to_have_attribute("aria-pressed", "false")
    expect(app.get_by_role("button", name="As the video")).to_have_count(0)
    visit.keeps("crop-before-a-video")
    app.get_by_role("tab", name="Order").click()
    app.get_by_role("listitem").first.get_by_role("button").first.focus()
    for key in ("Enter", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    app.get_by_role("tab", name="Crop").click()
    expect(app.get_by_role("button", name="As the video")).to_have_attribute("aria-pressed", "true")
    expect(app.get_by_text("the photos take its shape")).to_be_visible()
    expect(app.get_by_role("img", name="Photo 2 of 2")).to_have_js_property("complete", value=True)
    before = frame(visit)
    app.locator(".frame").focus()
    page.keyboard.press("+")
    assert frame(visit)[2] == pytest.approx(before[2] / 1.1, abs=0.01)
    visit.keeps("crop-behind-a-video")
    visit.done.click()
    expect(page.locator(".mini-app")).to_have_count(0)
    expect(visit.log.get_by_role("button", name="Undo")).to_be_visible()


def test_what_is_wrong_stands_at_its_own_view_and_is_named_in_the_others(visit: Visit) -> None:
    """Between the page and the bot both are spoilt: the page itself lets nobody do that."""
    page, app = visit.page, visit.app
    open_order(visit)
    app.get_by_role("button", name="Remove: photo 3").click()
    app.get_by_role("tab", name="Pins").click()
    app.get_by_label("Instagram name").fill("anna")
    app.get_by_role("button", name="Add").click()

    def spoil(route: Route) -> None:
        said = json.loads(route.request.post_data or "")
        said["order"], said["pins"]["0"][0]["name"] = [0, 7], "an na"
        route.continue_(post_data=json.dumps(said))

    page.route("**/app/save", spoil)
    app.get_by_role("tab", name="Crop").click()
    visit.done.click()
    expect(app.get_by_role("tab", name="Pins")).to_have_attribute("aria-selected", "true")
    expect(app.get_by_role("alert").first).to_contain_text("an na")
    visit.keeps("problems")
    app.get_by_role("button", name="Order:").click()
    expect(app.locator(".slide")).to_have_count(2)
    expect(app.get_by_role("button", name="Pins:")).to_be_visible()
    page.unroute("**/app/save")
    visit.done.click()
    expect(page.locator(".mini-app")).to_have_count(0)


def numbers(visit: Visit, tab: str) -> list[str]:
    """The photos to choose from in a view, and the one that is shown."""
    app = visit.app
    app.get_by_role("tab", name=tab).click()
    shown = app.locator(".stage img").get_attribute("alt") or ""
    return [*app.get_by_role("group", name="Photo").get_by_role("button").all_inner_texts(), shown]


def test_pins_and_crop_show_what_the_order_has_left(visit: Visit) -> None:
    """One numbering on the whole page, and nobody is put on a photo that is not there any more."""
    app = visit.app
    open_order(visit)
    app.get_by_role("tab", name="Pins").click()
    app.get_by_role("button", name="Photo 2 of 3").click()
    app.get_by_label("Instagram name").fill("anna")
    app.get_by_role("button", name="Add").click()
    app.get_by_role("tab", name="Order").click()
    app.get_by_role("button", name="Remove: photo 1").click()
    app.locator(".slide").last.focus()
    for key in ("Enter", "ArrowLeft", "Enter"):
        visit.page.keyboard.press(key)
    assert the_order(visit) == ["photo 3", "photo 2"]
    assert numbers(visit, "Pins") == ["1", "2", "Photo 2 of 2"]
    expect(app.locator(".pin[data-person=anna]")).to_be_visible()
    visit.keeps("pins-after-order")
    app.get_by_role("tab", name="Order").click()
    app.get_by_role("button", name="Remove: photo 2").click()
    app.get_by_role("tab", name="Pins").click()
    expect(app.get_by_role("img", name="Photo 1 of 1")).to_be_visible()
    expect(app.get_by_role("group", name="Photo")).to_have_count(0)
    visit.done.click()
    expect(app.get_by_role("dialog")).to_contain_text(
        "@anna was put on a photo that you have removed."
    )
    visit.keeps("put-on-removed")
    app.get_by_role("dialog").get_by_role("button", name="Back").click()
    expect(visit.page.locator(".mini-app")).to_have_count(1)
    visit.done.click()
    app.get_by_role("dialog").get_by_role("button", name="Without").click()
    expect(visit.page.locator(".mini-app")).to_have_count(0)
    expect(visit.log.get_by_role("button", name="🖼 Photo ▾")).to_be_visible()


def test_where_only_videos_are_left_there_are_no_pins(visit: Visit) -> None:
    app = visit.app
    visit.drafts("coffee.mp4", "books.jpg", "bread.jpg")
    visit.tap("Slides: 3")
    visit.tap("🔀 Order")
    visit.tap("Drag them")
    app.get_by_role("button", name="Remove: photo 2").click()
    expect(app.get_by_role("tab")).to_have_count(3)
    app.get_by_role("button", name="Remove: photo 3").click()
    expect(app.get_by_role("tab")).to_have_text(["Order"])
    visit.done.click()
    expect(visit.page.locator(".mini-app")).to_have_count(0)


def test_a_touchpad_zooms_no_quicker_than_a_wheel(visit: Visit) -> None:
    page, app = visit.page, visit.app
    attach(visit, "tall.jpg")
    visit.tap("Make it fit")
    visit.tap("Choose the part")
    app.get_by_role("button", name="1:1", exact=True).click()
    zoom = app.get_by_role("slider", name="Zoom")
    page.mouse.move(*middle(app.locator(".frame")))
    page.mouse.wheel(0, -100)
    expect(zoom).to_have_value("1.1")
    for _ in range(10):  # as a touchpad tells of one notch
        page.mouse.wheel(0, -10)
    expect(zoom).to_have_value("1.21")
    page.mouse.wheel(0, 500)
    expect(zoom).to_have_value("1.1")
    visit.keeps("crop-by-wheel")


def test_two_fingers_make_the_frame_smaller_and_one_moves_it(visit: Visit) -> None:
    app = visit.app
    attach(visit, "tall.jpg")
    visit.tap("Make it fit")
    visit.tap("Choose the part")
    app.get_by_role("button", name="1:1", exact=True).click()
    Finger(visit.page).pinches(app.locator(".frame"), (120, 60))
    expect(app.get_by_role("slider", name="Zoom")).to_have_value("2")
    left, top, width, _ = frame(visit)
    assert width == pytest.approx(50, abs=1)
    x, y = middle(app.locator(".frame"))
    Finger(visit.page).drags(app.locator(".frame"), (x + 30, y + 40))
    moved = frame(visit)
    stage = app.locator(".stage").bounding_box()
    assert stage
    assert moved[0] - left == pytest.approx(100 * 30 / stage["width"], abs=0.5)
    assert moved[1] - top == pytest.approx(100 * 40 / stage["height"], abs=0.5)


def test_the_page_has_telegrams_colours_and_the_language_of_the_person(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.say("/settings")
    visit.tap("Language")
    visit.drafts("bread.jpg", "books.jpg", called="Черновик")
    visit.tap("Слайды: 2")
    visit.tap("Порядок")
    visit.tap("Перетащить")
    body = app.locator("body")
    for scheme, paper, letters in (
        ("light", "rgb(255, 255, 255)", "rgb(15, 20, 25)"),
        ("dark", "rgb(23, 33, 43)", "rgb(245, 245, 245)"),
    ):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(body).to_have_css("background-color", paper)
        expect(body).to_have_css("color", letters)
        for tab in ("Отметки", "Обрезка", "Порядок"):
            app.get_by_role("tab", name=tab).click()
            expect(app.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
            visit.keeps(f"{scheme}-{tab}")
    expect(app.locator("html")).to_have_attribute("lang", "ru")


def test_without_a_connection_nothing_is_lost(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna")
    visit.tap("Tap on the photo")
    drag(page, app.locator(".pin"), 40, 40)
    page.route("**/app/save", lambda route: route.abort())
    visit.done.click()
    expect(app.get_by_text("No connection. Nothing is lost:")).to_be_visible()
    visit.broken.clear()  # the browser says so, too
    page.unroute("**/app/save")
    app.get_by_role("button", name="Again").click()
    expect(page.locator(".mini-app")).to_have_count(0)
    expect(visit.log).to_contain_text("👤 @anna")


def test_where_only_the_answer_is_lost_what_was_arranged_is_saved(visit: Visit) -> None:
    page, app = visit.page, visit.app
    visit.drafts("bread.jpg")
    visit.tags("@anna")
    page.route("**/app/words.json", lambda route: route.abort(), times=1)
    visit.tap("Tap on the photo")
    drag(page, app.locator(".pin"), 40, 40)

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route("**/app/save", lose, times=1)
    visit.done.click()
    expect(app.get_by_text("No connection. Nothing is lost:")).to_be_visible()
    visit.broken.clear()  # the browser says so, too
    app.get_by_role("button", name="Again").click()
    expect(page.locator(".mini-app")).to_have_count(0)
    expect(visit.log).to_contain_text("👤 @anna")


def test_an_address_that_was_copied_opens_nothing(visit: Visit, browser: Browser) -> None:
    """Neither in a browser, where nobody says who opens it, nor as somebody else."""
    visit.drafts("bread.jpg")
    visit.tap("👤 People")
    visit.tap("Tap on the photo")
    address = visit.page.locator(".mini-app iframe").get_attribute("src") or ""
    page = browser.new_page()
    page.goto(address.partition("#")[0])
    expect(page.get_by_role("main")).to_have_text(
        "Open it once more from the chat. What you did is kept."
    )
    page.goto("about:blank")
    page.goto(address.replace("1001", "1002"))
    expect(page.get_by_role("main")).to_contain_text("This page is not for you.")
    page.close()

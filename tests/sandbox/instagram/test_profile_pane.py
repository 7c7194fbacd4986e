"""The profile pane in a real browser: a post appears at once, its pins sit on their coordinates."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sandbox.app import Sandbox
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, INSTAGRAM_TOKEN
from tests.helpers.publisher import Publisher

pytestmark = pytest.mark.browser


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.running() as running:
        yield running


@pytest.fixture
def bakery(sandbox: Sandbox) -> Publisher:
    return Publisher(sandbox, "sunny.bakery", INSTAGRAM_TOKEN)


@pytest.fixture
def page(browser: Browser, sandbox: Sandbox) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(sandbox.telegram_url)
    yield page
    page.close()


def test_a_post_appears_at_once_and_opens_with_all_it_has(bakery: Publisher, page: Page) -> None:
    expect(page.get_by_text("No posts yet")).to_be_visible()
    tags = [{"username": "anna", "x": 0.25, "y": 0.75}]
    bakery.publish(
        caption="First line\n\nBy @anna.bakes #bread <b>not bold</b>",
        location_id="106009999000003",
        user_tags=json.dumps(tags),
    )
    tile = page.locator(".ig-tile")
    expect(tile).to_have_count(1)
    tile.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator(".ig-caption")).to_contain_text("#bread <b>not bold</b>")
    expect(dialog.locator(".ig-mention")).to_have_text(["@anna.bakes", "#bread"])
    expect(dialog.get_by_text("Alexanderplatz")).to_be_visible()
    expect(dialog.get_by_role("link")).to_have_attribute("href", re.compile(r"/p/[\w-]+/$"))
    picture = dialog.locator("figure img").bounding_box()
    dot = dialog.locator(".ig-pin i").bounding_box()
    assert picture is not None
    assert dot is not None
    assert (dot["x"] + dot["width"] / 2 - picture["x"]) / picture["width"] == pytest.approx(
        0.25, abs=0.01
    )
    assert (dot["y"] + dot["height"] / 2 - picture["y"]) / picture["height"] == pytest.approx(
        0.75, abs=0.01
    )


def test_the_other_account_is_one_click_away(bakery: Publisher, page: Page) -> None:
    bakery.publish(caption="Bread")
    expect(page.locator(".ig-tile")).to_have_count(1)
    page.get_by_role("radio", name="corner.books").click()
    expect(page.locator(".ig-who h2")).to_have_text("corner.books")
    expect(page.locator(".ig-tile")).to_have_count(0)
    expect(page.get_by_role("button", name="Copy token")).to_have_attribute("title", FACEBOOK_TOKEN)


def test_the_grid_fits_a_phone(bakery: Publisher, page: Page) -> None:
    for _ in range(3):
        bakery.publish()
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("tab", name="Instagram").click()
    expect(page.locator(".ig-tile")).to_have_count(3)
    tops = page.evaluate("[...document.querySelectorAll('.ig-grid li')].map(li => li.offsetTop)")
    assert len(set(tops)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360


SLIDES = ("books.jpg", "bread.jpg", "dusk.mp4")


def a_carousel(bakery: Publisher, **params: object) -> str:
    """Of a tall photo with alt text, a square one and a square video."""
    described = {"alt_text": "Two shelves of books"}
    slides = [
        bakery.container(
            name,
            is_carousel_item="true",
            **({"media_type": "VIDEO"} if name.endswith(".mp4") else {}),
            **(described if name == SLIDES[0] else {}),
        )
        for name in SLIDES
    ]
    return bakery.carousel(*slides, **params)


def swipe(page: Page) -> None:
    """A finger that pulls the open carousel to the left for a second, stops, and lets go."""
    track = page.locator(".ig-track").bounding_box()
    assert track is not None
    finger = page.context.new_cdp_session(page)
    right, height = track["x"] + track["width"] * 0.9, track["y"] + track["height"] / 3
    begun = page.evaluate("Date.now() / 1000") - 2
    for tenth in (0, 1, 2, 3, 4, 5, 6, 7, 8, 8):
        at = {"x": right - track["width"] * tenth / 10, "y": height}
        kind, moment = "touchMove" if tenth else "touchStart", begun + tenth / 10
        touch = {"type": kind, "touchPoints": [at], "timestamp": moment}
        finger.send("Input.dispatchTouchEvent", touch)
    finger.send(
        "Input.dispatchTouchEvent",
        {"type": "touchEnd", "touchPoints": [], "timestamp": begun + 1.9},
    )


def test_a_carousel_is_walked_by_buttons_and_keys(bakery: Publisher, page: Page) -> None:
    bakery.publish(caption="Before")
    a_carousel(bakery, caption="Three")
    page.get_by_role("button", name="carousel: Three").click()
    dialog = page.get_by_role("dialog")
    number = dialog.get_by_text(re.compile(r"^\d/3$"))
    expect(number).to_have_text("1/3")
    expect(dialog.get_by_role("button", name="Previous slide")).to_be_hidden()
    dialog.get_by_role("button", name="Next slide").click()
    expect(number).to_have_text("2/3")
    page.keyboard.press("ArrowRight")
    expect(number).to_have_text("3/3")
    expect(dialog.locator("video")).to_be_in_viewport(ratio=0.9)
    shapes = dialog.locator("figure").evaluate_all(
        "all => all.map(one => one.offsetWidth / one.offsetHeight)"
    )
    assert shapes == pytest.approx([0.8, 0.8, 0.8], abs=0.01)  # each is cut to the first
    page.keyboard.press("ArrowLeft")
    expect(number).to_have_text("2/3")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(dialog.locator(".ig-caption")).to_contain_text("Before")  # on to the next post


def test_a_carousel_is_swiped_on_a_phone(
    sandbox: Sandbox, bakery: Publisher, browser: Browser
) -> None:
    a_carousel(bakery, caption="Three")
    phone = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = phone.new_page()
    page.goto(sandbox.telegram_url)
    page.get_by_role("tab", name="Instagram").click()
    page.get_by_role("button", name="carousel: Three").click()
    for seen in ("2/3", "3/3"):
        swipe(page)
        expect(page.get_by_text(re.compile(r"^\d/3$"))).to_have_text(seen)
    dialog = page.get_by_role("dialog").bounding_box()
    assert dialog is not None
    assert dialog["x"] >= 0
    assert dialog["x"] + dialog["width"] <= 390
    phone.close()


def test_alt_text_people_and_comments_stand_beside_the_post(bakery: Publisher, page: Page) -> None:
    media_id = a_carousel(bakery, collaborators='["corner.books", "anna"]')
    page.locator(".ig-tile").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("img", name="Two shelves of books")).to_be_visible()
    dialog.get_by_role("button", name="ALT").click()
    expect(dialog.get_by_text("Two shelves of books")).to_be_visible()
    invited = dialog.get_by_role("list", name="Collaborators").get_by_role("listitem")
    expect(invited).to_contain_text(["@corner.books has not answered", "@anna has not answered"])

    dialog.get_by_role("button", name="Accept as corner.books").click()
    dialog.get_by_role("button", name="Decline as anna").click()
    bakery.call("POST", f"{media_id}/comments", message="#first")
    dialog.get_by_role("textbox", name="Comment as maria.k").fill("Nice!")
    page.keyboard.press("Enter")
    expect(invited).to_have_text(["@corner.books accepted", "@anna declined"])
    expect(dialog.get_by_role("banner")).to_contain_text("sunny.bakery and corner.books")
    comments = dialog.get_by_role("list", name="Comments").locator(".ig-caption")
    expect(comments).to_have_text(["sunny.bakery #first", "maria.k Nice!"])
    page.keyboard.press("Escape")
    page.get_by_role("radio", name="corner.books").click()
    expect(page.locator(".ig-tile")).to_have_count(1)  # it is on both profiles


def test_a_trial_reel_with_a_cover_is_marked(bakery: Publisher, page: Page) -> None:
    bakery.publish(
        "coffee.mp4",
        caption="Kettle",
        share_to_feed="false",
        cover_url=bakery.sample("portrait.jpg"),
        audio_name="Kettle song",
        trial_params='{"graduation_strategy": "MANUAL"}',
    )
    tile = page.get_by_role("button", name="video: Trial: Reels tab only: Kettle")
    expect(tile.locator("img")).to_have_attribute("src", re.compile(r"-cover\.jpg$"))
    tile.click()
    marks = page.get_by_role("dialog").locator(".ig-marks span")
    expect(marks).to_have_text(
        ["Trial, ended by hand", "Reels tab only", "♪ Kettle song", "Own cover"]
    )


def test_stories_are_a_ring_and_go_on_by_taps_and_keys(bakery: Publisher, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")  # nothing goes on by itself
    story = {"media_type": "STORIES"}
    bakery.publish("story.jpg", **story, user_tags='[{"username": "anna"}]')
    bakery.publish("coffee.mp4", **story, user_tags='[{"username": "boris", "x": 0.5, "y": 0.5}]')
    last = bakery.publish("bread.jpg", **story)
    expect(page.get_by_text("No posts yet")).to_be_visible()  # a story is none of them
    page.get_by_role("button", name="Stories of sunny.bakery: 3").click()
    viewer = page.get_by_role("dialog", name="Stories of sunny.bakery")
    expect(viewer.get_by_text("with @anna")).to_be_visible()
    viewer.get_by_role("button", name="Next story").click()
    expect(viewer.get_by_label("Story 2 of 3")).to_be_visible()
    expect(viewer.get_by_text("boris")).to_be_visible()
    expect(viewer.locator("video")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(viewer.get_by_role("link")).to_have_attribute(
        "href", re.compile(rf"/stories/sunny\.bakery/{last[::-1]}/$")
    )
    page.keyboard.press("ArrowLeft")
    expect(viewer.get_by_label("Story 2 of 3")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(viewer).to_have_count(0)  # the last one is over


def test_a_story_goes_on_by_itself_and_is_held_by_space(bakery: Publisher, page: Page) -> None:
    for _ in range(2):
        bakery.publish("story.jpg", media_type="STORIES")
    page.get_by_role("button", name="Stories of sunny.bakery: 2").click()
    viewer = page.get_by_role("dialog", name="Stories of sunny.bakery")
    page.keyboard.press(" ")
    bar = "document.querySelector('.ig-bars b').getAnimations()[0]"
    assert page.evaluate(f"{bar}.playState") == "paused"
    page.evaluate(f"{bar}.currentTime = 5990")
    page.keyboard.press(" ")
    expect(viewer.get_by_label("Story 2 of 2")).to_be_visible()


def test_a_deleted_post_leaves_the_grid_and_is_remembered(sandbox: Sandbox, page: Page) -> None:
    expect(page.get_by_text("No posts yet")).to_be_visible()  # the page is there and listens
    bookshop = Publisher(sandbox, "corner.books", FACEBOOK_TOKEN)
    media_id = bookshop.publish("books.jpg", caption="A mistake")
    page.locator(".ig-tile").click()
    bookshop.call("DELETE", media_id)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".ig-tile")).to_have_count(0)
    expect(page.get_by_role("region", name="Deleted")).to_contain_text("A mistake")
    page.reload()
    expect(page.get_by_role("region", name="Deleted")).to_contain_text("1 post was deleted")


def test_an_owner_posts_and_deletes_in_the_app(bakery: Publisher, page: Page) -> None:
    page.get_by_role("button", name="In the app").click()
    sheet = page.get_by_role("dialog", name="Post in Instagram's app")
    post = sheet.get_by_role("button", name="Post")
    expect(post).to_be_disabled()
    for name in ("books.jpg", "dusk.mp4"):
        sheet.get_by_role("button", name=name).click()
    sheet.get_by_role("checkbox", name="As a story").check()
    expect(post).to_be_disabled()  # a story is one picture
    sheet.get_by_role("checkbox", name="As a story").uncheck()
    sheet.get_by_role("textbox", name="Caption").fill("By hand")
    post.click()
    page.get_by_role("button", name="carousel: By hand").click()
    page.get_by_role("button", name="Delete").click()
    page.get_by_role("button", name="Really delete?").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("region", name="Deleted")).to_contain_text("By hand")
    expect(page.get_by_text("0 of 25 in 24 h")).to_be_visible()

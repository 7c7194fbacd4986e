"""The profile pane in a real browser: a post appears at once, its pins sit on their coordinates."""

import json
import re
from collections.abc import Iterator

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from sandbox.app import Sandbox

TOKEN = "IGSANDBOXSunnyBakery0001"
pytestmark = pytest.mark.browser


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox.running() as running:
        settings = {"photo_seconds": 0, "video_seconds": 0}
        requests.post(f"{running.telegram_url}/__sandbox/graph/settings", json=settings, timeout=30)
        yield running


@pytest.fixture
def page(browser: Browser, sandbox: Sandbox) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(sandbox.telegram_url)
    yield page
    page.close()


def publish(sandbox: Sandbox, **params: str) -> str:
    """A photo of the bakery; returns its media id."""
    header = {"Authorization": f"Bearer {TOKEN}"}
    base = f"{sandbox.graph_url}/v25.0"
    me = requests.get(f"{base}/me?fields=user_id", headers=header, timeout=30).json()["user_id"]
    wanted = {"image_url": sandbox.media_url("bread.jpg"), **params}
    made = requests.post(f"{base}/{me}/media", data=wanted, headers=header, timeout=30).json()
    body = {"creation_id": made["id"]}
    answer = requests.post(f"{base}/{me}/media_publish", data=body, headers=header, timeout=30)
    return str(answer.json()["id"])


def test_a_post_appears_at_once_and_opens_with_all_it_has(sandbox: Sandbox, page: Page) -> None:
    expect(page.get_by_text("No posts yet")).to_be_visible()
    tags = [{"username": "anna", "x": 0.25, "y": 0.75}]
    publish(
        sandbox,
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


def test_the_other_account_is_one_click_away(sandbox: Sandbox, page: Page) -> None:
    publish(sandbox, caption="Bread")
    expect(page.locator(".ig-tile")).to_have_count(1)
    page.get_by_role("radio", name="corner.books").click()
    expect(page.locator(".ig-who h2")).to_have_text("corner.books")
    expect(page.locator(".ig-tile")).to_have_count(0)
    expect(page.get_by_role("button", name="Copy token")).to_have_attribute(
        "title", "EAASANDBOXCornerBooks0001"
    )


def test_the_grid_fits_a_phone(sandbox: Sandbox, page: Page) -> None:
    for _ in range(3):
        publish(sandbox)
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("tab", name="Instagram").click()
    expect(page.locator(".ig-tile")).to_have_count(3)
    tops = page.evaluate("[...document.querySelectorAll('.ig-grid li')].map(li => li.offsetTop)")
    assert len(set(tops)) == 1
    assert page.evaluate("document.documentElement.scrollWidth") == 360

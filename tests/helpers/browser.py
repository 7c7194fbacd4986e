"""A real Chromium for the tests of the page; skipped with the reason where there is none. Without
its windows, where that is installed: a page costs it a fifth."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

# Also on a machine without a mouse there is one, but where a telephone is played.
MOUSE = "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    f"--blink-settings={MOUSE}",
]
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
PATIENCE_MS = 40_000  # until something is held to be missing: the machine may be busy


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None and not os.environ.get("REQUIRE_EVERYTHING"):
        pytest.skip("no Chromium on this machine: apt install chromium-headless-shell")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        opened.close()

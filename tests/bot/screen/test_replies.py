"""Keyboards are written as the library writes them, only quicker."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo

from bot.screen import ListPosts, copy, danger, forward, link, rows
from posting import Tab

DRAFTS = ListPosts(Tab.DRAFTS, 3)


def test_every_sort_of_button_is_written_as_the_library_writes_it() -> None:
    keyboard = rows(
        [
            [("Drafts", DRAFTS), ("Черновики 🥖", DRAFTS)],
            [forward("Publish", DRAFTS), danger("Delete", DRAFTS)],
            [copy("Copy", "words"), link("Help", "https://example.org/")],
            [InlineKeyboardButton("Crop", web_app=WebAppInfo("https://example.org/app"))],
        ]
    )
    plain = InlineKeyboardMarkup(keyboard.inline_keyboard)
    assert keyboard.to_dict() == plain.to_dict()
    assert keyboard.to_dict(recursive=False) == plain.to_dict(recursive=False)

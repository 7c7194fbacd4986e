"""The words of the Mini App's page, which it fetches before it knows who reads them."""

from collections.abc import Mapping

from bot.words import Words

KEYS = (
    *("pins", "crop", "order", "done", "back", "leave", "leave_yes", "stay", "saved"),
    *("hint_pins", "hint_none", "add", "name", "remove", "removed", "undo", "pin", "pin_without"),
    *("no_spot", "photo", "medium", "bad_name", "there", "full", "without", "load"),
    *("hint_crop", "hint_crop_keys", "of_all", "kept_here", "shapes", "zoom", "decimal", "frame"),
    *("as_video", "remark_tall", "remark_video"),
    *("hint_order", "hint_order_keys", "a_photo", "a_video", "lifted", "moved"),
    *("too_old", "foreign", "offline", "try_again", "too_late", "gone", "unreadable", "not_drawn"),
)
FILLED_IN = ("n", "of", "at", "x", "y", "zoom", "name")  # by the page


def page_words(catalogues: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    """By language; names in braces stay."""
    kept = {name: f"{{{name}}}" for name in FILLED_IN}
    return {
        language: {key: words.plain(f"mini_app.{key}", **kept) for key in KEYS}
        for language, words in catalogues.items()
    }

"""A set or an ending is typed in one message, with its name or without."""

from bot.reading.snippets import read_snippet
from tests.helpers.table import each_row


@each_row(
    ("typed", "name", "text"),
    [
        ("coffee #coffee #latte", "coffee", "#coffee #latte"),
        ("кофе #кофе #латте", "кофе", "#кофе #латте"),
        ("Coffee: #coffee, #latte", "Coffee", "#coffee #latte"),
        ("Coffee\n#coffee\n#latte", "Coffee", "#coffee #latte"),
        ("#coffee #latte #Coffee", "coffee", "#coffee #latte"),
        ("  Iced coffee – #coffee ", "Iced coffee", "#coffee"),
        ("How to order\nWrite to us in Direct.", "How to order", "Write to us in Direct."),
        ("Order:\nWrite\n\nto us #sale", "Order", "Write\n\nto us #sale"),
        (
            "Write to us in Direct, please",
            "Write to us in Direct,",
            "Write to us in Direct, please",
        ),
        ("Order in #Direct or by phone", "Order in #Direct or by", "Order in #Direct or by phone"),
        ("a" * 30, "a" * 24, "a" * 30),
        ("Name\n", "Name", "Name"),
    ],
)
def test_a_name_and_what_is_saved_are_told_apart(typed: str, name: str, text: str) -> None:
    assert read_snippet(typed, 24) == (name, text)

"""Which links a message has, and which words are left without them."""

from bot.reading.links import Link, Linked, MarkedLink, read_links
from media.web_address import ascii_url
from tests.helpers.table import each_row

BREAD, BOOKS = "https://shop.example/bread.jpg", "https://shop.example/books.jpg"


def marked(text: str, *shown: str) -> Linked:
    """As Telegram marks it: the addresses as they stand in the text."""
    return read_links(
        text, [MarkedLink(text.index(url), text.index(url) + len(url)) for url in shown]
    )


@each_row("reading", ["marked", "read with care"])
@each_row(
    ("text", "caption"),
    [
        (f"{BREAD}\nFresh bread", "Fresh bread"),
        (f"{BREAD} Fresh bread", "Fresh bread"),
        (f"Fresh: {BREAD}, come in", "Fresh: come in"),
        (f"Fresh bread {BREAD}.", "Fresh bread."),
        (f"Fresh bread ({BREAD})", "Fresh bread"),
        (f"Fresh ({BREAD}) bread", "Fresh bread"),
        (f"<{BREAD}> Fresh", "Fresh"),
        (f'"{BREAD}" Fresh', "Fresh"),
        (f"«{BREAD}» Fresh", "Fresh"),
        (f"[photo]({BREAD}) Fresh", "[photo] Fresh"),
        (f"Look\n{BREAD}\nCome by!", "Look\nCome by!"),
        (f"Look\n\n{BREAD}\n\nCome by!", "Look\n\nCome by!"),
        (f"{BREAD}, fresh", "fresh"),
        (f"Свежий хлеб 🥐 {BREAD}!", "Свежий хлеб 🥐!"),
        (BREAD, ""),
    ],
)
def test_the_signs_of_a_sentence_belong_to_no_link(reading: str, text: str, caption: str) -> None:
    linked = marked(text, BREAD) if reading == "marked" else read_links(text)
    assert linked.urls == (BREAD,)
    assert linked.caption(but={BREAD}) == caption


def test_brackets_within_a_link_belong_to_it() -> None:
    assert read_links("(see https://x.example/a_(1).jpg)").urls == ("https://x.example/a_(1).jpg",)


def test_a_link_behind_words_leaves_the_words_where_they_are() -> None:
    linked = read_links("Fresh bread today", [MarkedLink(6, 11, BREAD)])
    assert linked.links == (Link(BREAD, 6, 6),)
    assert linked.caption(but={BREAD}) == "Fresh bread today"


def test_a_link_behind_an_address_is_no_word() -> None:
    linked = read_links(f"{BOOKS} Fresh", [MarkedLink(0, len(BOOKS), BREAD)])
    assert (linked.urls, linked.caption(but={BREAD})) == ((BREAD,), "Fresh")


@each_row(
    ("text", "urls"),
    [
        ("example.com/a.jpg Fresh", ("example.com/a.jpg",)),
        ("Order at example.com/a.jpg", ()),
        ("example.com", ()),
        (f"shop.example {BREAD}", (BREAD,)),
        ("ftp://example.com/a.jpg", ("ftp://example.com/a.jpg",)),
        ("no link at all. Really", ()),
        ("", ()),
    ],
)
def test_the_name_of_a_site_is_a_word(text: str, urls: tuple[str, ...]) -> None:
    assert read_links(text).urls == urls


def test_other_links_stay_among_the_words() -> None:
    linked = read_links(f"{BREAD} New bread, order at https://shop.example!")
    assert linked.urls == (BREAD, "https://shop.example")
    assert linked.caption(but={BREAD}) == "New bread, order at https://shop.example!"


def test_the_same_link_twice_is_one() -> None:
    linked = read_links(f"{BREAD}\n{BREAD}\nFresh")
    assert (linked.urls, linked.caption(but={BREAD})) == ((BREAD,), "Fresh")


@each_row(
    ("text", "own"),
    [
        (f"{BREAD} Bread\n{BOOKS} Books", ["Bread", "Books"]),
        (f"{BREAD}\nBread\nand rolls\n\n{BOOKS}\nBooks", ["Bread\nand rolls", "Books"]),
        (f"{BREAD} {BOOKS} Both", []),
        (f"{BREAD}\n{BOOKS}\nBoth", []),
        (f"Look: {BREAD} and {BOOKS} today", []),
        (f"Ours:\n{BREAD} Bread\n{BOOKS} Books", []),
        (f"{BREAD} Bread", []),
    ],
)
def test_words_below_each_of_several_links_are_its_own(text: str, own: list[str]) -> None:
    linked = read_links(text)
    assert linked.own_captions(linked.urls) == own


@each_row(
    ("typed", "sent"),
    [
        ("https://shop.example/хлеб.jpg", "https://shop.example/%D1%85%D0%BB%D0%B5%D0%B1.jpg"),
        ("https://пекарня.рф/a.jpg", "https://xn--80ajpngj0i.xn--p1ai/a.jpg"),
        ("https://Straße.example:8443/a.jpg", "https://xn--strae-oqa.example:8443/a.jpg"),
        ("https://x.example/a.jpg?имя=б", "https://x.example/a.jpg?%D0%B8%D0%BC%D1%8F=%D0%B1"),
        ("https://x.example/%D1%85/б.jpg", "https://x.example/%D1%85/%D0%B1.jpg"),
        ("https://x.example/100%б.jpg", "https://x.example/100%25%D0%B1.jpg"),
        ("https://x.example/my photo.jpg", "https://x.example/my%20photo.jpg"),
        ("https://x.example/a.jpg\u200b", "https://x.example/a.jpg"),
        ("https://x.example/a%20b(1).jpg?x=%zz", "https://x.example/a%20b(1).jpg?x=%zz"),
        ("https://[б", "https://[б"),
    ],
)
def test_an_address_has_one_ascii_form(typed: str, sent: str) -> None:
    assert ascii_url(typed) == sent
    assert ascii_url(sent) == sent

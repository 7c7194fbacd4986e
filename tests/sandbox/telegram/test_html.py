"""HTML parse mode: what Telegram makes of markup, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.telegram.errors import BotApiError
from sandbox.telegram.html import parse_html, utf16_length
from sandbox.telegram.text import to_html, trim, with_found
from tests.helpers.letters import ANY
from tests.helpers.table import each_row


def kinds(source: str) -> list[tuple[str, int, int]]:
    _, entities = parse_html(source)
    return [(entity["type"], entity["offset"], entity["length"]) for entity in entities]


@each_row(
    ("source", "entity"),
    [
        ("<b>x</b>", "bold"),
        ("<strong>x</strong>", "bold"),
        ("<i>x</i>", "italic"),
        ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ('<tg-emoji emoji-id="5">x</tg-emoji>', "custom_emoji"),
        ('<tg-time unix="5" format="wDT">x</tg-time>', "date_time"),
        ('<a href="https://example.org">x</a>', "text_link"),
        ("<B >x</b >", "bold"),
    ],
)
def test_every_tag_of_telegram_becomes_its_entity(source: str, entity: str) -> None:
    assert kinds(source) == [(entity, 0, 1)]


@each_row(
    ("source", "reason"),
    [
        ("a <b>bold", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("1 <2", "Unclosed start tag at byte offset 2"),
        ("é <div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ('<tg-time unix="soon">x</tg-time>', "Invalid Unix time specified"),
        ('<tg-time unix="1" format="Dr">x</tg-time>', "Invalid date-time format specified"),
    ],
)
def test_markup_that_does_not_parse_is_refused_with_the_place(source: str, reason: str) -> None:
    with pytest.raises(BotApiError) as refused:
        parse_html(source)
    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_offsets_count_utf16_units_so_an_emoji_counts_twice() -> None:
    text, entities = parse_html("📷 <b>Anna &amp; Boris</b>")
    assert text == "📷 Anna & Boris"
    assert entities == [{"type": "bold", "offset": 3, "length": 12}]


def test_only_the_entities_telegram_knows_are_decoded() -> None:
    text, _ = parse_html("&lt;b&gt; &quot;&#38;&#x26; &nbsp; &copy; & tea")
    assert text == '<b> "&& &nbsp; &copy; & tea'


def test_a_code_block_in_a_language_is_one_entity() -> None:
    source = '<pre><code class="language-python">x = 1</code></pre>'
    assert parse_html(source)[1] == [
        {"type": "pre", "offset": 0, "length": 5, "language": "python"}
    ]


def test_a_link_that_leads_nowhere_is_plain_text() -> None:
    assert kinds('<a href="javascript:alert(1)">x</a>') == []


def test_text_is_trimmed_and_its_entities_move_along() -> None:
    text, entities = trim(*parse_html("\n  <b> hello </b> \n"))
    assert (text, entities) == ("hello", [{"type": "bold", "offset": 0, "length": 5}])


def test_telegram_finds_commands_links_mentions_and_hashtags_by_itself() -> None:
    text = "/new at https://example.org/a.jpg, with @anna_b #хлеб #2026"
    found = [
        text[entity["offset"] : entity["offset"] + entity["length"]]
        for entity in with_found(text, [])
    ]
    assert found == ["/new", "https://example.org/a.jpg", "@anna_b", "#хлеб"]


def test_the_beginning_of_a_link_without_a_host_is_no_link() -> None:
    assert with_found("Send a direct link (https://…).", []) == []


def test_nothing_is_found_inside_code() -> None:
    text, entities = parse_html("<code>/new</code>")
    assert [entity["type"] for entity in with_found(text, entities)] == ["code"]


@given(st.text(ANY), st.sampled_from(["b", "i", "u", "s", "tg-spoiler", "blockquote"]))
def test_what_a_person_types_survives_escaping_and_comes_back_as_html(text: str, tag: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    parsed, entities = parse_html(f"<{tag}>{escaped}</{tag}>")
    assert parsed == text
    assert sum(entity["length"] for entity in entities) == utf16_length(text)
    if text:
        assert to_html(parsed, entities) == f"<{tag}>{escaped}</{tag}>"

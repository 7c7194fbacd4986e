"""The fields that words seem to be about, as buttons, where they are not understood. Pure."""

import re

from bot.card.buttons.field_buttons import carries
from bot.screen import Ask, Cell, State, Words
from posting import Field, Post

MOST = 2  # buttons; of more nobody knows what is meant
_WORDS = {
    (State.PEOPLE, Field.USER_TAGS, "people"): r"tag\w*|untag\w*|people|отме[тч]\w*",
    (
        State.PLACE,
        Field.LOCATION_ID,
        "place",
    ): r"places?|(?:geo)?locations?|мест[аоуе]?|геот[еэ]г\w*",
    (State.ALT_TEXT, Field.ALT_TEXT, "alt_text"): r"alt|альт\w*",
    (State.COMMENT, Field.FIRST_COMMENT, "comment"): r"comments?|комм?ент\w*",
    (
        State.COLLABORATORS,
        Field.COLLABORATORS,
        "collaborators",
    ): r"collab\w*|invite\w*|соавтор\w*|пригла[сш]\w*",
    (State.COVER, Field.THUMB_OFFSET, "cover"): r"covers?|обложк\w*",
}
_PATTERNS = {field: re.compile(rf"\b(?:{words})\b") for field, words in _WORDS.items()}


def fields_offered(text: str, post: Post, words: Words) -> list[Cell]:
    low = text.casefold()
    found = [it for it, named in _PATTERNS.items() if named.search(low) and carries(post, it[1])]
    return [
        (words.plain(f"card.button.{key}"), Ask(post.post_id, post.version, state))
        for state, _, key in found[:MOST]
    ]

"""What people see of the post at the end of a play: its slides on Instagram, its card in each chat.
Used by `tests.crash.judge`."""

from collections.abc import Iterator
from datetime import timedelta

from sandbox.instagram.records import Media
from sandbox.instagram.state import Instagram
from sandbox.telegram.state import Telegram
from tests.crash.databases import Copyable
from tests.crash.stories import DUE, Story

PUBLISHED = "✅"
A_MOMENT = timedelta(minutes=2)
OVERTAKEN = """
    SELECT offer.chat_id, offer.message_id FROM offer
    LEFT JOIN post ON post.post_id = offer.post_id
    WHERE post.version IS NULL OR post.version <> offer.version
"""


def wrong_with_slides(story: Story, instagram: Instagram) -> Iterator[str]:
    """Where one is otherwise than it was arranged, as another part of it was lost."""
    for media in instagram.media.values():
        slides = tuple(map(_slide, media.children))
        if story.slides and media.caption == story.caption and slides != story.slides:
            yield f"slides {slides}"


def _slide(media: Media) -> str:
    across, down = media.size or (0, 0)
    people = (f"@{tag['username']}" for tag in media.tags)
    return " ".join((f"{across}×{down}", *people))


def wrong_with_time(story: Story, database: Copyable) -> Iterator[str]:
    """Where it was moved more often than Anna wanted, or not at all."""
    for (ahead,) in database.rows("SELECT publish_at - created_at FROM post"):
        moved = timedelta(microseconds=ahead or 0) - DUE
        if story.moved and abs(moved - story.moved) > A_MOMENT:
            yield f"moved by {moved}"


def wrong_with_group(story: Story, database: Copyable, telegram: Telegram) -> Iterator[str]:
    """It reads that the post is live, as what it has become, and the bot is still there."""
    its = [it for it in telegram.groups.values() if not it.became]
    known = [chat_id for (chat_id,) in database.rows("SELECT chat_id FROM group_chat")]
    if known != [it.id for it in its if it.has_bot]:
        yield f"the bot knows the groups {known}"
    told = [m for m in telegram.messages.values() if m.chat in its and m.from_bot]
    news = [m for m in told if PUBLISHED in m.content.text and story.caption in m.content.text]
    if story.in_group and not news:
        yield f"the group has read {[m.content.text for m in told]}"


def wrong_with_cards(story: Story, database: Copyable, telegram: Telegram) -> Iterator[str]:
    """Each of those who look has one, of the post as it is now; nobody has old buttons of it."""
    rows = database.rows("SELECT chat_id, message_id, behind FROM card")
    cards = {chat_id: (message_id, behind) for chat_id, message_id, behind in rows}
    for reader in story.readers:
        message_id, behind = cards.get(reader, (0, None))
        message = telegram.find(reader, message_id)
        text = message.content.text if message else ""
        if behind is not None or not text.startswith(PUBLISHED) or story.caption not in text:
            yield f"the card of {reader}, behind {behind}: {text!r}"
    for chat_id, message_id in database.rows(OVERTAKEN):
        yield f"old buttons in message {message_id} of {chat_id}"

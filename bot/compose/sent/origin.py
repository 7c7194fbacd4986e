"""What a draft was made from, so that an update which is handled again makes no second one."""

from bot.reading.links import MOST_LINKS


def made_by(update_id: int, number: int = 0) -> str:
    """The idempotency key of a draft; an update makes one of each of its links. Updates have
    positive numbers, their further links negative ones."""
    return f"telegram:{-(update_id * MOST_LINKS + number) if number else update_id}"


def made_by_album(chat_id: int, album: str) -> str:
    """That of the draft of an album, whichever of its parts comes first."""
    return f"album:{chat_id}:{album}"

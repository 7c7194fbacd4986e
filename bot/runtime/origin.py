"""By what the database knows again what an update has made, a draft or a change of a post, so that
one which is handled again makes it once."""

from bot.reading.links import MOST_LINKS


def request_of(update_id: int) -> str:
    """In the lines of the histories of posts that it has changed."""
    return f"telegram:{update_id}"


def made_by(update_id: int, number: int = 0) -> str:
    """The idempotency key of a draft; an update makes one of each of its links. Updates have
    positive numbers, their further links negative ones."""
    return request_of(-(update_id * MOST_LINKS + number) if number else update_id)


def made_by_album(chat_id: int, album: str) -> str:
    """That of the draft of an album, whichever of its parts comes first."""
    return f"album:{chat_id}:{album}"

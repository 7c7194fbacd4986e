"""What is kept of a person's own messages does not grow with what they write."""

from bot.screen.memory.own_messages import OWN_MESSAGES, OwnMessage, own_message, remember_own


def kept_of(length: int, messages: int) -> list[int]:
    """The numbers of the messages of so many characters that are still known."""
    data: dict[str, object] = {}
    for number in range(1, messages + 1):
        own = OwnMessage(number, said=("я" * length,), was_whole=True)
        remember_own(data, number, own)
        assert own_message(data, number) == own
    kept = data[OWN_MESSAGES]
    assert isinstance(kept, dict)
    return [int(number) for number in kept]


def test_of_short_captions_the_last_sixty_are_followed() -> None:
    assert kept_of(100, 70) == list(range(11, 71))


def test_of_long_captions_fewer_are_followed() -> None:
    assert kept_of(800, 70) == list(range(61, 71))


def test_the_newest_are_followed_however_long_they_are() -> None:
    assert kept_of(2200, 70) == list(range(65, 71))

"""A carousel of ten takes more than twenty calls: no other account waits for them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from media import MediaFacts, MediaKind
from tests.helpers.graph_fake import Answer, Effect
from tests.posting.world import HOUR, World

CALL = timedelta(seconds=0.3)
OTHERS = 4


def slides(count: int) -> tuple[MediaFacts, ...]:
    links = (f"https://cdn.example.com/slide-{number}.jpg" for number in range(count))
    return tuple(MediaFacts(link, MediaKind.PHOTO, 1000, 1080, 1080, None) for link in links)


def late_by(world: World, more_media: tuple[MediaFacts, ...], ahead: timedelta) -> dict[str, float]:
    """By account, when one post of each is due in one second and one worker does it all."""

    def takes_time(effect: Effect) -> Answer:
        world.clock.advance(CALL)
        return effect()

    world.instagram.fail_always("every call", takes_time)
    world.instagram.takes = timedelta()  # else it matters when who reads
    due = world.clock.now() + ahead
    world.photo(due, more_media=more_media, caption="First")
    for number in range(2, 2 + OTHERS):
        account = world.connect(f"other.account.{number}", number)
        world.photo(due, account_id=account.account_id, caption="Other")
    world.run(ahead + HOUR / 2)
    live = {medium["username"]: medium["at"] - due for medium in world.instagram.live}
    assert len(live) == OTHERS + 1
    return {username: late.total_seconds() for username, late in live.items()}


@pytest.mark.parametrize("ahead", [timedelta(seconds=10), HOUR], ids=["at once", "in an hour"])
def test_it_holds_up_no_other_account(new_world: Callable[[], World], ahead: timedelta) -> None:
    beside_a_photo = late_by(new_world(), (), ahead)
    beside_a_carousel = late_by(new_world(), slides(9), ahead)
    for username, late in beside_a_carousel.items():
        if username != "sunny.bakery":
            assert late <= beside_a_photo[username] + CALL.total_seconds(), username

"""What was in the middle when a database was put away. Last of all: its leases are alive."""

from datetime import timedelta

from that_day import DAY, MINUTE, Filling, dies_after, dies_before

from posting import PostState, UserTag, Verdict
from tests.helpers.graph_fake import Killed, loses_the_answer, loses_the_request, refuses

ASKED = {  # what becomes of the call that publishes
    "publishing: killed before the call": dies_before,
    "publishing: killed after the call": dies_after,
    "publishing: answer lost, live": loses_the_answer,
    "publishing: answer lost, not live": loses_the_request,
    "publishing: told apart by its error": refuses(-1, 2207001, "A server error of a test"),
}


def in_the_middle(it: Filling) -> None:
    for number, (story, fault) in enumerate(ASKED.items(), start=3):
        it.plan(story, f"middle{number}.test", 4 * MINUTE)
        it.fails(f"middle{number}.test", "publish", fault)
    it.plan("published, its link not read yet", "middle8.test", 4 * MINUTE)
    it.fails_always("middle8.test", "medium", refuses(2, None, "A busy server of a test"))
    it.plan("scheduled", "sunny.test", DAY, user_tags=(UserTag("friend.of.a.test", 0.5, 0.5),))
    it.plan(
        "scheduled reel", "page.test", 2 * DAY, video=True, thumb_offset=500, video_duration=7000
    )
    it.run(2 * MINUTE)
    it.plan("ready", "middle2.test", 3 * MINUTE)
    it.until("ready", "ready")
    it.instagram.takes = 9 * MINUTE
    it.plan("preparing", "middle1.test", 13 * MINUTE, video=True)
    it.until("preparing", "preparing")
    it.instagram.takes = timedelta(seconds=4)
    _asked(it)
    _refused_and_lost(it)
    it.says("just said not to be live", Verdict.NOT_LIVE)
    it.says("just said not to be live, wrongly", Verdict.NOT_LIVE)


def _asked(it: Filling) -> None:
    """Until each call that publishes was made; time passes, and processes die, on the way."""
    wanted = dict.fromkeys(ASKED, PostState.PUBLISHING)
    wanted["published, its link not read yet"] = PostState.PUBLISHED
    while any(it.get(story).state is not state for story, state in wanted.items()):
        try:
            if not it.posting.publisher.step("worker"):
                it.clock.moment = it.posting.publisher.next_wake()
        except Killed:
            it.restart()


def _refused_and_lost(it: Filling) -> None:
    """An account that Meta takes no calls for; a container of which nobody knows the id."""
    it.plan("paused", "paused.test", 3 * MINUTE)
    it.fails("paused.test", "create", refuses(80002, None, "Too many calls to this account"))
    it.fails("full.test", "create", dies_after)
    it.fails_always("full.test", "quota", None)
    it.plan("container made, its id lost", "full.test", 2 * MINUTE)
    has_died = False
    while not (has_died and it.storage.accounts.get(it.accounts["paused.test"]).paused_until):
        try:
            assert it.posting.publisher.step("worker"), "nothing is due"
        except Killed:
            has_died = True
            it.restart()

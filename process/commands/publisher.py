"""The command `publisher`: publishes what is due, without Telegram; the bot tells people what was
done. Any number of them may run. Called by `run_bot.py`."""

import logging

from posting import DatabaseTroubleError, Posting, Workers
from process.assembly import Clock, product
from process.exits import ExitCode
from process.shutdown import Shutdown

WITHOUT_ADDRESS = (
    "Photos and videos that people send lie with the bot, and this publisher does not know where "
    "Instagram can fetch them: give it the PUBLIC_URL of the bot, or both the same MEDIA_BUCKET. "
    "Until then their posts wait; posts made of links go out."
)
LOOK_SECONDS = 1.0  # other processes plan posts, too

log = logging.getLogger(__name__)


def publish(clock: Clock) -> ExitCode:
    """Until it is told to stop. Raises what `product` raises."""
    with product(clock, has_key=True, keeps_files=False) as (settings, posting):
        shutdown = Shutdown()
        shutdown.watch_signals()
        if not posting.hosting.reaches_out:
            log.warning(WITHOUT_ADDRESS)
        workers = Workers(posting.publisher, settings.publisher_workers)
        shutdown.as_last_resort(workers.give_back)
        workers.start()
        log.info("publishing with %d workers", settings.publisher_workers)
        while not shutdown.wait(until_next_look(posting)):
            workers.wake()
        workers.stop()
    return ExitCode.DONE


def until_next_look(posting: Posting) -> float:
    """Seconds until the next due moment, a second at most."""
    if posting.outage.error is not None:
        return LOOK_SECONDS
    try:
        due = posting.publisher.next_wake()
    except DatabaseTroubleError as error:
        posting.outage.begin(error)
        return LOOK_SECONDS
    if due is None:
        return LOOK_SECONDS
    return min(LOOK_SECONDS, max(0.0, (due - posting.clock()).total_seconds()))

"""What the rules are judged by: every number they depend on, in one frozen value, and the present.
Both are passed in: nothing here asks the machine for the time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

Clock = Callable[[], datetime]  # answers the present as an aware UTC datetime

# What `bot.reading` knows as well, where nothing of an account is known yet.
PLANNING_HORIZON = timedelta(days=365)
USER_TAGS = 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What Instagram allows and how the engine behaves; the defaults are the product's."""

    caption: int = 2200  # UTF-16 units: never fewer than Meta counts, whatever its unit is
    hashtags: int = 30
    hashtags_soft: int = 5  # Instagram's app accepts no more since December 2025
    mentions: int = 20
    user_tags: int = USER_TAGS
    alt_text: int = 1000
    alt_text_habit: timedelta = timedelta(days=30)  # whoever wrote some is asked for more
    collaborators: int = 3  # another page of Meta's says 5
    first_comment: int = 2200  # Meta documents none; so much was posted by others
    audio_name: int = 100  # ours: Meta documents none
    snippets: int = 24  # ours, like the next two: sets and endings of an account
    snippet_name: int = 24
    ending: int = 500
    drafts_per_person: int = 500
    posts_per_day: int = 25  # used only until the account's own figure is known
    containers_per_day: int = 400
    rehearsals_per_day: int = 100  # of these, made only to hear what Instagram says
    tallest_photo: float = 3 / 4  # width to height, in the feed; as media says: a test compares
    tallest_surely: float = 4 / 5  # what is taller than this is in doubt
    widest_photo: float = 1.91
    video_longest: timedelta = timedelta(minutes=15)  # as media says: a test compares
    planning_horizon: timedelta = PLANNING_HORIZON
    twins_within: timedelta = timedelta(days=2)  # the same post again is asked about
    late_grace: timedelta = timedelta(minutes=15)
    publish_now_delay: timedelta = timedelta(seconds=10)
    photo_prepare_ahead: timedelta = timedelta(minutes=3)
    video_prepare_ahead: timedelta = timedelta(minutes=15)
    slides: int = 10  # of a carousel, as `kinds` says: a test compares
    slide_prepare_ahead: timedelta = timedelta(seconds=30)  # more for each one behind the first
    looks_ahead: tuple[timedelta, ...] = (timedelta(hours=1), timedelta(minutes=10))
    check_ahead: timedelta = timedelta(seconds=30)  # quota and profile; then one call is left
    check_holds: timedelta = timedelta(minutes=2)
    lease: timedelta = timedelta(minutes=1)  # heartbeats renew it while a step is under way
    page_size: int = 6
    refusal_every: timedelta = timedelta(days=1)  # to a stranger; remembered no longer than that
    deleted_kept: timedelta = timedelta(days=30)
    events_kept: timedelta = timedelta(days=180)
    sent_notices_kept: timedelta = timedelta(days=30)
    offers_kept: timedelta = timedelta(days=30)  # every look goes through them
    containers_kept: timedelta = timedelta(days=2)  # Meta counts those of 24 hours

    @property
    def longest_prepare_ahead(self) -> timedelta:
        return self.prepare_ahead(self.slides, has_video=True)

    def prepare_ahead(self, media: int, *, has_video: bool) -> timedelta:
        """Videos take Instagram long, and all of a carousel at the same time."""
        of_one = self.video_prepare_ahead if has_video else self.photo_prepare_ahead
        return of_one + (media - 1) * self.slide_prepare_ahead

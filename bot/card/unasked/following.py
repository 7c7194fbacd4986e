"""After [Now] the card follows the post from stage to stage, after planning until Instagram is
asked what it thinks of it, and a file that was sent until it can be used. Lost in a restart without
harm: the notice of what came of it redraws the card too. Used by `bot.compose.actions` and where
files are taken."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias, cast

from telegram.ext import Job

from bot.card.lines.file_lines import is_on_its_way
from bot.card.unasked.redrawing import redraw_card
from bot.runtime import BotApplication, Context
from posting import ON_THE_ROAD, HostedFile, Post, PostGoneError, PostState, Rehearsal, kind_of

Stage: TypeAlias = tuple[PostState, bool, object, Rehearsal | None, tuple[object, ...]]

LATER = timedelta(minutes=1)

EVERY = timedelta(seconds=2)
STEP = 10  # percent of a conversion
LOOKS = 900  # half an hour; a video rarely takes longer than five minutes


@dataclass
class Followed:
    """What the job remembers between two looks."""

    post_id: int
    stage: Stage
    looks: int = 0


def follow_file(context: Context, post: Post) -> None:
    """If there is one on its way; it is taken up at once."""
    if is_on_its_way(post):
        context.services.files.wake()
        follow(context, post)


def follow(context: Context, post: Post) -> None:
    """Look at the post every two seconds until its outcome is known."""
    jobs = cast("BotApplication", context.application).job_queue
    if jobs is None:
        return
    name = f"follow {post.post_id}"
    for job in jobs.get_jobs_by_name(name):
        job.schedule_removal()
    followed = Followed(post.post_id, _stage(context, post))
    jobs.run_repeating(_look, EVERY, name=name, data=followed)


async def _look(context: Context) -> None:
    """Redraw the card if the post has reached another stage."""
    job = context.job
    if job is None or not isinstance(job.data, Followed):
        return
    if context.services.reachability.is_away:  # and whoever waits for it has the chat
        return
    followed = job.data
    followed.looks += 1
    try:
        post = await context.db(context.posting.lists.get, followed.post_id)
    except PostGoneError:
        _end(job)
        return
    stage = _stage(context, post)
    if stage != followed.stage:
        await redraw_card(context, post)
        followed.stage = stage
    if _has_ended(context, post) or followed.looks >= LOOKS:
        _end(job)


def _end(job: Job[Context]) -> None:
    """Unless another look at the same post has taken its place meanwhile."""
    if not job.removed:
        job.schedule_removal()


def _has_ended(context: Context, post: Post) -> bool:
    """Of a post that is planned for later, when Instagram is asked: its word comes as a notice. A
    file of it is waited for."""
    if is_on_its_way(post):
        return False
    if post.state not in ON_THE_ROAD:
        return True
    is_later = post.publish_at is not None and post.publish_at - context.now > LATER
    return is_later and post.rehearsal is not None


def _stage(context: Context, post: Post) -> Stage:
    due = post.publish_at is not None and post.publish_at <= context.now
    tried = post.failure and (post.failure, post.next_try_at)  # again by itself, as its card says
    return post.state, due, tried, post.rehearsal, tuple(map(_of_file, kind_of(post).files(post)))


def _of_file(file: HostedFile) -> object:
    """How far it is, in steps that are worth another drawing."""
    return file.state, file.failure, file.notes, (file.progress or 0) // STEP

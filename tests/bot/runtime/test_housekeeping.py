"""What nobody can ask for any more is erased, soon after the start and every day."""

from datetime import UTC, datetime, timedelta
from functools import partial

from telegram.ext import Job

from bot.housekeeping import CLEANER, RENEWER
from bot.runtime.context import Context
from posting import Card, Tab
from storage.models import ContainerRow, PostRow
from tests.bot.test_errors import lost
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


def cleaner(stage: Stage) -> Job[Context]:
    return the_job(stage, CLEANER)


def the_job(stage: Stage, name: str) -> Job[Context]:
    queue = stage.application.job_queue
    assert queue is not None
    (job,) = queue.get_jobs_by_name(name)
    return job


def test_a_post_deleted_long_ago_is_erased_and_a_fresh_one_kept(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    for days in (40, 0):
        connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
        connected.taps("Delete")
        instagram.later(days=days)
    connected.taps("Restore")
    (kept,) = stage.posting.lists.list_posts(account.ig_user_id, Tab.DRAFTS, 0).posts
    old = next(seen for seen in connected.messages if "Deleted" in seen.text)
    stage.run(cleaner(stage).run(stage.application))
    connected.taps_data(old.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
    (left,) = stage.posting.lists.list_posts(account.ig_user_id, Tab.DRAFTS, 0).posts
    assert left.post_id == kept.post_id


def test_a_post_that_was_erased_while_its_card_was_drawn_stops_nobody(
    connected: Chat, stage: Stage
) -> None:
    erased = Card(post_id=7, chat_id=ANNA, message_id=1)
    stage.services.later.append(partial(stage.posting.cards.remember, erased, 1))
    connected.sends("/help")
    assert stage.posting.inbox.undone() == ()
    assert stage.posting.cards.find(erased.post_id, erased.chat_id) is None


def test_history_of_half_a_year_ago_and_containers_of_long_ago_are_forgotten(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    (account,) = stage.posting.accounts.all()
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    (post,) = stage.posting.lists.list_posts(account.ig_user_id, Tab.DRAFTS, 0).posts
    containers = (instagram.now - timedelta(days=days) for days in (3, 1))
    for made_at in containers:
        stage.storage.containers.note_lost(account.account_id, None, made_at)
    stage.run(cleaner(stage).run(stage.application))
    assert [row.made_at for row in ContainerRow.select().execute(stage.storage.database)] == [
        instagram.now - timedelta(days=1)
    ]
    assert len(stage.posting.lists.history(post.post_id)) == 1
    instagram.later(days=181)
    stage.run(cleaner(stage).run(stage.application))
    assert stage.posting.lists.history(post.post_id) == ()
    assert stage.posting.lists.get(post.post_id).caption == "Bread"


def test_it_is_done_soon_after_the_start_and_every_day(stage: Stage) -> None:
    trigger = cleaner(stage).job.trigger
    assert trigger.start_date - datetime.now(UTC) < timedelta(minutes=5)
    assert trigger.interval == timedelta(days=1)


def test_a_place_of_before_is_shown_by_its_name_once_instagram_tells_it(
    connected: Chat, stage: Stage
) -> None:
    connected.sends_photo("bread", caption="Fresh bread")
    connected.sends("📍 106009999000003")
    connected.sees("📍 106009999000003 (not checked)")
    stage.restart_with_app()
    stage.run(cleaner(stage).run(stage.application))
    connected.taps("👁 Preview")
    connected.sees("📍 Alexanderplatz, Berlin")


def test_what_one_part_of_the_tidying_up_stumbles_over_keeps_nothing_else_from_being_erased(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nBread")
    connected.taps("Delete")
    instagram.later(days=40)
    with lost(stage, "update_inbox"):
        stage.run(cleaner(stage).run(stage.application))
    assert PostRow.select().count(stage.storage.database) == 0


def test_an_account_whose_row_cannot_be_written_keeps_no_other_from_being_looked_after(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends("/accounts")
    connected.taps("Connect")
    connected.sends(FACEBOOK_TOKEN)
    bakery, books = sorted(stage.posting.accounts.all(), key=lambda it: it.account_id)
    stage.storage.database.execute_sql(
        "CREATE TRIGGER no BEFORE UPDATE OF token_checked_at ON account "
        f"WHEN NEW.account_id = {bakery.account_id} BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    instagram.later(days=8)

    async def look_after() -> None:
        await stage.application.start()
        await the_job(stage, RENEWER).run(stage.application)
        await stage.application.stop()

    stage.run(look_after())
    looked_at = stage.storage.accounts.get(books.account_id).token_checked_at
    assert looked_at is not None
    assert instagram.now - looked_at < timedelta(minutes=1)

"""Which posts are told to be like another one: the same file and words, or the same minute."""

from dataclasses import replace
from datetime import timedelta

from storage.records import Medium, NewFile, Post, PostState
from tests.storage.studio import Studio

DAY, HOUR, SECOND = timedelta(days=1), timedelta(hours=1), timedelta(seconds=1)


def test_only_posts_of_the_account_that_go_out_or_just_went_out_are_like_it(studio: Studio) -> None:
    now, account = studio.clock.now(), studio.account()
    post = studio.draft(account, "Bread")
    planned = studio.planned(account, now + 9 * DAY, "Bread")
    recent = studio.draft(account, "Bread")
    studio.edit(recent.post_id, 1, {"state": PostState.PUBLISHED, "published_at": now - HOUR})
    long_ago = studio.draft(account, "Bread")
    studio.edit(long_ago.post_id, 1, {"state": PostState.PUBLISHED, "published_at": now - 3 * DAY})
    studio.draft(account, "Bread")
    studio.planned(account, now + DAY, "Other words")
    studio.planned(studio.account(2), now + DAY, "Bread")
    gone = studio.planned(account, now + DAY, "Bread")
    studio.edit(gone.post_id, gone.version, {"state": PostState.DELETED, "deleted_at": now})
    found = studio.storage.post_lists.like(post, minute=now - 99 * DAY, since=now - 2 * DAY)
    assert {other.post_id for other in found} == {planned.post_id, recent.post_id}
    video = replace(post, media=(Medium(video_url="https://example.com/a.mp4"),))
    assert studio.storage.post_lists.like(video, minute=now - 99 * DAY, since=now - 2 * DAY) == ()


def test_a_minute_is_taken_from_its_first_to_its_last_second(studio: Studio) -> None:
    now, account = studio.clock.now(), studio.account()
    minute = (now + DAY).replace(second=0, microsecond=0)
    post = studio.draft(account, "Books")
    inside = [studio.planned(account, minute + n * SECOND, str(n)) for n in (0, 59)]
    for outside in (-1, 60):
        studio.planned(account, minute + outside * SECOND, "Bread")
    found = studio.storage.post_lists.like(post, minute=minute, since=now)
    assert [other.post_id for other in found] == [other.post_id for other in inside]


def with_file(studio: Studio, post: Post, new: NewFile) -> Post:
    """With a photo that was sent, instead of the one by its link."""
    file = studio.storage.files.add(new, author_id=post.author_id, now=studio.clock.now())
    return studio.edit(post.post_id, post.version, {"media": (Medium(image_url=file.url),)})


def test_a_photo_that_was_sent_is_known_again_though_each_message_has_a_file_of_its_own(
    studio: Studio,
) -> None:
    now, account = studio.clock.now(), studio.account()
    sent = NewFile(is_video=False, telegram_unique_id="bread")
    bread = with_file(studio, studio.draft(account), sent)
    kept = NewFile(is_video=False, link="https://example.com/a.jpg")
    by_link = with_file(studio, studio.draft(account), kept)
    same = with_file(studio, studio.planned(account, now + DAY), sent)
    books = NewFile(is_video=False, telegram_unique_id="books")
    with_file(studio, studio.planned(account, now + DAY), books)
    link = studio.planned(account, now + DAY)
    for draft, other in ((bread, same), (by_link, link)):
        post = studio.storage.posts.get(draft.post_id)
        found = studio.storage.post_lists.like(post, minute=now - 99 * DAY, since=now - 2 * DAY)
        assert [it.post_id for it in found] == [other.post_id]

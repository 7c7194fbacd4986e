"""What a person sees of a post that is out: its first comment, how it does, deleting it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.screen.buttons.buttons import RemoveForGood
from posting import CommentState, Kind, Post, PostFields, Tab
from posting.rules.failures import UNSEEN
from storage.records import PUBLISHER, Actor, CommentFailedNotice, NewNotice, PostChanges
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json

COMMENT = "#bread <3"


@pytest.fixture
def out(connected: Chat, stage: Stage, instagram: PretendInstagram) -> Callable[..., Post]:
    """Sends a photo off and waits until it is live; answers it."""

    def send_off(**fields: object) -> Post:
        connected.sends(f"{instagram.sample('bread.jpg')}\nFresh & <b>bread")
        posting = stage.posting
        account = posting.accounts.current(current(stage))
        assert account is not None
        (draft, *_) = posting.lists.list_posts(account.ig_user_id, Tab.DRAFTS, 0).posts
        if fields:
            wanted = PostFields.model_validate(fields)
            posting.changes.change(
                draft.post_id, wanted, seen_version=draft.version, actor=Actor(connected.id)
            )
            connected.sends("/posts")
            connected.taps("📝")
            connected.taps("Fresh")
        connected.taps("Now")
        pass_time(stage, instagram, 24)
        return posting.lists.get(draft.post_id)

    return send_off


def current(stage: Stage) -> int | None:
    person = stage.posting.people.get(ANNA)
    return person.current_account_id if person else None


def pass_time(stage: Stage, instagram: PretendInstagram, seconds: int) -> None:
    for _ in range(seconds // 3):
        stage.publish_due()
        instagram.later(seconds=3)
    stage.publish_due()


def pass_hours(stage: Stage, instagram: PretendInstagram, hours: int) -> None:
    instagram.later(hours=hours)
    pass_time(stage, instagram, 6)


def media_of(instagram: PretendInstagram, post: Post) -> Json | None:
    return next((it for it in instagram.state()["media"] if it["id"] == post.media_id), None)


def by_facebook(chat: Chat) -> None:
    """corner.books is connected as well, and current."""
    for does, what in ((chat.sends, "/accounts"), (chat.taps, "➕"), (chat.sends, FACEBOOK_TOKEN)):
        does(what)
    chat.sees("Connected: @corner.books")


def test_the_card_tells_of_the_first_comment_and_how_the_post_does(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    post = out(first_comment=COMMENT)
    assert "💬 First comment posted" in connected.last.text
    media = media_of(instagram, post)
    assert media is not None
    assert [it["text"] for it in media["comments"]] == [COMMENT]
    instagram.door("media", id=post.media_id, figures={"views": 1234, "reach": 900, "saved": 0})
    pass_hours(stage, instagram, 1)
    line = next(seen for seen in connected.messages if "after 1 hour" in seen.text)
    assert line.text == (
        "📊 “Fresh & <b>bread” after 1 hour: "
        "views 1,234 · reach 900 · saves 0 · shares — · comments —"
    )
    sent = [call for call in stage.telegram.calls if "after 1 hour" in str(call[1].get("text"))]
    assert [call[1]["disable_notification"] for call in sent] == [True]
    assert "📊 After 1 hour: views 1,234 · reach 900" in connected.last.text
    assert "Not enough posts to compare." in connected.last.text
    pass_hours(stage, instagram, 23)
    assert "📊 After 1 day" in connected.last.text
    assert "After 1 hour" not in connected.last.text


def test_whoever_wants_no_line_has_the_figures_on_the_card(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    out()
    connected.sends("/settings")
    assert connected.taps("📊 Results: on").text == "📊 Results: on the cards only"
    assert "📊 Results: off" in connected.last.buttons
    pass_hours(stage, instagram, 1)
    assert not any("after 1 hour" in seen.text for seen in connected.messages)
    assert "📊 After 1 hour" in connected.last.text
    connected.sends("/settings")
    connected.taps("📊 Results: off")
    assert "📊 Results: on" in connected.last.buttons


@pytest.mark.parametrize(
    ("code", "said"),
    [(100, "did not accept the comment"), (368, "write no comments for a while")],
)
def test_a_first_comment_that_fails_has_a_message_of_its_own(
    connected: Chat,
    stage: Stage,
    instagram: PretendInstagram,
    out: Callable[..., Post],
    code: int,
    said: str,
) -> None:
    instagram.door("faults", where="comment", effect="error", code=code)
    post = out(first_comment=COMMENT)
    told = next(seen for seen in connected.messages if "its first comment is not" in seen.text)
    assert said in told.text
    assert "“#bread <3”" in told.text
    assert told.buttons == ["💬 Comment again", "🚫 Without it", "🔗 Open"]
    assert "✅ Published" in connected.transcript()
    connected.taps("Comment again")
    pass_time(stage, instagram, 60)
    assert "💬 First comment posted" in connected.last.text
    media = media_of(instagram, post)
    assert media is not None
    assert [it["text"] for it in media["comments"]] == [COMMENT]


def test_a_first_comment_that_waits_for_access_says_so_and_comes_by_itself(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    instagram.door("faults", where="comment", effect="error", code=190)
    post = out(first_comment=COMMENT)
    told = next(seen for seen in connected.messages if "its first comment waits" in seen.text)
    assert "until @sunny.bakery works again" in told.text
    assert "“#bread <3”" in told.text
    assert told.buttons[:2] == ["🔁 Check again", "🔑 Change the token"]
    assert any("follows once @sunny.bakery works again" in it.text for it in connected.messages)
    assert sum("its first comment waits" in seen.text for seen in connected.messages) == 1
    connected.taps("Check again")
    pass_time(stage, instagram, 90)
    media = media_of(instagram, post)
    assert media is not None
    assert [it["text"] for it in media["comments"]] == [COMMENT]


def test_deleting_from_instagram_asks_twice(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    by_facebook(connected)
    post = out()
    connected.taps("Delete from Instagram")
    assert "This cannot be undone" in connected.last.text
    connected.taps("Keep")
    assert media_of(instagram, post) is not None
    connected.taps("Delete from Instagram")
    connected.taps("Delete for good")
    assert "Being deleted from Instagram" in connected.last.text
    pass_time(stage, instagram, 6)
    assert media_of(instagram, post) is None
    (told,) = (seen for seen in connected.messages if "Fresh & <b>bread" in seen.text)
    assert connected.sees("🗑 Deleted from Instagram Tue 1 Dec") == told
    assert connected.last.buttons == ["🔁 Use again", "📜 History"]
    connected.sends("/posts")
    connected.taps("✅")
    head, gone, *_ = connected.sees("Tue 1 Dec\n1 · 🗑 09:00 🖼 ").text.splitlines()
    assert head.startswith("✅ Published: 0 · @corner.books")
    assert gone == "🗑 Since deleted from Instagram: 1"
    connected.sends("/plan")
    connected.sees("Nothing planned.")


def test_a_login_that_may_not_delete_shows_the_way(
    connected: Chat, stage: Stage, out: Callable[..., Post]
) -> None:
    post = out()
    assert not any("Delete from Instagram" in label for label in connected.last.buttons)
    connected.taps("🗑 How to delete it")
    told = connected.sees("Open the post in Instagram: ⋯ → Delete")
    assert told.raw["reply_markup"]["inline_keyboard"][0][0]["url"] == post.permalink
    connected.taps("Back")
    connected.sees("✅ Published")
    for typed in ("delete from instagram", "delete this post"):
        connected.sends(typed)
        told = connected.sees("This login may publish but not delete. Open the post in Instagram")
        assert told.buttons == ["🔗 Open"]
    now = stage.posting.lists.get(post.post_id)
    stage.posting.changes.delete(now.post_id, seen_version=now.version, actor=Actor(BORIS))
    stage.publish_due()
    (then,) = [seen for seen in connected.messages if seen.message_id == told.message_id]
    assert then.buttons == ["🔗 Open"], "it leads to Instagram as before"


def test_the_card_tells_who_has_accepted(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    by_facebook(connected)
    post = out(collaborators=("anna.studio", "sunny.bakery"))
    instagram.door("media", id=post.media_id, invited={"anna.studio": "Accepted"})
    pass_hours(stage, instagram, 1)
    assert "🤝 @anna.studio ✅ accepted · @sunny.bakery ⏳ invited" in connected.last.text


def test_who_may_not_delete_is_not_told_that_instagram_is_asked(
    out: Callable[..., Post], connected: Chat, stage: Stage
) -> None:
    """The question stood there since the account had another login."""
    post = stage.posting.lists.get(out().post_id)
    answered = connected.taps_data(RemoveForGood(post.post_id, post.version).pack())
    assert "delete" not in (answered.text or "")
    assert stage.posting.lists.get(post.post_id).removal is None


def test_the_card_of_a_story_says_until_when_it_is_seen(
    connected: Chat, stage: Stage, out: Callable[..., Post]
) -> None:
    """By the reader's own clock."""
    stage.posting.storage.people.set_timezone(ANNA, "Asia/Tokyo")
    out(kind=Kind.STORY)
    card = connected.sees("Published Tue 1 Dec, 18:00")
    assert "⭕ Seen until Wed 2 Dec, 18:00" in card.text.splitlines()


def test_nobody_is_told_that_there_is_no_first_comment_while_it_may_be_there(
    connected: Chat, stage: Stage, instagram: PretendInstagram, out: Callable[..., Post]
) -> None:
    post = out(first_comment=COMMENT)
    its = stage.storage.posts.get(post.post_id).first_comment
    assert its is not None
    unseen = replace(its, state=CommentState.FAILED, comment_id=None, failure=UNSEEN)
    stage.storage.posts.change(
        stage.storage.posts.get(post.post_id),
        PostChanges(first_comment=unseen),
        actor=PUBLISHER,
        what="first comment failed",
        now=stage.posting.clock(),
        notices=[NewNotice(post.author_id, CommentFailedNotice(), post.account_id)],
    )
    pass_time(stage, instagram, 6)
    (told,) = (seen for seen in connected.messages if "its first comment is there" in seen.text)
    assert told.text.startswith("💬 The post is live. I can't see whether")
    assert "💬 Comment again" in told.buttons
    card = connected.sees("✅ Published")
    assert "💬 I can't see whether the first comment is there" in card.text
    assert not any("first comment is not" in seen.text for seen in connected.messages)
    assert "No first comment" not in card.text

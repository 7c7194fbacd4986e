"""What happened in the days before a database was put away: posts in every state, and why.

`fill` plays it all; each story is the name of one post, and the tests of today ask by it.
"""

import json
from typing import Any

from that_day import (
    ANNA,
    BEGIN,
    BORIS,
    DAY,
    FREEZE,
    HOUR,
    MINUTE,
    SECOND,
    STRANGER,
    Fault,
    Filling,
)

from graph.hosts import LoginKind
from posting import NoticeKind, PostState, UserTag, Verdict
from tests.helpers.graph_fake import (
    cannot_connect,
    loses_the_answer,
    loses_the_request,
    ok,
    refuses,
)

ERRORS: dict[str, tuple[str, Fault]] = {
    "failed by the shape of a photo": ("create", refuses(36003, 2207009, "Invalid aspect ratio")),
    "failed by a tag": ("create", refuses(110, 2207018, "The user cannot be tagged")),
    "failed by a caption": ("create", refuses(36004, 2207010, "The caption was too long")),
    "failed by a place": ("create", refuses(100, None, "Param location_id is INVALID_LOCATION_ID")),
    "failed by a cover": ("create", refuses(1, 2207057, "Thumbnail offset is beyond the video")),
    "failed with words for people": (
        "create",
        refuses(
            100,
            2207999,
            "Application request limit of a test",
            error_user_title="A title of a test",
            error_user_msg="Words for people, of a test",
        ),
    ),
    "failed with words alone": ("create", refuses(None, None, "An unexpected sentence of Meta's")),  # type: ignore[arg-type]
    "failed by spam": ("publish", refuses(4, 2207051, "The action was blocked")),
    "failed by content at publish": ("publish", refuses(352, 2207026, "Unsupported video format")),
    "failed by an unknown code": ("create", refuses(987, 654, "A code of a test")),
    "failed by our mistake": ("create", refuses(100, 2207023, "Unknown media type")),
}


def fill(it: Filling) -> None:
    people(it)
    accounts(it)
    conversations(it)
    long_ago(it)
    failures(it)
    holds(it)
    unconfirmed(it)
    deletions(it)
    it.run(FREEZE - HOUR - it.clock.now())
    some_notices_are_sent(it)
    access_ends(it)
    nobody_has_read(it)
    it.run(FREEZE - it.clock.now())


def people(it: Filling) -> None:
    it.verbs.meet(ANNA, "Anna Test", "en", "UTC", BEGIN)
    it.verbs.meet(BORIS, "Борис Проба", "ru", "Europe/Berlin", BEGIN)
    it.posting.people.set_language(BORIS, "ru")
    it.posting.people.note_refusal(STRANGER, BEGIN, DAY)


def accounts(it: Filling) -> None:
    names = "sunny.test failing.test away.test trouble.test paused.test full.test doubt.test"
    for username in names.split():
        it.connect(username)
    it.connect("page.test", LoginKind.FACEBOOK)
    for number in range(1, 9):
        it.connect(f"middle{number}.test")
    it.posting.people.set_current_account(ANNA, it.accounts["sunny.test"])
    it.clock.advance(HOUR)


def long_ago(it: Filling) -> None:
    """Published ones: with a link, without one, a reel, one on a page, one late."""
    tags = (UserTag("friend.of.a.test", 0.25, 0.75), UserTag("second.of.a.test", 1.0, 0.0))
    it.plan(
        "published with tags",
        "sunny.test",
        5 * MINUTE,
        user_tags=tags,
        location_id="106009999000003",
    )
    it.plan(
        "published reel",
        "sunny.test",
        40 * MINUTE,
        video=True,
        thumb_offset=1500,
        video_duration=9000,
        user_tags=(UserTag("friend.of.a.test"),),
    )
    it.plan("published on a page", "page.test", 5 * MINUTE)
    it.plan("published late", "middle1.test", 5 * MINUTE)
    it.fails("middle1.test", "publish", *[cannot_connect] * 6)
    it.run(2 * HOUR)
    it.fails_always("sunny.test", "medium", refuses(100, 33))
    it.plan("published without link", "sunny.test", 5 * MINUTE)
    it.run(2 * HOUR)
    it.fails_always("sunny.test", "medium", None)
    it.fails("sunny.test", "medium", *[refuses(100, 33)] * 3)
    it.plan("published, its link found later", "sunny.test", 5 * MINUTE)
    it.until("published, its link found later", "published")
    it.run(40 * SECOND)
    for notice in it.posting.notices.owed(now=it.clock.now(), limit=1000):
        it.posting.notices.sent(notice.notice_id, it.clock.now())
    it.run(2 * HOUR)
    it.draft("draft", "sunny.test", user_tags=tags)
    it.draft("draft of a reel", "sunny.test", video=True, thumb_offset=2000, video_duration=8000)
    it.draft("draft of another person", "page.test", author_id=BORIS, caption="")
    a_medium_in_doubt(it)


def a_medium_in_doubt(it: Filling) -> None:
    drafted = it.draft("draft of a medium in doubt", "sunny.test")
    facts = it.verbs.unseen("https://cdn.example.com/doubted.jpg")
    it.verbs.replace_media(drafted, facts, ANNA)


def failures(it: Filling) -> None:
    for story, (call, fault) in ERRORS.items():
        it.fails("failing.test", call, *[fault] * 40)
        it.plan(story, "failing.test", 4 * MINUTE)
        it.run(40 * MINUTE)
        it.instagram.meant.clear()
    for story, words in {
        "failed container": "Error: Media upload has failed with error code 2207026",
        "failed container without numbers": "Something else went wrong in a test",
    }.items():
        it.instagram.container_error = words
        it.plan(story, "failing.test", 16 * MINUTE, video=True)
        it.run(40 * MINUTE)
    it.instagram.container_error = None
    asked = it.get("failed by spam")
    for story in ("failed, then planned anew", "failed, then edited"):
        it.fails("failing.test", "publish", *[refuses(4, 2207051, "The action was blocked")] * 40)
        it.plan(story, "failing.test", 4 * MINUTE)
        it.run(40 * MINUTE)
        it.instagram.meant.clear()
        asked = it.get(story)
        assert asked.state is PostState.FAILED
        changed = it.verbs.change_caption(asked, f"Edited after being asked: {story}", ANNA)
        if "anew" in story:
            it.verbs.schedule(changed, FREEZE + 3 * HOUR, ANNA)


def holds(it: Filling) -> None:
    it.plan("held as too late", "failing.test", 4 * MINUTE)
    it.fails_always("failing.test", "create", cannot_connect)
    it.run(HOUR)
    it.fails_always("failing.test", "create", None)
    it.fails_always("full.test", "quota", lambda _effect: full())
    it.plan("held for the quota", "full.test", 4 * MINUTE)
    it.plan("deleted while held", "full.test", 5 * MINUTE)
    it.run(HOUR)
    it.plan("held as the account is disconnected", "away.test", DAY)
    it.plan("held as somebody disconnected the account", "away.test", 2 * DAY, author_id=BORIS)
    it.verbs.disconnect(it.accounts["away.test"], ANNA)
    it.plan("held as the account is in trouble", "trouble.test", 4 * MINUTE)
    it.plan("held with the others of its account", "trouble.test", 3 * DAY, author_id=BORIS)
    it.fails_always("trouble.test", "create", refuses(190, 463, "The session has expired"))
    it.fails_always("trouble.test", "quota", refuses(190, 463, "The session has expired"))
    it.run(HOUR)


def full() -> Any:
    return ok(
        {"data": [{"quota_usage": 50, "config": {"quota_total": 50, "quota_duration": 86400}}]}
    )


def unconfirmed(it: Filling) -> None:
    """Instagram answered nothing for so long that a person is asked; some have looked."""
    for story, fault in {
        "unconfirmed": loses_the_answer,
        "deleted while unconfirmed": loses_the_answer,
        "said to be live": loses_the_answer,
        "said not to be live": loses_the_request,
        "just said not to be live": loses_the_request,
        "just said not to be live, wrongly": loses_the_answer,
    }.items():
        it.fails("doubt.test", "publish", fault)
        it.plan(story, "doubt.test", 4 * MINUTE)
        it.until(story, "ready")
        it.fails_always("doubt.test", "status", refuses(1, None, "An unknown error of a test"))
        it.run(2 * HOUR)
        it.fails_always("doubt.test", "status", None)
        assert it.get(story).state is PostState.UNCONFIRMED, it.get(story).state
    it.says("said to be live", Verdict.LIVE)
    it.says("said not to be live", Verdict.NOT_LIVE)
    it.run(HOUR)


def deletions(it: Filling) -> None:
    it.draft("deleted draft", "sunny.test")
    it.plan("deleted while planned", "sunny.test", 2 * DAY)
    it.plan("deleted after it was published", "middle2.test", 4 * MINUTE)
    it.fails("middle2.test", "create", *[])
    it.run(HOUR)
    it.fails("failing.test", "create", *[refuses(36003, 2207009, "Invalid aspect ratio")] * 9)
    it.plan("deleted after it failed", "failing.test", 4 * MINUTE)
    it.run(HOUR)
    it.instagram.meant.clear()
    for story in list(it.stories):
        if story.startswith("deleted"):
            it.deletes(story)


def some_notices_are_sent(it: Filling) -> None:
    owed = it.storage.notices.owed(now=it.clock.now(), limit=1000)
    told: set[str] = set()
    for notice in owed:  # the second and every later third of a kind: of each kind one stays owed
        if notice.kind in told and notice.notice_id % 3 == 0:
            it.posting.notices.sent(notice.notice_id, it.clock.now())
        told.add(notice.kind)
    it.posting.notices.put_off(owed[-1].notice_id, FREEZE + MINUTE)


def access_ends(it: Filling) -> None:
    """What was there in later days only: a look ahead, tokens that end, notices of the bot's."""
    kinds = {kind.value for kind in NoticeKind}
    if "at_risk" in kinds:
        it.inspector.gone.add("https://cdn.example.com/scheduled-at-risk.jpg")
        it.plan("scheduled, at risk", "sunny.test", 2 * HOUR - MINUTE)
    if "access_ending" in kinds:
        it.instagram.token_ends = FREEZE + 5 * DAY
        it.run(10 * MINUTE)
        upkeep = it.verbs.upkeep()
        if hasattr(upkeep, "due"):  # of later days
            for account_id in upkeep.due():
                upkeep.look_after(account_id)
        else:
            while upkeep.step():
                pass
        upkeep.warn()
    for kind, details in {
        "restored": {"made_at": BEGIN, "unsure": 0},
        "set_aside": {"at": BEGIN, "is_read": True},
    }.items():
        if kind in kinds:
            it.posting.notices.owe(it.verbs.owe(kind, details, ANNA), None, it.clock.now())
    if "card" in kinds:
        notice = it.verbs.owe("card", {}, ANNA, account_id=it.accounts["sunny.test"])
        it.posting.notices.owe(notice, it.stories["draft"], it.clock.now())


def conversations(it: Filling) -> None:
    """Two people in the middle of something; while nothing is owed, so that nothing is sent."""
    anna, boris = it.stage.chat(ANNA, name="Anna Test"), it.stage.chat(BORIS, "ru", "Борис Проба")
    anna.sends("https://cdn.example.com/from-the-chat.jpg")
    anna.taps("✏️")
    boris.sends("/start")
    boris.sends("https://cdn.example.com/from-another-chat.jpg")
    boris.taps("👤")


def nobody_has_read(it: Filling) -> None:
    """Messages that came in and were stored, before the process ended."""
    it.stage.chat(ANNA, name="Anna Test").types("A caption that nobody has read yet")
    it.stage.chat(BORIS, "ru", "Борис Проба").types("@friend.of.a.test")
    updates = [(update["update_id"], json.dumps(update)) for update in it.stage.telegram.pending]
    it.posting.inbox.store(updates, it.clock.now())
    if hasattr(it.posting.inbox, "set_aside"):
        it.posting.inbox.set_aside(900, '{"update_id": 900}', it.clock.now())

"""Messages owed: in order, each until it is sent."""

from datetime import datetime, timedelta

import pytest

from storage import open_storage
from storage.engine.secrets import TokenCipher
from storage.records import (
    AccountTroubleNotice,
    AtRiskNotice,
    BackupRestoredNotice,
    ByAnotherNotice,
    CardNotice,
    DelayReason,
    HandOffNotice,
    LateNotice,
    NewNotice,
    NoticeKind,
    PostDeed,
    PublishedNotice,
    QuotaNotice,
    SetAsideNotice,
)
from tests.helpers import Clock
from tests.storage.studio import Studio

ANNA, BORIS = 501, 502
MINUTE = timedelta(minutes=1)


def owe(studio: Studio, recipient: int, note: str) -> None:
    notice = NewNotice(recipient, AtRiskNotice(note))
    studio.storage.notices.owe(notice, None, studio.clock.now())


def owed(studio: Studio, limit: int = 50) -> list[str]:
    notices = studio.storage.notices.owed(now=studio.clock.now(), limit=limit)
    return [it.details.problem for it in notices if isinstance(it.details, AtRiskNotice)]


def test_notices_are_owed_in_the_order_of_writing_until_sent(studio: Studio) -> None:
    for note in ("one", "two", "three"):
        owe(studio, ANNA, note)
    assert owed(studio) == ["one", "two", "three"]
    assert owed(studio, limit=2) == ["one", "two"]
    first = studio.storage.notices.owed(now=studio.clock.now())[0]
    studio.storage.notices.sent(first.notice_id, studio.clock.now())
    assert owed(studio) == ["two", "three"]


def test_a_notice_put_off_keeps_its_place_before_later_ones_to_the_same_person(
    studio: Studio, clock: Clock
) -> None:
    for recipient, note in ((ANNA, "one"), (BORIS, "to Boris"), (ANNA, "two")):
        owe(studio, recipient, note)
    first = studio.storage.notices.owed(now=clock.now())[0]
    studio.storage.notices.put_off(first.notice_id, clock.now() + MINUTE)
    assert owed(studio) == ["to Boris"]
    clock.advance(MINUTE)
    assert owed(studio) == ["one", "to Boris", "two"]
    assert studio.storage.notices.owed(now=clock.now())[0].attempts == 1


def test_each_notice_that_waits_for_its_moment_is_looked_at_then(
    studio: Studio, clock: Clock
) -> None:
    """Two hand-offs to one person, which wait behind nothing, put off to different moments; and
    what others have done, of which more came to the first."""
    now, look = clock.now(), studio.storage.agenda.look
    for _ in range(2):
        studio.storage.notices.owe(NewNotice(ANNA, HandOffNotice()), None, now)
    first, second = studio.storage.notices.owed(now=now)
    studio.storage.notices.put_off(first.notice_id, now + 5 * MINUTE)
    studio.storage.notices.put_off(second.notice_id, now + MINUTE)
    assert look(now).due == now + MINUTE
    assert look(now + MINUTE).due == now + 5 * MINUTE
    news = ByAnotherNotice(ANNA, PostDeed.DELETED, 1)
    for minutes in (4, 3):
        later = NewNotice(BORIS, news, after=now + minutes * MINUTE)
        studio.storage.notices.owe(later, None, now)
    assert look(now + 2 * MINUTE).due == now + 3 * MINUTE


def test_a_notice_carries_what_it_tells_of(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    draft = studio.draft(account)
    for details in (
        PublishedNotice(),
        LateNotice(None, DelayReason.QUOTA),
        QuotaNotice(50, clock.now(), containers=True),
        AccountTroubleNotice("shop", 3, accounts=("shop", "books"), disconnected_by=BORIS),
        AtRiskNotice("a", {"free_at": clock.now(), "names": ["a", "b"], "none": None}),
        BackupRestoredNotice(clock.now()),
        SetAsideNotice(clock.now(), is_read=True),
        CardNotice(),
    ):
        new = NewNotice(ANNA, details, account.account_id)
        studio.storage.notices.owe(new, draft.post_id, clock.now())
        (notice,) = studio.storage.notices.owed(now=clock.now())
        assert (notice.recipient_id, notice.kind) == (ANNA, details.kind)
        assert (notice.post_id, notice.account_id) == (draft.post_id, account.account_id)
        assert (notice.created_at, notice.details) == (clock.now(), details)
        studio.storage.notices.sent(notice.notice_id, clock.now())


def test_what_an_older_version_owed_is_read_as_far_as_it_is_told_today(
    studio: Studio, clock: Clock
) -> None:
    owe(studio, ANNA, "one")
    for kind, kept, details in (
        ("set_aside", '{"message_id": 77}', SetAsideNotice()),
        ("late", '{"due": null, "failure": "failure_instagram"}', LateNotice(None)),
        ("published", '{"permalink": null, "late_minutes": 3}', PublishedNotice()),
        ("waiting", '{"reason": "of another version", "until": null}', None),
    ):
        values = {"kind": kind, "details": kept}
        studio.storage.database.run("UPDATE notice SET kind = :kind, details = :details", values)
        (notice,) = studio.storage.notices.owed(now=clock.now())
        assert (notice.kind, notice.details) == (kind, details)


def test_a_notice_survives_a_restart(database_url: str, cipher: TokenCipher, clock: Clock) -> None:
    storage = open_storage(database_url, cipher)
    owe(Studio(storage, clock), ANNA, "one")
    storage.close()
    storage = open_storage(database_url, cipher)
    assert owed(Studio(storage, clock)) == ["one"]
    storage.close()


def test_old_notices_are_purged_only_when_they_were_sent(studio: Studio, clock: Clock) -> None:
    for note in ("sent long ago", "never sent", "sent today"):
        owe(studio, ANNA, note)
    notices = studio.storage.notices
    first, _, third = notices.owed(now=clock.now())
    notices.sent(first.notice_id, clock.now())
    later = clock.advance(timedelta(days=31))
    notices.sent(third.notice_id, later)
    assert notices.purge(sent_before=later - timedelta(days=30)) == 1
    assert owed(studio) == ["never sent"]


def test_news_may_wait_for_more_to_be_known_and_be_hurried(studio: Studio, clock: Clock) -> None:
    account = studio.account()
    post_id = studio.draft(account).post_id
    notices = studio.storage.notices
    later = clock.now() + MINUTE
    notices.owe(NewNotice(ANNA, PublishedNotice(), after=later), post_id, clock.now())
    assert notices.owed(now=clock.now()) == ()
    assert studio.storage.agenda.look(clock.now()).due == later
    assert [it.kind for it in notices.unsent(ANNA, NoticeKind.PUBLISHED)] == ["published"]
    assert not notices.hurry(post_id, NoticeKind.FAILED, clock.now())
    assert notices.hurry(post_id, NoticeKind.PUBLISHED, clock.now()) == {ANNA}
    assert studio.storage.agenda.look(clock.now()).due is None
    (news,) = notices.owed(now=clock.now())
    notices.put_off(news.notice_id, later)
    assert notices.hurry(post_id, NoticeKind.PUBLISHED, clock.now())
    assert notices.owed(now=clock.now()) == ()  # Telegram is not to be asked before
    notices.sent(news.notice_id, clock.now())
    assert not notices.hurry(post_id, NoticeKind.PUBLISHED, clock.now())


def test_whoever_is_back_gets_at_once_what_was_tried_in_vain_and_nothing_else(
    studio: Studio, clock: Clock
) -> None:
    for recipient, note in ((ANNA, "tried"), (BORIS, "tried too")):
        owe(studio, recipient, note)
    notices = studio.storage.notices
    for notice in notices.owed(now=clock.now()):
        notices.put_off(notice.notice_id, clock.now() + MINUTE)
    early = NewNotice(ANNA, AtRiskNotice("early"), after=later(clock))
    notices.owe(early, None, clock.now())
    agenda = studio.storage.agenda.look(clock.now())
    assert agenda.readers == {ANNA: later(clock), BORIS: later(clock)}
    assert agenda.put_off == {ANNA, BORIS}
    assert notices.wake([ANNA], clock.now())
    assert owed(studio) == ["tried"]
    assert not notices.wake([ANNA], clock.now())
    agenda = studio.storage.agenda.look(clock.now())
    assert agenda.readers == {ANNA: clock.now(), BORIS: later(clock)}
    assert agenda.put_off == {BORIS}


def test_what_is_handed_over_reaches_each_heir_once(studio: Studio, clock: Clock) -> None:
    account, notices = studio.account(), studio.storage.notices
    for recipient in (ANNA, BORIS):  # as one event tells several people
        shared = NewNotice(recipient, AccountTroubleNotice("shop"), account.account_id)
        notices.owe(shared, None, clock.now())
    owe(studio, ANNA, "of Anna's")
    (first, *_) = notices.owed(now=clock.now(), to=BORIS)
    notices.sent(first.notice_id, clock.now())
    notices.hand_over(ANNA, to=[BORIS, 503])
    assert notices.owed(now=clock.now(), to=ANNA) == ()
    kinds = [
        [notice.kind.value for notice in notices.owed(now=clock.now(), to=heir)]
        for heir in (BORIS, 503)
    ]
    assert kinds == [["at_risk"], ["account_trouble", "at_risk"]]


def test_what_a_former_owner_wanted_to_hear_of_others_goes_to_nobody_else(
    studio: Studio, clock: Clock
) -> None:
    """Boris hears of all posts and is taken out of the owners; Vera hears of her own only."""
    draft, vera = studio.draft(studio.account()), 503
    notices, author = studio.storage.notices, draft.author_id
    for reader in (author, BORIS):
        notices.owe(NewNotice(reader, PublishedNotice()), draft.post_id, clock.now())
    notices.hand_over(BORIS, to=[author, vera])
    assert notices.owed(now=clock.now(), to=BORIS) == ()
    assert notices.owed(now=clock.now(), to=vera) == ()
    assert len(notices.owed(now=clock.now(), to=author)) == 1
    notices.hand_over(author, to=[vera])
    assert len(notices.owed(now=clock.now(), to=vera)) == 1


def test_what_is_shared_is_owed_once_and_not_to_who_did_it(studio: Studio, clock: Clock) -> None:
    account, notices, vera = studio.account(), studio.storage.notices, 503
    for by in (None, BORIS):
        told = AccountTroubleNotice("shop", disconnected_by=by)
        notices.owe(NewNotice(ANNA, told, account.account_id), None, clock.now())
        clock.advance(MINUTE)
    owe(studio, ANNA, "of Anna's")
    for _ in range(2):
        notices.share(ANNA, {NoticeKind.ACCOUNT_TROUBLE}, to=[BORIS, vera])
    counts = {it: len(notices.owed(now=clock.now(), to=it)) for it in (ANNA, BORIS, vera)}
    assert counts == {ANNA: 3, BORIS: 1, vera: 2}


def later(clock: Clock) -> datetime:
    return clock.now() + MINUTE


def test_what_a_newer_version_owes_is_kept_for_it_and_holds_up_nothing(
    studio: Studio, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    notices, later = studio.storage.notices, clock.now() + MINUTE
    owe(studio, ANNA, "of the future")
    owe(studio, BORIS, "of the future")
    studio.storage.database.run("UPDATE notice SET kind = 'hologram'", {})
    notices.put_off(1, clock.now() + 3 * MINUTE)
    owe(studio, ANNA, "soon")
    notices.put_off(3, later)
    assert owed(studio) == []
    for _ in range(2):
        assert studio.storage.agenda.look(clock.now()).readers == {ANNA: later}
    assert sorted(it.getMessage().split(",")[0] for it in caplog.records) == [
        f"person {who} is owed a notice of the kind 'hologram'" for who in (ANNA, BORIS)
    ]
    assert studio.storage.agenda.look(clock.now()).due == later
    notices.hand_over(BORIS, to=[ANNA])
    clock.advance(MINUTE)
    assert owed(studio) == ["soon"]
    clock.advance(5 * MINUTE)
    assert owed(studio) == ["soon"]
    studio.storage.database.run("UPDATE notice SET kind = 'at_risk' WHERE kind = 'hologram'", {})
    assert owed(studio) == ["of the future", "of the future", "soon"]

"""/posts: the lists of an account, by day, their pages and their pictures, the way into a card and
back; what was deleted and comes back or is used again; what is found by
words and by days."""

import io
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.pages.posts_view import Listed, list_rows
from bot.screen import rows
from bot.words import load_words
from posting import Keeper, PostFields, PostState, Tab
from posting.files.source import FileDroppedError
from tests.helpers.chat import Chat, Seen, Stage
from tests.helpers.keyboards import unreadable
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import PretendInstagram


def plan(stage: Stage, instagram: PretendInstagram, count: int) -> None:
    (account,) = stage.posting.accounts.all()
    for number in range(count):
        stage.posting.drafts.create(
            PostFields(
                account_id=account.account_id,
                image_url="https://example.com/bread.jpg",
                caption=f"Bread number {number + 1}",
                publish_at=instagram.now + timedelta(days=number + 1),
            ),
            author_id=1001,
        )


def opens(chat: Chat, *labels: str) -> None:
    """/posts, and these buttons one after the other."""
    chat.sends("/posts")
    for label in labels:
        chat.taps(label)


def test_the_plan_comes_six_to_a_page_by_day_in_the_order_of_its_times(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 14)
    connected.sends("/posts")
    first = connected.sees("Planned: 14 · @sunny.bakery (UTC) · 25 of 25 left for 24 h")
    days = ["Wed 2", "Thu 3", "Fri 4", "Sat 5", "Sun 6", "Mon 7"]
    assert first.text.splitlines()[1:] == [
        line
        for n, day in enumerate(days, start=1)
        for line in (f"{day} Dec", f"{n} · 09:00 🖼 Bread number {n}")
    ]
    assert first.buttons == [
        *("📝 Drafts", "✅ Published"),
        *("1", "2", "3", "4", "5", "6"),
        *("1/3", "▶", "🔎 Search", "📅 Plan", "➕ Post"),
    ]
    assert len(first.raw["reply_markup"]["inline_keyboard"]) <= 5
    connected.taps("▶")
    assert "2/3" in connected.last.buttons
    connected.taps("▶")
    connected.sees("Tue 15 Dec\n2 · 09:00 🖼 Bread number 14")
    connected.taps("3/3")
    assert "▶" not in connected.last.buttons, "no page comes after the last one"
    connected.taps("◀")
    assert "2/3" in connected.last.buttons


def test_a_card_opened_from_a_page_leads_back_to_that_page(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 8)
    opens(connected, "▶", "Bread number 7")
    card = connected.sees("Tue 8 Dec, 09:00")
    assert card.raw["photo"]
    connected.taps("Preview")
    connected.taps("To the card")
    connected.taps("⬅️ List")
    assert "2/2" in connected.last.buttons
    assert [m for m in connected.messages if "photo" in m.raw] == [], "the card made room"


def test_the_last_page_that_has_become_empty_leads_to_the_one_before(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 7)
    opens(connected, "▶", "Bread number 7", "To drafts", "⬅️ List")
    connected.sees("Wed 2 Dec\n1 · 09:00 🖼 Bread number 1")


def test_each_tab_lists_its_posts(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('coffee.mp4')}\n\nMorning coffee, slowly poured over ice")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    for _ in range(6):
        stage.publish_due()
        instagram.later(minutes=1)
    connected.sends("/posts")
    assert "❌" not in " ".join(connected.last.buttons)
    connected.taps("📝 Drafts 1")
    connected.sees("Drafts: 1")
    connected.sees("Changed Tue 1 Dec\n1 · 🎬 Morning coffee, slowly po…")
    connected.taps("✅")
    connected.sees("Published: 1")
    assert len(listed(stage, Tab.PUBLISHED)) == 1
    connected.taps("Fresh bread")
    assert "🔗 Open" in connected.sees("Published").buttons


def test_drafts_without_words_are_told_apart_by_their_files(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    instagram.later(minutes=5)
    connected.sends(instagram.sample("coffee.mp4"))
    opens(connected, "📝")
    assert connected.last.text.splitlines()[1:] == [
        "Changed Tue 1 Dec",
        "1 · 🎬 video · coffee.mp4",
        "2 · 🖼 photo · bread.jpg",
    ]


def test_an_empty_list_says_what_to_do(connected: Chat) -> None:
    connected.sends("/posts")
    connected.sees("Nothing here yet. Send a photo or a video")


def test_without_an_account_the_list_offers_to_connect_one(anna: Chat) -> None:
    anna.sends("/posts")
    assert anna.last.buttons == ["🔗 Connect Instagram"]


def test_a_forged_list_button_is_harmless(connected: Chat) -> None:
    connected.sends("/posts")
    connected.taps_data("l:nonsense:0")
    connected.sees("Planned: 0")
    connected.taps_data("l:drafts:-zz")
    connected.sees("Drafts: 0")


def test_the_lists_in_russian(
    connected: Chat, boris: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    boris.sends("/posts")
    boris.sees(
        "В плане: 1 · @sunny.bakery (UTC) · осталось 25 из 25 на 24 ч\nср 2 дек\n1 · 09:00 🖼 Bread"
    )
    assert boris.last.buttons == [
        "📝 Черновики",
        "✅ Опубликовано",
        "1",
        "🔎 Найти",
        "📅 План",
        "➕ Пост",
    ]
    boris.taps("Bread number 1")
    boris.taps("🗑 Удалить")
    opens(boris, "🗑 Удалённые 1")
    boris.sees("Удалены вт 1 дек\n1 · 🖼 Bread number 1 · исчезнет через 30 дней")
    boris.sends("/posts хлеб")
    boris.sees("🔎 «хлеб»: 0 · @sunny.bakery (UTC)\nНичего не нашлось.")
    boris.sends("среда")
    boris.sees("🔎 «среда»: 1 · @sunny.bakery (UTC)\nср 2 дек\n1 · 🗑 09:00 🖼 Bread number 1")
    boris.sends("март")
    boris.sees(
        "🔎 «март»: 0 · @sunny.bakery (UTC)\nНа 1–31 мар, 1–31 мар 2027 ничего нет, и этих слов"
    )


def hand_out(telegram_file_id: str, to: Path) -> None:
    to.write_bytes(saved(cornered(1080, 1350), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """Whatever files are wanted, and what people are told of them."""
    while keeper.step("worker"):
        pass
    stage.publish_due()


def boards(chat: Chat) -> list[Seen]:
    return [seen for seen in chat.messages if seen.raw.get("photo")]


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


def test_a_page_is_one_board_of_pictures_which_its_buttons_change(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    plan(stage, instagram, 8)
    connected.sends("/posts")
    (board,) = boards(connected)
    assert "1 · 09:00 🖼 Bread number 1" in board.text, "the lines are the words of the picture"
    assert drawn(stage).size == (1080, 716), "six pictures, three across"
    connected.taps("▶")
    assert drawn(stage).size == (716, 352), "two are left"
    connected.taps("Bread number 8")
    connected.sees("Wed 9 Dec, 09:00")
    connected.taps("⬅️ List")
    (again,) = boards(connected)
    assert again.message_id == board.message_id, "all of it is one message"
    assert "2/2" in again.buttons


def test_an_empty_list_has_no_board_and_the_one_before_goes_away(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    plan(stage, instagram, 1)
    opens(connected, "📝 Drafts")
    connected.sees("Drafts: 0 · @sunny.bakery (UTC)\nNothing here yet.")
    assert boards(connected) == []
    connected.taps("🗓 Planned 1")
    connected.sees("Bread number 1")
    assert len(boards(connected)) == 1


def test_a_new_post_is_asked_for_without_the_pictures_of_the_list(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    """They stood above the question, as if it were about them."""
    plan(stage, instagram, 1)
    connected.sends("/posts")
    connected.taps("➕ Post")
    connected.sees("Send a photo, a video")
    assert boards(connected) == []


def test_what_cannot_be_drawn_is_a_list_in_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram, keeper: Keeper
) -> None:
    plan(stage, instagram, 1)
    connected.sends("/posts")
    stage.restart()  # and no files are kept any more, nor pictures drawn
    connected.taps("📝 Drafts")
    connected.taps("🗓 Planned 1")
    assert boards(connected) == []
    connected.sees("1 · 09:00 🖼 Bread number 1")


def test_the_days_are_those_of_the_reader_also_where_the_account_has_another_zone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    (account,) = stage.posting.accounts.all()
    stage.storage.accounts.set_timezone(account.account_id, "Pacific/Auckland")
    connected.sends("/posts")
    connected.sees("@sunny.bakery (UTC) · 25 of 25 left for 24 h\nWed 2 Dec\n1 · 09:00 🖼 Bread")


def test_what_was_deleted_is_listed_and_comes_back_by_a_tap(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    connected.sends("/posts")
    assert "🗑" not in " ".join(connected.last.buttons)
    connected.taps("Bread number 1")
    connected.taps("🗑 Delete")
    instagram.later(hours=3)
    opens(connected, "🗑 Deleted 1")
    connected.sees(
        "🗑 Deleted: 1 · @sunny.bakery (UTC)\nDeleted Tue 1 Dec\n"
        "1 · 🖼 Bread number 1 · gone for good in 30 days"
    )
    assert connected.taps("↩️ Restore 1").text == "Restored"
    connected.sees("Wed 2 Dec, 09:00")
    connected.taps("⬅️ List")
    connected.sees("🗑 Deleted: 0")
    assert [post.state for post in listed(stage, Tab.PLANNED)] == [PostState.SCHEDULED]


def test_a_deleted_post_whose_time_has_passed_comes_back_as_a_draft_which_is_said(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    opens(connected, "Bread number 1", "🗑 Delete")
    instagram.later(days=2)
    opens(connected, "🗑 Deleted 1")
    connected.sees("gone for good in 28 days")
    assert connected.taps("↩️ Restore 1").text == "Restored as a draft: it has no time any more"
    connected.sees("📝 Draft")


def test_of_many_deleted_posts_the_list_says_what_brings_one_back(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for count in (1, 2, 3):
        plan(stage, instagram, 1)
        connected.sends("/posts")
        connected.taps("Bread number 1")
        connected.taps("🗑 Delete")
        opens(connected, f"🗑 Deleted {count}")
        has_words = [f"↩️ Restore {n}" for n in range(1, count + 1)]
        has_signs = [f"↩️ {n}" for n in range(1, count + 1)]
        assert connected.last.buttons[-count:] == (has_words if count < 3 else has_signs)
        assert ("↩️ with a number brings that post back." in connected.last.text) == (count == 3)
    connected.taps("↩️ 2")
    assert [post.state for post in listed(stage, Tab.PLANNED)] == [PostState.SCHEDULED]


def test_a_deleted_post_that_was_erased_meanwhile_is_said_to_be_gone(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    opens(connected, "Bread number 1", "🗑 Delete")
    opens(connected, "🗑 Deleted 1")
    instagram.later(days=31)
    stage.posting.purge()
    assert connected.taps("↩️ Restore 1").alert
    connected.sends("/posts")
    assert "🗑" not in " ".join(connected.last.buttons)


@pytest.mark.parametrize("button", ["↩️ Restore 1", "🔁 Use again"])
def test_what_comes_back_without_its_file_says_so(
    connected: Chat, stage: Stage, instagram: PretendInstagram, button: str
) -> None:
    """Its file was erased here, and Telegram does not hand it out any more."""
    has_it = [True]

    def source(telegram_file_id: str, to: Path) -> None:
        if not has_it[0]:
            raise FileDroppedError
        hand_out(telegram_file_id, to)

    keeper = stage.keep_files(source)
    connected.sends_photo("bread", caption="Fresh bread")
    work(stage, keeper)
    connected.taps("🗑 Delete")
    instagram.later(days=8)
    keeper.sweeper.sweep()
    has_it[0] = False
    opens(connected, "🗑 Deleted 1")
    if button == "🔁 Use again":
        connected.taps("Fresh bread")
    connected.taps(button)
    work(stage, keeper)
    card = next(seen for seen in connected.messages if "📝 Draft" in seen.text)
    assert "Telegram doesn't hand out the file any more. Send it once more" in card.text
    assert card.buttons[0] == "🖼 Replace"


def test_a_deleted_post_is_used_again_and_stays_deleted(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    opens(connected, "Bread number 1", "🗑 Delete")
    opens(connected, "🗑 Deleted 1", "Bread number 1")
    connected.sees("Deleted: “Bread number 1”")
    assert connected.last.buttons == ["↩️ Restore", "🔁 Use again", "⬅️ List"]
    connected.taps("Use again")
    connected.sees("📝 Draft")
    assert [post.publish_at for post in listed(stage, Tab.DRAFTS)] == [None], "nothing is planned"
    assert len(listed(stage, Tab.DELETED)) == 1


def test_words_find_posts_of_all_lists_what_goes_out_last_first(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 2)
    connected.sends(f"{instagram.sample('bread.jpg')}\nОвсяное печенье и хлеб, bread")
    opens(connected, "Bread number 1", "🗑 Delete")
    connected.sends("/posts BREADS")
    found = connected.sees("🔎 “BREADS”: 3 · @sunny.bakery (UTC)")
    assert found.text.splitlines()[1:] == [
        *("Thu 3 Dec", "1 · 🗓 09:00 🖼 Bread number 2"),
        *("Wed 2 Dec", "2 · 🗑 09:00 🖼 Bread number 1"),
        *("Tue 1 Dec", "3 · 📝 🖼 Овсяное печенье и хлеб, b…"),
    ]
    connected.taps("Овсяное")
    connected.sees("📝 Draft")
    connected.taps("⬅️ List")
    connected.sees("🔎 “BREADS”: 3")
    connected.sends("овсяным ПЕЧЕНЬЕМ")
    connected.sees("🔎 “овсяным ПЕЧЕНЬЕМ”: 1")


def test_search_asks_for_words_and_says_what_to_do_when_nothing_has_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 1)
    opens(connected, "🔎 Search")
    connected.sees("What shall I look for?")
    connected.sends("braed")
    connected.sees(
        "🔎 “braed”: 0 · @sunny.bakery (UTC)\nWords like that do occur: bread.\nNothing found. Type"
    )
    connected.sends("100%_")
    connected.sees("🔎 “100%_”: 0")
    connected.sends("number")
    connected.sees("🔎 “number”: 1")
    connected.taps("⬅️ Planned")
    connected.sees("Planned: 1")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_however_many_lists_and_accounts_there_are_all_buttons_can_be_read(
    connected: Chat, stage: Stage, instagram: PretendInstagram, language: str
) -> None:
    plan(stage, instagram, 6)
    words, (account,) = load_words()[language], stage.posting.accounts.all()
    rare = (), (Tab.DELETED,), (Tab.FAILED, Tab.DELETED)
    for tab, accounts, more in product(Tab, (1, 2), rare):
        page = Listed(
            account=account,
            accounts=accounts,
            tab=tab,
            number=1,
            pages=3,
            posts=tuple(listed(stage, Tab.PLANNED)),
            total=18,
            counts={Tab.PLANNED: 18, Tab.DRAFTS: 112, **dict.fromkeys(more, 12)},
            removed=0,
            room=(25, 25),
            zone=ZoneInfo("UTC"),
            now=instagram.now,
            kept=timedelta(days=30),
        )
        keyboard = rows(list_rows(page, words)).to_dict()
        assert unreadable([("", {"reply_markup": keyboard})]) == set(), (tab, accounts, more)


def test_a_day_or_a_month_finds_its_posts_and_then_those_with_its_words(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 3)
    connected.sends(f"{instagram.sample('bread.jpg')}\nOpen again on 3 Dec")
    connected.sends("/posts 3 dec")
    found = connected.sees("🔎 “3 dec”: 2 · @sunny.bakery (UTC)")
    assert found.text.splitlines()[1:] == [
        *("Thu 3 Dec", "1 · 🗓 09:00 🖼 Bread number 2"),
        *("Tue 1 Dec", "2 · 📝 🖼 Open again on 3 Dec"),
    ]
    connected.sends("friday")
    connected.sees("🔎 “friday”: 1 · @sunny.bakery (UTC)\nFri 4 Dec\n1 · 🗓 09:00 🖼 Bread number 3")
    connected.sends("december")
    connected.sees("🔎 “december”: 4")
    connected.sends("20 nov")
    connected.sees(
        "🔎 “20 nov”: 0 · @sunny.bakery (UTC)\n"
        "Nothing for Fri 20 Nov, Sat 20 Nov 2027, and no post has these words. Type another day"
    )
    connected.taps("🔎 Search")
    connected.sees("a day or a month")


def test_a_link_while_words_are_asked_for_begins_a_post(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    opens(connected, "🔎 Search")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sees("📝 Draft")


def test_what_is_typed_below_a_photo_is_about_its_post_and_not_looked_for(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/posts bread")
    connected.sends_photo("bread", caption="Fresh bread")
    connected.sends("tomorrow 10:00")
    assert the_post(stage).publish_at == datetime(2026, 12, 2, 10, tzinfo=UTC)


def test_a_page_of_a_search_of_long_ago_asks_for_its_words_again(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 7)
    connected.sends("/posts bread")
    old = connected.last.raw
    for n in range(20):
        connected.sends(f"/posts bread {n}")
    connected.taps_data("l:planned:1:1", old)
    connected.sees("What shall I look for?")

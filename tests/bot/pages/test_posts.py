"""/posts: the lists of an account, their pages, and the way into a card and back."""

from datetime import timedelta

from posting import PostFields, Tab
from tests.helpers.chat import Chat, Stage
from tests.helpers.posts import listed
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


def test_the_plan_comes_five_to_a_page_in_the_order_of_its_times(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 12)
    connected.sends("/posts")
    first = connected.sees("Planned: 12 · @sunny.bakery")
    days = ["Wed 2 Dec", "Thu 3 Dec", "Fri 4 Dec", "Sat 5 Dec", "Sun 6 Dec"]
    assert first.text.splitlines()[1:] == [
        f"{n} · {day}, 09:00 · Bread number {n}" for n, day in enumerate(days, start=1)
    ]
    assert first.buttons == [
        *("• Planned 12", "Drafts 0", "Published"),
        *("1", "2", "3", "4", "5"),
        *("1/3", "▶", "📅 Plan", "➕ New post"),
    ]
    assert len(first.raw["reply_markup"]["inline_keyboard"]) <= 5
    connected.taps("▶")
    assert "2/3" in connected.last.buttons
    connected.taps("▶")
    connected.sees("2 · Sun 13 Dec, 09:00 · Bread number 12")
    connected.taps("3/3")
    assert "▶" not in connected.last.buttons, "no page comes after the last one"
    connected.taps("◀")
    assert "2/3" in connected.last.buttons


def test_a_card_opened_from_a_page_leads_back_to_that_page(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 7)
    connected.sends("/posts")
    connected.taps("▶")
    connected.taps("Bread number 6")
    card = connected.sees("Mon 7 Dec, 09:00")
    assert card.raw["photo"]
    connected.taps("Preview")
    connected.taps("To the card")
    connected.taps("To the list")
    assert "2/2" in connected.last.buttons
    assert [m for m in connected.messages if "photo" in m.raw] == [], "the card made room"


def test_the_last_page_that_has_become_empty_leads_to_the_one_before(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    plan(stage, instagram, 6)
    connected.sends("/posts")
    connected.taps("▶")
    connected.taps("Bread number 6")
    connected.taps("To drafts")
    connected.taps("To the list")
    connected.sees("1 · Wed 2 Dec, 09:00 · Bread number 1")


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
    assert "Failed" not in " ".join(connected.last.buttons)
    connected.taps("Drafts 1")
    connected.sees("Drafts: 1")
    connected.sees("1 · 🎬 Morning coffee, slowly poured…")
    connected.taps("Published")
    connected.sees("Published: 1")
    assert len(listed(stage, Tab.PUBLISHED)) == 1
    connected.taps("Fresh bread")
    assert "🔗 Open" in connected.sees("Published").buttons


def test_drafts_without_words_are_told_apart_by_file_and_moment(
    connected: Chat, instagram: PretendInstagram
) -> None:
    connected.sends(instagram.sample("bread.jpg"))
    instagram.later(minutes=5)
    connected.sends(instagram.sample("coffee.mp4"))
    connected.sends("/posts")
    connected.taps("Drafts 2")
    assert connected.last.text.splitlines()[1:] == [
        "1 · 🎬 video · coffee.mp4 · Tue 1 Dec, 09:05",
        "2 · photo · bread.jpg · Tue 1 Dec, 09:00",
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
    boris.sees("В плане: 1 · @sunny.bakery\n1 · ср 2 дек, 09:00 · Bread number 1")
    assert boris.last.buttons[:4] == ["• В плане 1", "Черновики 0", "Вышли", "1"]

"""The place of a post: found by its name, checked when it is given, shown by its name."""

import re

import pytest

from bot.words import load_words
from posting import Actor, Tab
from tests.bot.test_after_publishing import by_facebook
from tests.bot.updates.test_handled_again import cut_off
from tests.helpers.chat import ANNA, Chat, Stage
from tests.helpers.posts import listed, the_post
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram
from tests.helpers.telegram_fake import Json

ALEX = "106009999000003"
AT_ALEX = {"latitude": 52.5220, "longitude": 13.4130}
IN_OAKLAND = {"latitude": 37.8044, "longitude": -122.2712}


def venue(title: str, spot: Json) -> Json:
    """As Telegram sends one."""
    return {"location": spot, "venue": {"location": spot, "title": title, "address": "Somewhere 1"}}


@pytest.fixture
def finding(connected: Chat, stage: Stage) -> Chat:
    """Anna with a photo, at a bot that knows the app's secret: it may search for places."""
    stage.restart_with_app()
    connected.sends_photo("bread", caption="Fresh bread")
    return connected


@pytest.fixture
def draft(connected: Chat) -> Chat:
    """At a bot that may not search."""
    connected.sends_photo("bread", caption="Fresh bread")
    return connected


def place_of(stage: Stage) -> tuple[str | None, str | None]:
    post = the_post(stage)
    return post.location_id, post.location_name


# By its name


def test_a_place_is_found_by_its_name_and_shown_by_it(finding: Chat, stage: Stage) -> None:
    finding.taps("📍 Place")
    finding.sees("Type the place and the city")
    finding.sends("blue bottle")
    asked = finding.sees("“blue bottle”: which one?")
    assert asked.text.splitlines()[1:3] == [
        "1 · Blue Bottle Coffee — 480 9th St, Oakland, United States",
        "2 · Blue Bottle Coffee — 315 Linden St, San Francisco, United States",
    ]
    assert asked.buttons[:8] == ["1", "2", "3", "4", "5", "◀️", "1/2", "▶️"]
    finding.taps("▶️")
    assert finding.last.text.splitlines()[1:] == [
        "1 · Blue Bottle Coffee — Hirano 1-4-8, Tokyo, Japan",
        "2 · Blue Bottle Coffee — 160 Berry St, New York, United States",
    ]
    assert finding.taps("Tokyo").text == "📍 Blue Bottle Coffee, Tokyo"
    card = finding.sees("📍 + Blue Bottle Coffee, Tokyo")
    assert "📍 Blue Bottle Coffee, Tokyo" in card.text.splitlines()
    assert place_of(stage) == ("106009999000015", "Blue Bottle Coffee, Tokyo")
    finding.taps("👁 Preview")
    finding.sees("📍 Blue Bottle Coffee, Tokyo")
    finding.taps("To the card")
    finding.taps("⋯ More")
    finding.taps("📜 History")
    finding.sees("Anna: place “Blue Bottle Coffee, Tokyo”")


def test_pages_that_are_nowhere_are_not_offered(finding: Chat) -> None:
    finding.taps("📍 Place")
    finding.sends("central")
    offered = finding.sees("which one?").text
    assert "Café Central — Vienna, Austria" in offered
    assert "Central Bakery" not in offered


def test_what_is_not_found_can_be_typed_another_way(finding: Chat, stage: Stage) -> None:
    finding.taps("📍 Place")
    finding.sends("nowhere at all")
    finding.sees("Nothing for “nowhere at all”")
    finding.sends("alexander")
    finding.taps("Alexanderplatz")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


def test_the_places_used_last_are_one_tap_away(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    for number in (ALEX, "106009999000002"):
        finding.taps("📍 Place")
        finding.sends(number)
    instagram.later(minutes=2)
    finding.sends_photo("cake", caption="Cake")
    finding.taps("📍 Place")
    assert finding.last.buttons[0] == "Corner Books, Lisbon"
    finding.taps("Corner Books")
    finding.sees("📍 + Corner Books, Lisbon")
    assert {it.location_name for it in listed(stage, Tab.DRAFTS)} == {"Corner Books, Lisbon"}


def test_without_names_the_numbers_used_last_are_one_tap_away(
    draft: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    draft.sends(f"📍 {ALEX}")
    instagram.later(minutes=2)
    draft.sends_photo("cake", caption="Cake")
    draft.taps("📍 Place")
    assert draft.last.buttons[0] == ALEX
    draft.taps(ALEX)
    assert {it.location_id for it in listed(stage, Tab.DRAFTS)} == {ALEX}


def test_the_page_of_an_old_search_asks_anew(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.taps("📍 Place")
    finding.sends("blue bottle")
    old = finding.last.raw
    more = next(
        it for row in old["reply_markup"]["inline_keyboard"] for it in row if it["text"] == "▶️"
    )
    finding.taps("Cancel")
    instagram.later(minutes=2)
    finding.sends_photo("cake", caption="Cake")
    finding.sends("📍 central")
    finding.taps_data(more["callback_data"], old)
    finding.sees("Type the place and the city")
    finding.sends("alexander")
    finding.taps("Alexanderplatz")
    found = {it.caption: it.location_name for it in listed(stage, Tab.DRAFTS)}
    assert found == {"Fresh bread": "Alexanderplatz, Berlin", "Cake": None}


def test_on_the_walk_the_next_question_follows(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.restart_with_app()
    connected.sends("/new")
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("alexander")
    assert connected.sees("which one?").buttons == ["1", "⏭ Skip", "🗂 To the card"]
    connected.taps("Alexanderplatz")
    connected.sees("Who is on it?")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


# By a spot


def test_a_venue_of_this_name_at_this_spot_is_the_place(finding: Chat, stage: Stage) -> None:
    finding.sends_thing(**venue("alexanderplatz", AT_ALEX))
    finding.sees("📍 + Alexanderplatz, Berlin")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


def test_a_venue_elsewhere_with_the_name_of_a_place_that_was_used_is_not_taken_for_that(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.sends_thing(**venue("alexanderplatz", AT_ALEX))
    instagram.later(minutes=2)
    finding.sends_photo("cake", caption="Cake")
    finding.sends_thing(**venue("Alexanderplatz, Berlin", IN_OAKLAND))
    found = {it.caption: it.location_id for it in listed(stage, Tab.DRAFTS)}
    assert found == {"Fresh bread": ALEX, "Cake": None}


def test_a_venue_with_others_of_its_name_asks_which_the_nearest_first(finding: Chat) -> None:
    finding.taps("📍 Place")
    finding.sends_thing(**venue("Blue Bottle", IN_OAKLAND))
    asked = finding.sees("“Blue Bottle”: which one?")
    lines = asked.text.splitlines()[1:]
    assert lines[0] == "1 · Blue Bottle Coffee — 480 9th St, Oakland, United States · 1 km"
    assert [line.rsplit(" · ")[-1] for line in lines] == [
        "1 km",
        "11 km",
        "12 km",
        "13 km",
        "14 km",
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_example_of_the_question_finds_a_place(
    finding: Chat, stage: Stage, language: str
) -> None:
    stage.posting.people.set_language(ANNA, language)
    example = re.search("<i>(.+?)</i>", load_words()[language]("compose.place.ask"))
    assert example
    finding.taps("📍")
    assert example[1] in finding.last.text
    finding.sends(example[1])
    first = finding.last.text.splitlines()[1]
    assert {"en": "Blue Bottle Coffee — 480 9th St, Oakland", "ru": "Кофемания — "}[
        language
    ] in first


def test_no_place_is_not_looked_for(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.taps("📍 Place")
    for typed in ("without place", "skip"):
        finding.sends(typed)
        assert not [call for call in instagram.log() if "pages/search" in str(call)]
        finding.sees("📝 Draft")
        finding.taps("📍 Place")
    finding.sends("corner books")
    assert [call for call in instagram.log() if "pages/search" in str(call)]


def test_a_location_alone_asks_for_the_name_and_sorts_by_distance(
    finding: Chat, stage: Stage
) -> None:
    finding.sends_thing(location=IN_OAKLAND)
    asked = finding.sees("Now type the name of the place")
    assert "✏️ As the caption" not in asked.buttons
    finding.sends("blue bottle")
    assert finding.last.text.splitlines()[1].endswith("· 1 km")
    finding.taps("· 1 km")
    assert place_of(stage) == ("106009999000010", "Blue Bottle Coffee, Oakland")


def test_a_location_after_the_name_sorts_what_was_found(finding: Chat) -> None:
    finding.taps("📍 Place")
    finding.sends("blue bottle")
    finding.sends_thing(location={"latitude": 35.68, "longitude": 139.79})
    assert "Tokyo" in finding.sees("which one?").text.splitlines()[1]
    finding.taps("1")
    finding.sends_thing(location=IN_OAKLAND)
    finding.sees("Now type the name of the place")
    finding.sends("corner books")
    finding.taps("1")
    finding.taps("📍 Place")
    finding.sends_thing(location=IN_OAKLAND)
    finding.sees("Now type the name of the place")


def test_a_location_without_a_post_is_not_taken_for_anything(connected: Chat) -> None:
    connected.sends_thing(location=AT_ALEX)
    connected.sees("Which post is this place for?")


def test_a_location_that_answers_which_city_is_no_place_of_a_post(
    finding: Chat, stage: Stage
) -> None:
    finding.sends("/settings")
    finding.taps("Time zone")
    finding.sends_thing(location=AT_ALEX)
    assert stage.posting.accounts.all()[0].timezone == "Europe/Berlin"
    assert place_of(stage) == (None, None)


# By a number or a link


@pytest.mark.parametrize("typed", [ALEX, f"https://www.facebook.com/Alexanderplatz-{ALEX}"])
def test_a_number_is_looked_at_and_shown_by_its_name(
    finding: Chat, stage: Stage, typed: str
) -> None:
    finding.taps("📍 Place")
    finding.sends(typed)
    finding.sees("📍 + Alexanderplatz, Berlin")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


def test_a_wrong_number_is_found_out_when_it_is_given(finding: Chat, stage: Stage) -> None:
    finding.taps("📍 Place")
    finding.sends("106009999999999")
    finding.sees("Instagram shows no Facebook page with the number 106009999999999")
    assert place_of(stage) == (None, None)
    finding.taps("Use 106009999999999 all the same")
    finding.sees("📍 106009999999999 (not checked)")
    assert place_of(stage) == ("106009999999999", None)


def test_the_number_of_an_account_is_no_place(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.taps("📍 Place")
    finding.sends(instagram.bakery)
    finding.sees("shows no Facebook page with the number")
    assert place_of(stage) == (None, None)


def test_a_page_without_an_address_is_refused_by_its_name(finding: Chat, stage: Stage) -> None:
    finding.taps("📍 Place")
    finding.sends("106009999000008")
    finding.sees("“Central Bakery (delivery only)” has no address on its page")
    assert place_of(stage) == (None, None)


def test_a_login_that_may_not_search_says_so_and_takes_numbers(draft: Chat, stage: Stage) -> None:
    draft.taps("📍 Place")
    draft.sees("Send the place: the link of its Facebook page")
    draft.sends("Alexanderplatz")
    draft.sees("doesn't let this login search for places by name")
    draft.sends(ALEX)
    draft.sees(f"📍 + {ALEX} (not checked)")
    assert place_of(stage) == (ALEX, None)


def test_meta_refusing_the_search_is_said_and_remembered(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    feature = "(#10) This endpoint requires the 'Page Public Content Access' feature"
    instagram.door("faults", where="pages_search", effect="error", code=10, message=feature)
    finding.taps("📍 Place")
    finding.sends("alexander")
    finding.sees("doesn't let this login search for places by name")
    finding.taps("Cancel")
    finding.taps("📍 Place")
    finding.sees("Send the place: the link of its Facebook page")
    account = stage.posting.accounts.all()[0]
    assert account.state is account.state.CONNECTED


def test_trouble_on_the_way_keeps_the_number_unchecked_and_its_name_is_learnt_later(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("faults", where="page", effect="error", code=2, times=2)
    finding.taps("📍 Place")
    finding.sends(ALEX)
    finding.sees(f"📍 {ALEX} (not checked)")
    version = the_post(stage).version
    stage.posting.places.learn_names()
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")
    assert the_post(stage).version == version


def test_names_are_asked_for_once_where_nobody_tells_them(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    by_facebook(connected)
    for number, words in enumerate(("Books", "Shelves", "Maps"), start=3):
        instagram.later(minutes=2)
        connected.sends_photo(words, caption=words)
        connected.sends(f"📍 10600999900000{number}")
    before = len(instagram.log())
    stage.posting.places.learn_names()
    asked = [it["place"] for it in instagram.log()[before:]]
    assert asked == ["page"], "the other two would be refused as well"
    stage.restart_with_app()
    stage.posting.places.learn_names()
    assert stage.posting.storage.place_names.nameless(most=5) == ()


def test_trouble_on_the_way_of_a_search_loses_no_word(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    instagram.door("faults", where="pages_search", effect="error", code=2, times=2)
    finding.taps("📍 Place")
    finding.sends("alexander")
    finding.sees("can't be asked for places right now")
    finding.taps("Check again")
    finding.taps("Alexanderplatz")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


# Typed under a card


@pytest.mark.parametrize(
    "typed",
    [
        f"https://facebook.com/profile.php?id={ALEX}",
        "📍 Alexanderplatz, Berlin",
        "place: alexanderplatz, berlin",
        "alexanderplatz, berlin",
        "Alexanderplatz",
    ],
)
def test_a_link_or_a_name_known_from_before_sets_the_place(
    finding: Chat, stage: Stage, instagram: PretendInstagram, typed: str
) -> None:
    finding.taps("📍 Place")
    finding.sends(ALEX)
    instagram.later(minutes=2)
    finding.sends_photo("cake", caption="Cake")
    finding.sends(typed)
    finding.sees("📍 + Alexanderplatz, Berlin")
    both = listed(stage, Tab.DRAFTS)
    assert {it.location_name for it in both} == {"Alexanderplatz, Berlin"}
    assert {it.caption for it in both} == {"Fresh bread", "Cake"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("https://www.instagram.com/explore/locations/213385402/", "This is a place of Instagram"),
        ("📍 facebook.com/sunnybakery", "has a name but no number"),
        ("https://facebook.com/sunnybakery", "has a name but no number"),
    ],
)
def test_a_link_that_names_no_page_begins_no_post(
    finding: Chat, stage: Stage, typed: str, said: str
) -> None:
    finding.sends(typed)
    finding.sees(said)
    assert place_of(stage) == (None, None)


def test_a_link_to_a_photo_begins_a_post_whatever_stands_before_it(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.sends(f"📍 Berlin {instagram.sample('bread.jpg')}")
    assert {it.caption for it in listed(stage, Tab.DRAFTS)} == {"Fresh bread", "📍 Berlin"}


def test_a_name_with_its_mark_is_searched(finding: Chat, stage: Stage) -> None:
    finding.sends("📍 alexander")
    finding.sees("“alexander”: which one?")
    finding.taps("Alexanderplatz")
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


def test_a_change_of_place_is_undone_by_names(finding: Chat, stage: Stage) -> None:
    finding.sends(f"📍 {ALEX}")
    finding.sends("📍 106009999000002")
    finding.sees("📍 Alexanderplatz, Berlin → Corner Books, Lisbon")
    assert finding.taps("↩️ Undo").text == "Undone: Alexanderplatz, Berlin"
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


def test_a_place_that_is_taken_away_comes_back_by_its_name(finding: Chat, stage: Stage) -> None:
    finding.sends(f"📍 {ALEX}")
    finding.taps("📍 Place")
    finding.taps("No place")
    assert "📍 Alexanderplatz, Berlin" in finding.last.text
    assert place_of(stage) == (None, None)
    assert finding.taps("↩️ Undo").text == "Undone: Alexanderplatz, Berlin"
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")


# To the profile


def test_what_was_chosen_is_on_the_profile(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.restart_with_app()
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.sends("📍 alexander")
    connected.taps("Alexanderplatz")
    connected.taps("🚀 Now")
    for _ in range(4):
        instagram.later(seconds=30)
        stage.publish_due()
    assert instagram.state()["media"][0]["place"] == "Alexanderplatz"
    assert "📍 Alexanderplatz, Berlin" in connected.sees("Published").text


def test_facebook_login_asks_with_its_own_token(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    stage.restart_with_app()
    by_facebook(connected)
    connected.sends_photo("books", caption="New shelf")
    connected.sends("📍 corner books")
    connected.taps("Corner Books")
    connected.sees("📍 + Corner Books, Lisbon")
    searches = [it for it in instagram.log() if it["place"] == "pages_search"]
    assert ["appsecret_proof" in it["params"] for it in searches] == [True]


def test_facebook_login_without_the_secret_is_refused_once_and_remembered(
    connected: Chat, stage: Stage
) -> None:
    by_facebook(connected)
    connected.sends_photo("books", caption="New shelf")
    connected.taps("📍 Place")
    connected.sees("Type the place and the city")
    connected.sends("corner books")
    connected.sees("doesn't let this login search for places by name")
    connected.sends("106009999000002")
    connected.sees("📍 + 106009999000002 (not checked)")
    connected.taps("📍 Place")
    connected.sees("Send the place")
    shop = next(it for it in stage.posting.accounts.all() if it.username == "corner.books")
    assert shop.refused_options == ("pages/search",)
    again = stage.posting.accounts.change_token(
        shop.account_id, FACEBOOK_TOKEN, actor=Actor(connected.id)
    )
    assert again.refused_options == (), "another token is another try"


def test_a_place_is_set_once_though_the_bot_dies_after_it(finding: Chat, stage: Stage) -> None:
    cut_off(stage, lambda: finding.sends(f"📍 {ALEX}"))
    assert place_of(stage) == (ALEX, "Alexanderplatz, Berlin")
    assert the_post(stage).version == 2


# In Russian


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("нигде и никак", "По запросу «нигде и никак» ничего не нашлось"),
        ("106009999999999", "с номером 106009999999999 Instagram не показывает"),
        ("106009999000008", "У «Central Bakery (delivery only)» на странице нет адреса"),
        ("https://www.instagram.com/explore/locations/1/", "Это место из Instagram"),
        ("https://facebook.com/sunnybakery", "есть имя, но нет номера"),
        ("слово " * 30, "Не вижу здесь места"),
    ],
)
def test_what_is_no_place_is_said_in_russian(
    finding: Chat, stage: Stage, typed: str, said: str
) -> None:
    finding.sends("/settings")
    finding.taps("Language: English")
    finding.taps("📍")
    finding.sends(f"📍 {typed}")
    finding.sees(said)


def test_a_login_without_a_search_is_told_so_in_russian(draft: Chat, stage: Stage) -> None:
    draft.sends("/settings")
    draft.taps("Language: English")
    draft.taps("📍")
    draft.sends("📍 кофемания")
    draft.sees("С этим входом Instagram не даёт искать места по названию")
    draft.sends(ALEX)
    draft.sees(f"📍 + {ALEX} (не проверено)")


def test_trouble_on_the_way_is_told_in_russian(
    finding: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    finding.sends("/settings")
    finding.taps("Language: English")
    finding.taps("📍")
    instagram.door("faults", where="pages_search", effect="error", code=2, times=2)
    finding.sends("📍 кофемания")
    finding.sees("Сейчас не получается спросить Instagram о местах")
    finding.taps("Проверить ещё раз")
    finding.sees("«кофемания»: какое?")


def test_in_russian(finding: Chat, stage: Stage, instagram: PretendInstagram) -> None:
    finding.sends("/settings")
    finding.taps("Language: English")
    instagram.later(minutes=2)
    finding.sends_photo("cake", caption="Торт")
    finding.taps("📍 Место")
    finding.sees("Напишите место и город")
    finding.sends_thing(location={"latitude": 55.7570, "longitude": 37.6050})
    finding.sends("кофемания")
    asked = finding.sees("«кофемания»: какое?")
    assert "1 · Кофемания — Б. Никитская 13, Москва, Россия · 80 м" in asked.text
    finding.taps("80 м")
    finding.sees("📍 + Кофемания, Москва")

"""Time zones: one for the person that accounts follow, one of its own where it is set so; another
zone asks what shall stay of planned posts, and can be undone."""

from datetime import UTC, datetime, timedelta

from bot.pages.accounts.going_on import REDRAW
from posting import Account, Actor, Post, PostFields
from tests.bot.compose.arriving.test_files import run_jobs
from tests.helpers.chat import ANNA, BORIS, Chat, Stage
from tests.helpers.pretend_graph import FACEBOOK_TOKEN, PretendInstagram


def bakery(stage: Stage) -> Account:
    (account,) = stage.posting.accounts.all()
    return account


def planned(stage: Stage, caption: str, *, day: int = 3, hour: int = 18) -> Post:
    """In December 2026, in UTC."""
    fields = PostFields(
        account_id=bakery(stage).account_id,
        image_url=f"https://example.com/{day}-{hour}.jpg",
        caption=caption,
        publish_at=datetime(2026, 12, day, hour, tzinfo=UTC),
    )
    return stage.posting.drafts.create(fields, author_id=ANNA)


def time_of(stage: Stage, post: Post) -> str:
    moment = stage.posting.lists.get(post.post_id).publish_at
    assert moment is not None
    return f"{moment:%d %H:%M}"


def goes_to(chat: Chat, city: str) -> None:
    chat.sends("/settings")
    chat.taps("🕐")
    chat.sends(city)


def test_the_zone_of_a_person_is_that_of_the_accounts_they_connect(
    connected: Chat, stage: Stage
) -> None:
    goes_to(connected, "Nowhere in particular")
    goes_to(connected, "Berlin")
    connected.sees("Settings")
    asked = [seen for seen in connected.messages if seen.text.startswith("🕐 Which time")]
    assert [seen for seen in asked if seen.buttons] == [], "that is answered"
    assert (bakery(stage).timezone, bakery(stage).zone_of) == ("Europe/Berlin", ANNA)
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    assert "🕐 Time zone: mine (Berlin)" in connected.last.buttons


def test_who_comes_later_begins_with_the_clock_of_the_account_and_is_asked_for_their_own(
    connected: Chat, boris: Chat, stage: Stage
) -> None:
    goes_to(connected, "Berlin")
    connected.sends("/start")
    assert "🕐" not in connected.last.text, "Anna was asked when she began"
    boris.sends("/start")
    boris.sees("🕐 Время для вас: Берлин, сейчас 10:00. Это ваш пояс?")
    boris.sends("/cancel")
    boris.sends("/start")
    boris.taps("🕐 Сменить пояс")
    boris.sends("Омск")
    assert stage.posting.people.known([BORIS])[BORIS].timezone == "Asia/Omsk"
    assert bakery(stage).timezone == "Europe/Berlin", "the account stays Anna's"
    boris.sends("/start")
    assert "Это ваш пояс" not in boris.last.text


def test_another_zone_asks_what_shall_stay_of_planned_posts(connected: Chat, stage: Stage) -> None:
    post = planned(stage, "Bread")
    goes_to(connected, "Berlin")
    asked = connected.sees("UTC → Berlin. 1 planned post of @sunny.bakery follows it")
    assert "Thu 3 Dec, 18:00 UTC = Thu 3 Dec, 19:00 Berlin" in asked.text
    assert asked.buttons == [
        "🕐 Same clock: 18:00",
        "🌍 Same moment: 19:00",
        "👁 Show the posts",
        "✖️ Keep UTC",
    ]
    assert bakery(stage).timezone == "UTC", "nothing is changed yet"
    connected.taps("Show the posts")
    connected.sees("• Thu 3 Dec, 18:00 UTC = Thu 3 Dec, 19:00 Berlin · Bread")
    connected.taps("Back")
    told = connected.taps("Same clock")
    assert told.text == "Time zone: Berlin. 1 post moved with the clock"
    assert (time_of(stage, post), bakery(stage).timezone) == ("03 17:00", "Europe/Berlin")


def test_of_several_accounts_those_are_named_whose_posts_it_is_about(
    connected: Chat, stage: Stage
) -> None:
    planned(stage, "Bread")
    connected.sends("/accounts")
    connected.taps("➕")
    connected.sends(FACEBOOK_TOKEN)
    connected.sees("Connected: @corner.books")
    goes_to(connected, "Berlin")
    connected.sees("UTC → Berlin. 1 planned post of @sunny.bakery follows it.")
    assert "corner.books" not in connected.last.text


def test_the_moment_can_stay(connected: Chat, stage: Stage) -> None:
    post = planned(stage, "Bread")
    goes_to(connected, "Berlin")
    told = connected.taps("Same moment: 19:00")
    assert told.text == "Time zone: Berlin. 1 post keeps its moment"
    assert (time_of(stage, post), bakery(stage).timezone) == ("03 18:00", "Europe/Berlin")


def test_the_old_zone_can_be_kept(connected: Chat, stage: Stage) -> None:
    post = planned(stage, "Bread")
    goes_to(connected, "Berlin")
    connected.taps("Keep UTC")
    connected.sees("Settings")
    assert (time_of(stage, post), bakery(stage).timezone) == ("03 18:00", "UTC")


def test_a_change_is_undone_but_not_what_somebody_has_changed_since(
    connected: Chat, stage: Stage
) -> None:
    first, second = planned(stage, "Bread"), planned(stage, "Cake", day=4)
    goes_to(connected, "Berlin")
    connected.taps("Same clock")
    moved = stage.posting.lists.get(second.post_id)
    stage.posting.schedule.schedule(
        second.post_id,
        datetime(2026, 12, 9, 9, tzinfo=UTC),
        seen_version=moved.version,
        actor=Actor(BORIS),
    )
    assert {"👥 Team", "🔗 Accounts", "↩️ Undo"} <= {*connected.sees("Settings").buttons}
    told = connected.taps("↩️ Undo")
    assert told.text == "The zone is as before, and so is 1 post"
    assert bakery(stage).timezone == "UTC"
    assert (time_of(stage, first), time_of(stage, second)) == ("03 18:00", "09 09:00")
    assert "↩️ Undo" not in connected.sees("Settings").buttons
    assert "🕐 Time zone: UTC" in connected.last.buttons


def test_an_old_undo_takes_back_neither_a_later_change_nor_that_of_another(
    connected: Chat, stage: Stage
) -> None:
    goes_to(connected, "Berlin")
    rows = connected.sees("Settings").raw["reply_markup"]["inline_keyboard"]
    (old,) = [cell for row in rows for cell in row if cell["text"] == "↩️ Undo"]
    goes_to(connected, "Tokyo")
    told = connected.taps_data(old["callback_data"])
    assert (told.text, told.alert) == ("There is nothing to undo here any more.", True)
    stage.storage.accounts.set_timezone(bakery(stage).account_id, "Asia/Omsk", None)
    connected.sends("/settings")
    assert connected.taps("↩️ Undo").alert
    assert "↩️ Undo" not in connected.sees("Settings").buttons
    assert bakery(stage).timezone == "Asia/Omsk"


def test_a_button_that_is_tapped_twice_can_still_be_undone(connected: Chat, stage: Stage) -> None:
    post = planned(stage, "Bread")
    goes_to(connected, "Berlin")
    (same_clock,), *_ = connected.last.raw["reply_markup"]["inline_keyboard"]
    for _ in range(2):
        connected.tap_waits(same_clock["callback_data"])
    stage.deliver()
    connected.taps("↩️ Undo")
    assert (time_of(stage, post), bakery(stage).timezone) == ("03 18:00", "UTC")


def test_the_card_of_a_post_whose_move_is_undone_shows_its_time_again(
    connected: Chat, stage: Stage
) -> None:
    planned(stage, "Bread")
    connected.sends("/posts")
    connected.taps("Bread")
    goes_to(connected, "Berlin")
    connected.taps("Same clock")
    run_jobs(stage, REDRAW)
    assert [it for it in connected.messages if "18:00 (Berlin)" in it.text and "Bread" in it.text]
    connected.taps("↩️ Undo")
    run_jobs(stage, REDRAW)
    assert [it for it in connected.messages if "18:00 (UTC)" in it.text and "Bread" in it.text]


def test_what_would_be_in_the_past_is_named_and_stays_at_its_moment(
    connected: Chat, stage: Stage
) -> None:
    soon, later = planned(stage, "Bread", day=1, hour=10), planned(stage, "Cake")
    goes_to(connected, "Tokyo")
    connected.sees("1 stays at its moment in any case")
    assert "“Bread”" in connected.last.text
    told = connected.taps("Same clock")
    assert told.text == "Time zone: Tokyo. 1 post moved with the clock. 1 post keeps its moment"
    assert (time_of(stage, soon), time_of(stage, later)) == ("01 10:00", "03 09:00")


def test_what_stays_at_its_moment_is_quoted_as_its_reader_quotes(
    connected: Chat, stage: Stage
) -> None:
    planned(stage, "Хлеб", day=1, hour=10)
    connected.sends("/settings")
    connected.taps("🌐")
    goes_to(connected, "Токио")
    connected.sees("Это «Хлеб»")


def test_clocks_that_change_in_between_are_minded(connected: Chat, stage: Stage) -> None:
    winter, summer = planned(stage, "Bread"), planned(stage, "Cake")
    stage.posting.schedule.schedule(
        summer.post_id,
        datetime(2027, 7, 1, 18, tzinfo=UTC),
        seen_version=summer.version,
        actor=Actor(ANNA),
    )
    goes_to(connected, "Berlin")
    connected.taps("Same clock")
    assert (time_of(stage, winter), time_of(stage, summer)) == ("03 17:00", "01 16:00")


def test_a_day_that_is_full_moves_as_a_whole(connected: Chat, stage: Stage) -> None:
    stage.storage.accounts.set_quota(bakery(stage).account_id, 3, 0, stage.posting.clock())
    posts = [planned(stage, str(n), hour=hour) for n, hour in enumerate((10, 12, 14))]
    goes_to(connected, "Lima")
    told = connected.taps("Same clock")
    assert told.text == "Time zone: Lima. 3 posts moved with the clock"
    assert [time_of(stage, post) for post in posts] == ["03 15:00", "03 17:00", "03 19:00"]


def test_an_account_has_a_zone_of_its_own_only_when_it_is_set_so(
    connected: Chat, stage: Stage
) -> None:
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    connected.taps("Time zone: mine (UTC)")
    assert "Undo" not in connected.last.text
    connected.sends("Omsk")
    assert "🕐 Time zone: Omsk" in connected.last.buttons
    assert "↩️ Undo brings the former time zone back." in connected.last.text
    assert (bakery(stage).timezone, bakery(stage).zone_of) == ("Asia/Omsk", None)
    post = planned(stage, "Bread")
    goes_to(connected, "Berlin")
    connected.sees("Settings")
    assert (bakery(stage).timezone, time_of(stage, post)) == ("Asia/Omsk", "03 18:00")
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    connected.taps("Time zone: Omsk")
    connected.taps("👤 Mine: Berlin")
    connected.sees("Omsk → Berlin. 1 planned post")
    connected.taps("Same moment")
    assert (bakery(stage).timezone, bakery(stage).zone_of) == ("Europe/Berlin", ANNA)


def test_who_reconnects_an_account_does_not_change_its_zone(connected: Chat, stage: Stage) -> None:
    boris = stage.chat(BORIS, name="Boris")
    goes_to(boris, "Tokyo")
    boris.sends("/accounts")
    boris.taps("sunny.bakery")
    assert "🕐 Time zone: as Anna (UTC)" in boris.last.buttons
    assert bakery(stage).timezone == "UTC"


def test_what_was_sent_off_just_now_has_no_clock_time_to_keep(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    connected.sends(f"{instagram.sample('bread.jpg')}\nFresh bread")
    connected.taps("🚀 Now")
    goes_to(connected, "Berlin")
    connected.sees("Settings")
    assert bakery(stage).timezone == "Europe/Berlin"


def test_in_russian_with_plural_forms(connected: Chat, stage: Stage) -> None:
    stage.posting.people.set_language(ANNA, "ru")
    for day in (3, 4):
        planned(stage, f"Хлеб {day}", day=day)
    connected.sends("/settings")
    connected.taps("Часовой пояс")
    connected.taps("Москва")
    asked = connected.sees("UTC → Москва. Это касается 2 постов в плане (@sunny.bakery)")
    assert asked.buttons[0] == "🕐 Те же часы: 18:00"
    told = connected.taps("Те же часы")
    assert told.text == "Часовой пояс: Москва. Вместе с часами сдвинуты 2 поста"


def test_a_zone_without_summer_time_is_told_after_it_is_taken(
    connected: Chat, stage: Stage
) -> None:
    goes_to(connected, "UTC+3")
    connected.sees("It stays the same all year")
    assert bakery(stage).timezone != "UTC"


TOKYO_TOWER = {"latitude": 35.6586, "longitude": 139.7454}
IN_OMSK = {"latitude": 54.9893, "longitude": 73.3682}
ON_THE_ATLANTIC = {"latitude": 30.0, "longitude": -40.0}


def test_a_location_or_a_venue_that_is_shared_tells_the_zone(connected: Chat, stage: Stage) -> None:
    connected.sends("/settings")
    connected.taps("🕐")
    connected.sees("send your location (📎 → Location)")
    connected.sends_thing(location=TOKYO_TOWER)
    assert "🕐 Tokyo" in connected.sees("Settings").buttons
    connected.taps("🕐")
    planned(stage, "Bread")
    tower = {"location": IN_OMSK, "title": "Tower", "address": "Main Street 1"}
    connected.sends_thing(location=IN_OMSK, venue=tower)
    connected.sees("Tokyo → Omsk. 1 planned post of @sunny.bakery follows it. What shall stay?")
    connected.taps("Same moment")
    assert bakery(stage).timezone == "Asia/Omsk"
    connected.taps("🕐")
    connected.sends_thing(location=ON_THE_ATLANTIC)
    connected.taps("Same moment")
    assert bakery(stage).timezone == "Etc/GMT+3", "a ship's"


def test_a_location_is_the_zone_of_an_account_where_that_is_asked(
    connected: Chat, stage: Stage
) -> None:
    stage.posting.people.set_language(ANNA, "ru")
    connected.sends("/accounts")
    connected.taps("sunny.bakery")
    connected.taps("Часовой пояс: мой (UTC)")
    connected.sees("пришлите геопозицию")
    connected.sends_thing(location=IN_OMSK)
    assert "🕐 Часовой пояс: Омск" in connected.last.buttons
    assert (bakery(stage).timezone, bakery(stage).zone_of) == ("Asia/Omsk", None)


def test_undo_after_a_day_brings_nothing_back_into_the_past(
    connected: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    post = planned(stage, "Bread", day=2, hour=12)
    goes_to(connected, "Lima")
    connected.taps("Same clock")
    instagram.later(seconds=timedelta(hours=28).total_seconds())
    connected.taps("↩️ Undo")
    assert (time_of(stage, post), bakery(stage).timezone) == ("02 17:00", "UTC")


def test_a_post_in_the_second_of_two_equal_hours_stays_there_in_a_zone_with_the_same_clocks(
    stage: Stage, connected: Chat
) -> None:
    """Berlin and Rome set their clocks back in the same night."""
    zones, second = stage.posting.zones, datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    zones.take(zones.of_person(ANNA, "Europe/Berlin"), keep_clock=False, actor=Actor(ANNA))
    fields = PostFields(
        account_id=bakery(stage).account_id,
        image_url="https://example.com/night.jpg",
        publish_at=second,
    )
    stage.posting.drafts.create(fields, author_id=ANNA)
    assert zones.of_person(ANNA, "Europe/Rome").shifted == ()

"""Who is tagged on a photo is seen on it: numbered pins, on the picture as it will go out."""

import io
from pathlib import Path

import pytest
from PIL import Image

from posting import Keeper, Tab
from posting.files.source import FileDroppedError
from tests.helpers.chat import Chat, Stage, photo, settle
from tests.helpers.pictures import cornered, saved
from tests.helpers.posts import listed
from tests.helpers.pretend_graph import PretendInstagram

SIZES = {"tall": (1080, 1920), "flat": (1080, 1350), "square": (1080, 1080)}
ACCENT = (36, 99, 235)


def hand_out(telegram_file_id: str, to: Path) -> None:
    """Telegram's file: its name says how large the picture is."""
    to.write_bytes(saved(cornered(*SIZES[telegram_file_id.split()[0]]), "JPEG"))


@pytest.fixture
def keeper(stage: Stage) -> Keeper:
    return stage.keep_files(hand_out)


def work(stage: Stage, keeper: Keeper) -> None:
    """All that can be done with files now, and people are told."""
    while keeper.step("w/1"):
        pass
    stage.publish_due()


def send(chat: Chat, name: str) -> None:
    chat.sends_thing(**photo(name, *SIZES[name]), caption="Fresh bread")


def drawn(stage: Stage) -> Image.Image:
    """The picture that the bot has drawn last."""
    with Image.open(io.BytesIO(stage.telegram.uploads[-1])) as picture:
        return picture.convert("RGB")


@pytest.fixture
def asked(connected: Chat, stage: Stage, keeper: Keeper) -> Chat:
    send(connected, "flat")
    work(stage, keeper)
    connected.taps("👤 People")
    return connected


def tags(stage: Stage) -> list[tuple[str, float | None, float | None]]:
    (post,) = listed(stage, Tab.DRAFTS)
    medium = stage.posting.lists.get(post.post_id).medium
    return [(tag.username, tag.x, tag.y) for tag in medium.user_tags]


def spots(stage: Stage) -> list[tuple[float, float]]:
    return [(round(x or 0, 2), round(y or 0, 2)) for _, x, y in tags(stage)]


def has_pin(picture: Image.Image, x: float, y: float) -> bool:
    """A blue disc at this place; its number is white."""
    at = (round(x * picture.width), round(y * picture.height) - 30)
    colour = picture.getpixel(at)
    return all(abs(one - other) < 40 for one, other in zip(colour, ACCENT, strict=True))  # type: ignore[arg-type]


def test_names_appear_as_pins_that_do_not_cover_each_other(asked: Chat, stage: Stage) -> None:
    assert asked.last.raw["photo"][0]["file_id"] == "flat 1080", "nobody to be shown yet"
    asked.sends("@anna @boris")
    seen = asked.sees("👤 1\u00a0@anna · 2\u00a0@boris")
    assert seen.buttons[:2] == ["1 @anna", "2 @boris"]
    picture = drawn(stage)
    assert picture.size == (1080, 1350)
    assert has_pin(picture, 1 / 3, 0.5)
    assert has_pin(picture, 2 / 3, 0.5)
    asked.taps("To the card")
    assert asked.last.raw["photo"][0]["file_id"] == "flat 1080", "the card shows its own"


def test_a_pin_is_put_where_it_belongs_in_two_taps(asked: Chat, stage: Stage) -> None:
    asked.sends("@anna @boris")
    asked.taps("2 @boris")
    assert asked.sees("👤 Where is @boris? Tap a square.").buttons[:9] == list("123456789")
    asked.taps("9")
    assert tags(stage)[1] == ("boris", 0.8333, 0.8333)
    asked.sees("👤 @boris: where exactly?")
    assert has_pin(drawn(stage), 0.5, 0.5), "the square is enlarged, the pin in its middle"
    asked.taps("3")
    asked.sees("👤 1\u00a0@anna · 2\u00a0@boris")
    assert tags(stage) == [("anna", 0.333, 0.5), ("boris", 0.9444, 0.7222)]
    assert has_pin(drawn(stage), 0.9444, 0.7222)


def test_names_below_the_card_stand_as_names_where_people_are_asked_for(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "flat")
    work(stage, keeper)
    connected.sends("@anna @boris @kate")
    assert [(name, x, y) for name, x, y in tags(stage)] == [
        ("anna", 0.25, 0.5),
        ("boris", 0.5, 0.5),
        ("kate", 0.75, 0.5),
    ]


def test_a_pin_is_nudged_and_the_picture_follows_it(asked: Chat, stage: Stage) -> None:
    asked.sends("@anna")
    asked.taps("1 @anna")
    asked.taps("5")
    asked.taps("➡️")
    asked.taps("⬆️")
    assert tags(stage) == [("anna", 0.52, 0.48)]
    assert has_pin(drawn(stage), 0.56, 0.44), "of the enlarged square"
    for _ in range(8):
        asked.taps("➡️")
    assert tags(stage) == [("anna", 0.68, 0.48)]
    assert has_pin(drawn(stage), 0.04, 0.44), "it is in the next square by now"
    asked.taps("✅ Done")
    asked.sees("👤 1\u00a0@anna")
    asked.sends("@boris")
    asked.sees("👤 1\u00a0@anna · 2\u00a0@boris")


def test_a_pin_is_removed_and_its_owner_with_it(asked: Chat, stage: Stage) -> None:
    asked.sends("@anna @boris")
    asked.taps("1 @anna")
    asked.taps("🗑 Remove")
    asked.sees("👤 1\u00a0@boris")
    assert [name for name, _, _ in tags(stage)] == ["boris"]
    asked.taps("🚫")
    assert tags(stage) == []


def test_who_was_removed_by_a_slip_comes_back_on_the_card(asked: Chat, stage: Stage) -> None:
    asked.sends("@anna @boris")
    asked.taps("2 @boris")
    asked.taps("🗑 Remove")
    asked.taps("To the card")
    card = asked.sees("👤 @boris")
    assert "👤 + " not in card.text
    assert "↩️ Undo" in card.buttons
    asked.sends("undo")
    assert [name for name, _, _ in tags(stage)] == ["anna", "boris"]


def test_a_pin_that_was_moved_goes_back_to_where_it_was_first(asked: Chat, stage: Stage) -> None:
    asked.sends("@anna @boris")
    before = tags(stage)
    asked.taps("1 @anna")
    for label in ("9", "3"):
        asked.taps(label)
    asked.taps("1 @anna")
    for label in ("1", "➡️", "⬇️", "✅ Done"):
        asked.taps(label)
    asked.taps("To the card")
    assert "👤 @anna → left, top" in asked.last.text
    asked.taps("↩️ Undo")
    assert tags(stage) == before
    asked.taps("👤 People")
    asked.taps("1 @anna")
    asked.taps("9")
    asked.taps("✅ Done")
    asked.taps("2 @boris")
    asked.taps("1")
    asked.taps("✅ Done")
    asked.taps("To the card")
    asked.taps("↩️ Undo")
    assert [spot for _, *spot in tags(stage)] == [[0.8333, 0.8333], [0.667, 0.5]]


def test_twenty_people_have_their_names_on_pages(asked: Chat, stage: Stage) -> None:
    asked.sends(" ".join(f"@person{n}" for n in range(1, 21)))
    seen = asked.sees("20\u00a0@person20")
    names = [f"{n} @person{n}" for n in range(1, 5)]
    assert seen.buttons[:7] == [*names, "◀️", "1/5", "▶️"]
    assert len(seen.raw["reply_markup"]["inline_keyboard"]) <= 5
    asked.taps("◀️")
    assert asked.last.buttons[3:6] == ["20 @person20", "◀️", "5/5"]
    asked.taps("20 @person20")
    asked.sees("Where is @person20?")
    spots = [(x, y) for _, x, y in tags(stage)]
    assert len(set(spots)) == 20


def test_of_twenty_people_the_card_names_the_first_who_were_added(asked: Chat) -> None:
    asked.sends(" ".join(f"@person{n}" for n in range(1, 21)))
    asked.taps("To the card")
    added = asked.sees("👤 + @person1 (left, top), ").text.splitlines()[1]
    assert added.endswith("@person4 (right, top) +16")


def test_a_tap_on_somebody_who_was_removed_meanwhile_changes_nothing(
    asked: Chat, stage: Stage
) -> None:
    asked.sends("@anna @boris")
    old = asked.last.raw
    data = old["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    asked.taps("2 @boris")
    asked.taps("🗑 Remove")
    answer = asked.taps_data(data, old)
    assert tags(stage) == [("anna", 0.333, 0.5)]
    assert answer.text


def test_the_picture_is_the_one_that_goes_out(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "tall")
    work(stage, keeper)
    connected.taps("📐 Make it fit")
    connected.taps("1")
    work(stage, keeper)
    connected.taps("👤 People")
    connected.sends("@anna")
    assert drawn(stage).size == (1080, 1350), "cropped to 4:5"


def test_each_photo_of_a_carousel_has_its_own_pins(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    for name in ("flat", "square"):
        connected.attaches(**photo(name, *SIZES[name]), media_group_id="album", caption="Bread")
    stage.deliver()
    work(stage, keeper)
    settle(stage)
    connected.taps("👤 People")
    connected.taps("2")
    connected.sends("@anna")
    connected.sees("Photo 2 of 2")
    connected.sees("👤 1\u00a0@anna")
    assert drawn(stage).size == (1080, 1080)
    connected.taps("1 @anna")
    connected.sees("Photo 2 of 2")
    connected.taps("1")
    connected.taps("1")
    (post,) = listed(stage, Tab.DRAFTS)
    first, second = stage.posting.lists.get(post.post_id).media
    assert not first.user_tags
    assert [(tag.x, tag.y) for tag in second.user_tags] == [(0.0556, 0.0556)]
    connected.sends("@boris on the left, @max D4")
    said = connected.sees("“@max D4”. After a name comes its spot: words (“on the left”) or two")
    assert "“@boris" not in said.text, "what is right is not refused"
    connected.sends("@boris on the left, @max on the right")
    _, second = stage.posting.lists.get(post.post_id).media
    spots = {tag.username: (tag.x, tag.y) for tag in second.user_tags}
    assert spots == {"anna": (0.0556, 0.0556), "boris": (0.25, 0.5), "max": (0.75, 0.5)}


def test_without_the_photo_words_do(connected: Chat, stage: Stage, keeper: Keeper) -> None:
    def gone(telegram_file_id: str, to: Path) -> None:
        raise FileDroppedError

    stage.keep_files(gone)
    send(connected, "flat")
    connected.taps("👤 People")
    before = len(stage.telegram.uploads)
    connected.sends("@anna 25 75")
    assert "➖ @anna" in connected.sees("@anna 25×75").buttons
    assert len(stage.telegram.uploads) == before


def test_who_was_tagged_in_words_has_a_pin_that_the_card_leads_to(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "flat")
    work(stage, keeper)
    connected.sends("tag @anna on the left")
    card = connected.sees("👤 + @anna (left)")
    assert card.buttons[0] == "👤 Move the pin", "in the place of the free time, this once"
    connected.taps("👤 Move the pin")
    connected.sees("👤 Where is @anna? Tap a square.")
    connected.taps("9")
    connected.taps("✅ Done")
    connected.taps("To the card")
    connected.sends("Rolls, too")
    assert connected.sees("Rolls, too").buttons[0] == "⚡ Tue 18:00"
    connected.taps("⚡")
    connected.sends("tag @boris on the right")
    card = connected.sees("👤 + @boris (right)")
    assert "🗓 Tue 1 Dec" in card.text
    assert card.buttons[0] == "👤 Move the pin", "of a planned post, too"
    assert len(card.raw["reply_markup"]["inline_keyboard"]) <= 5
    connected.taps("👤 Move the pin")
    connected.taps("2 @boris")
    connected.taps("1")
    connected.taps("5")
    connected.taps("To the card")
    assert "👤 Move the pin" not in connected.sees("🗓 Tue 1 Dec").buttons


def test_the_walk_stops_at_the_pins_and_goes_on(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    connected.sends("/new")
    send(connected, "flat")
    work(stage, keeper)
    while "Who is on it?" not in connected.last.text:
        connected.taps("Skip")
    connected.sends("@anna 50% 50%")
    pins = connected.sees("👤 1\u00a0@anna\nTap a name to move the pin")
    assert pins.buttons[-2:] == ["✅ Done", "🗂 To the card"]
    connected.taps("1 @anna")
    connected.taps("⬅️ Back")
    connected.taps("1 @anna")
    connected.taps("1")
    connected.taps("5")
    connected.sees("👤 1\u00a0@anna\nTap a name to move the pin")
    connected.taps("✅ Done")
    connected.sees("🗓 When?")
    assert spots(stage) == [(0.17, 0.17)]


def test_a_name_without_a_spot_on_a_story_may_get_one_by_sight(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    send(connected, "flat")
    work(stage, keeper)
    connected.taps("🖼 Photo ▾")
    connected.taps("⭕ Story")
    connected.taps("👤 People")
    connected.sends("@anna")
    connected.sees("👤 1\u00a0@anna (no spot)")
    assert tags(stage) == [("anna", None, None)]
    connected.taps("1 @anna")
    connected.taps("3")
    connected.taps("✅ Done")
    connected.sees("👤 1\u00a0@anna\nTap a name")
    assert spots(stage) == [(0.83, 0.17)]


def test_an_order_where_names_are_asked_for_names_nobody_by_its_verb(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.sends("tag @anna on the left")
    assert tags(stage) == [("anna", 0.25, 0.5)]
    instagram.later(seconds=2)
    asked.sends("remove @anna")
    assert tags(stage) == []


def test_a_tag_at_a_position_costs_four_actions(
    connected: Chat, stage: Stage, keeper: Keeper
) -> None:
    """An action is a message that is sent, or a tap."""
    send(connected, "flat")
    work(stage, keeper)
    connected.sends("@anna")  # 1
    connected.taps("👤 Move the pin")  # 2
    connected.taps("9")  # 3
    connected.taps("3")  # 4
    assert tags(stage) == [("anna", 0.9444, 0.7222)]


def test_orders_in_quick_succession_on_the_pins_are_all_done(
    asked: Chat, stage: Stage, instagram: PretendInstagram
) -> None:
    asked.sends("@anna")
    for typed in ("move @anna to the left", "move @anna to the top", "tag @boris on the right"):
        instagram.later(milliseconds=200)
        asked.sends(typed)
    assert tags(stage) == [("anna", 0.25, 0.25), ("boris", 0.75, 0.5)]

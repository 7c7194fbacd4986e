"""When a post goes out and to which account, as ordinary people say it, and two orders in one
message. The post waits for Thursday 4 March, 13:00; now is Tuesday the 2nd."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.reading.edits import (
    About,
    AccountEdit,
    CaptionEdit,
    Edit,
    OrderEdit,
    ShiftEdit,
    SlotEdit,
    Sort,
    TagEdit,
    TimeEdit,
    sort_of,
)
from bot.reading.times.moving import moved_words
from bot.reading.times.when import read_when
from tests.bot.reading.strangers.stage import NOW, ZONE
from tests.helpers.table import each_row

DOG = About(
    "Rex before and after. Рекс до и после\n#dogs #rex",
    media=2,
    people=frozenset({"rex_the_spitz"}),
    accounts=frozenset({"groom_north", "groom_shop"}),
)
PLANNED = datetime(2027, 3, 4, 13, tzinfo=ZONE)
WITHOUT_REX = CaptionEdit(DOG.caption.removesuffix(" #rex"))


def moment(edit: Edit) -> str:
    if isinstance(edit, ShiftEdit):
        return f"{PLANNED + edit.exact:%d %H:%M}" if not edit.days else f"{4 + edit.days:02} 13:00"
    assert isinstance(edit, TimeEdit)
    words = moved_words(edit.typed, PLANNED, NOW)
    return f"{read_when(words, now=NOW, zone=ZONE, kept=PLANNED).astimezone(ZONE):%d %H:%M}"


@each_row(
    ["typed", "at"],
    [
        ("fri 12 at 10am", "12 10:00"),
        ("Fri 5, 5 pm", "05 17:00"),
        ("next wed 10:30", "10 10:30"),
        ("в следующую среду в 10:30", "10 10:30"),
        ("let's say sunday noon", "07 12:00"),
        ("12 noon on saturday", "06 12:00"),
        ("Kindly move the post to Sunday, 7 March, at 3 p.m.", "07 15:00"),
        ("quarter past 7 in the evening", "04 19:15"),
        ("На понедельник, на час дня", "08 13:00"),
        ("к часу дня в понедельник", "08 13:00"),
        ("сдвинь на день", "05 13:00"),
        ("хочу в субботу в обед, в 13:00", "06 13:00"),
        ("вместо четверга пятница", "05 13:00"),
        ("с четверга на пятницу", "05 13:00"),
        ("перенеси с четверга на пятницу 10 утра", "05 10:00"),
        ("move it from thursday to friday", "05 13:00"),
        ("pull it half an hour earlier", "04 12:30"),
        ("воскресенье, час дня", "07 13:00"),
        ("время 20:00", "04 20:00"),
        ("пораньше на полчаса", "04 12:30"),
        ("bring it forward by an hour", "04 12:00"),
        ("Make it half five.", "04 17:30"),
        ("today at half two", "02 14:30"),
        ("half six in the evening", "04 18:30"),
        ("в половине шестого", "04 17:30"),
        ("friday week at 10am", "12 10:00"),
        ("wednesday week 11am", "10 11:00"),
        ("a week on saturday, 10am", "13 10:00"),
        ("a week tomorrow at noon", "10 12:00"),
        ("nah do thurs 730pm", "04 19:30"),
        ("tn at 9", "02 21:00"),
        ("push 1 wk", "11 13:00"),
        ("+неделя", "11 13:00"),
        ("+1h", "04 14:00"),
        ("+30 мин", "04 13:30"),
        ("задержи на 3 часа", "04 16:00"),
        ("Could this one go out an hour earlier, please?", "04 12:00"),
        ("Would you mind postponing it by two days?", "06 13:00"),
        ("Would you mind moving it to friday?", "05 13:00"),
        ("Let us say the 7th of March, at 10 in the morning.", "07 10:00"),
        ("tonight at 9pm pleeease", "02 21:00"),
        ("Sunday 11am would suit my guests rather better.", "07 11:00"),
        ("В 19:00 удобнее для наших клиентов", "04 19:00"),
        ("Сегодня в четыре часа дня, если ещё не поздно.", "02 16:00"),
        ("Move it to saturday, if it's not too late.", "06 13:00"),
        ("В воскресенье, без четверти двенадцать дня.", "07 11:45"),
    ],
)
def test_a_moment_is_known_however_it_is_said(typed: str, at: str) -> None:
    (edit,) = sort_of(typed, DOG).edits
    assert moment(edit) == at


@each_row(
    "typed",
    [
        "Time: 19:30",
        "next thursday 9am",
        "fri 13 at 10am",
        "half past eight",
        "half nine",
        "make it half 8",
        "wed 12:00, thu 16:30",
        "ср 12:00, чт 16:30, пт 9:00",
        "move it to this week friday",
        "don't post before sunday",
        "не позже 19:00",
    ],
)
def test_a_moment_that_may_be_another_is_asked_about(typed: str) -> None:
    found = sort_of(typed, DOG)
    if found.sort is Sort.EDITS:
        try:
            moment(found.edits[0])
        except ValueError:
            return
    assert found.sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "The next free slot will do nicely, thank you.",
        "just throw it in the next free slot",
        "the earliest available slot please",
        "ближ слот",
        "Любое свободное время подойдёт",
        "поставь куда-нибудь в свободное окно ближайшее",
    ],
)
def test_the_next_free_time_is_taken_however_it_is_asked_for(typed: str) -> None:
    assert sort_of(typed, DOG).edits == (SlotEdit(),)


@each_row(
    "typed",
    [
        "Next free slot: friday 18:00",
        "The next free slot is yours!",
        "Свободные окошки на неделю: ср 12:00, чт 16:30, пт 9:00 и 18:00 💅",
    ],
)
def test_a_free_time_that_guests_are_told_of_is_not_taken(typed: str) -> None:
    assert sort_of(typed, DOG).edits == ()


@each_row(
    ["typed", "others"],
    [
        ("Sun 7, 6 pm + remove #rex", (WITHOUT_REX,)),
        ("monday 9am & remove #rex", (WITHOUT_REX,)),
        ("first move it to friday, then remove #rex", (WITHOUT_REX,)),
        ("На понедельник, на час дня, и уберите #rex", (WITHOUT_REX,)),
        ("перенеси на пятницу, а также убери #rex", (WITHOUT_REX,)),
        ("сначала перенеси на пятницу, потом убери #rex", (WITHOUT_REX,)),
        ("в субботу в 9 утра + отметь @max", (TagEdit("max"),)),
        ("move it to friday. Also swap the photos", (OrderEdit((1, 0)),)),
        ("this is for groom_north, saturday 9am", ()),
        ("friday 8pm and #spa", (CaptionEdit(f"{DOG.caption} #spa"),)),
        ("воскресенье, час дня, и #спа", (CaptionEdit(f"{DOG.caption} #спа"),)),
    ],
)
def test_two_orders_of_one_message_are_both_done(typed: str, others: tuple[Edit, ...]) -> None:
    found = sort_of(typed, DOG).edits
    assert any(isinstance(it, TimeEdit) for it in found)
    assert len(found) > 1
    assert {*others} <= {*found}


@each_row(
    ("typed", "later"),
    [
        ("на час позже и #rex убери", timedelta(hours=1)),
        ("pull it half an hour earlier and drop #rex", timedelta(hours=-0.5)),
    ],
)
def test_how_much_later_counts_beside_a_hashtag_that_goes(typed: str, later: timedelta) -> None:
    assert sort_of(typed, DOG).edits == (ShiftEdit(exact=later), WITHOUT_REX)


@each_row(
    "typed",
    [
        "this is for groom_north",
        "should go to groom_north, not here",
        "This post should go to groom_north, please, not here.",
        "not here, groom_north",
        "groom_north not this one",
        "it belongs to groom_north",
        "send to groom_north instead of this one",
        "это для groom_north, поменяй акк",
        "не туда, это в groom_north",
        "выложи это на страницу groom_north",
        "другой аккаунт: groom_north",
        "выложи в groom_north",
        "скинь в северный groom_north",
    ],
)
def test_the_account_is_known_however_it_is_said(typed: str) -> None:
    assert sort_of(typed, DOG).edits == (AccountEdit("groom_north"),)


def test_another_name_is_no_account() -> None:
    nobody = replace(DOG, accounts=frozenset())
    assert AccountEdit("groom_north") not in sort_of("this is for groom_north", nobody).edits

"""A message of which not every word is known: the one thing of the post that it names and what
shall become of it are enough, whatever is told beside; unless something else may be meant."""

from dataclasses import replace
from datetime import timedelta

from bot.reading.edits import (
    About,
    AccountEdit,
    AltTextEdit,
    CaptionEdit,
    CollaboratorsEdit,
    CommentEdit,
    CoverEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

ABOUT = About(
    "Our bakery opens early on Sunday 🥐 We have 40 rolls and one shy baker. Come and say hello ☕"
    "\n#bakery #rolls",
    media=4,
    videos=frozenset({1}),
    people=frozenset({"otto.bakes"}),
    accounts=frozenset({"bakery_night"}),
)
RUSSIAN = replace(
    ABOUT,
    caption="В воскресенье открываемся раньше 🥐 У нас 40 булочек и один застенчивый пекарь. "
    "Приходите здороваться ☕\n#пекарня #булочки",
)
BARE = "Our bakery opens early on Sunday We have 40 rolls and one shy baker. Come and say hello\n"

NO_OTTO = UntagEdit(("otto.bakes",))
OTTO_LOWER = NudgeEdit("otto.bakes", 0.0, 0.1)
LENA_LEFT = TagEdit("lena.flour", 0.25, None, 2)
LENA_TOO = CollaboratorsEdit(("lena.flour",))
TO_NIGHT = AccountEdit("bakery_night")
TRAY = AltTextEdit("A tray of rolls")
WEDNESDAY = TimeEdit("wednesday at 9:30")


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= sign <= "я" for sign in typed.lower()) else ABOUT


@each_row(
    ("typed", "edit"),
    [
        ("I have slept badly over it, so kindly put it back among the drafts.", DraftsEdit()),
        ("слушайте, что-то мне тревожно… спрячьте его пока в черновики", DraftsEdit()),
        ("so many thoughts about when, whichever slot is free next will do", SlotEdit()),
        ("мне безразлично когда, киньте в ближайшее свободное окошко", SlotEdit()),
        ("The third picture shows the oven so well, I would open with it", OrderEdit((2, 0, 1, 3))),
        ("photo 2 first, no, 4! the croissant should open the show 🥐", OrderEdit((3, 0, 1, 2))),
        ("тройку уберите, там мой локоть на полкадра 😂", OrderEdit((0, 1, 3))),
        ("Первая и последняя фотографии просятся поменяться местами", OrderEdit((3, 1, 2, 0))),
        ("for the cover take second 4, hmm no, second 6, the door is open there", CoverEdit(6000)),
        ("обложка с 5 секунды там ракурс получше", CoverEdit(5000)),
        ("We had better not show any location, the landlord is shy", PlaceEdit("")),
        ("location: the old mill… no, just Tula, they always get lost", PlaceEdit("Tula")),
        ("Otto is modest about being seen, so please take @otto.bakes off", NO_OTTO),
        ("@otto.bakes has his tag across the nose, a bit lower pls", OTTO_LOWER),
        ("could you tag @lena.flour? she's on the left in photo 3", LENA_LEFT),
        ("the dough was made with @lena.flour so let her be a collaborator", LENA_TOO),
        ("Такие вещи правильнее вести от bakery_night, переключите туда", TO_NIGHT),
        ("i dumped it by accident, deleted I mean, bring it back", DeedEdit(Deed.RESTORE)),
        ("what have we got in this post again? my head is full of flour", DeedEdit(Deed.CARD)),
        ("For those who cannot see it, describe it as: A tray of rolls", TRAY),
        ("Wednesday at 9:30 would be best because they read over coffee", WEDNESDAY),
    ],
)
def test_what_shall_become_of_one_thing_is_done(typed: str, edit: Edit) -> None:
    found = sort_of(typed, post_of(typed))
    assert [_small(it) for it in found.edits] == [_small(edit)]


@each_row(
    ("typed", "time"),
    [
        (
            "hm let's do friday at 10… no wait, the fair's on friday! monday at 9 am then",
            "monday at 9",
        ),
        (
            "а может в пятницу? хотя нет, в пятницу у меня дети… четверг, 17:00, вот",
            "четверг 17:00",
        ),
        ("8 марта в 10 утра, это же подарочек всем нашим девочкам 🌷", "8 марта в 10 утра"),
        ("mon not thu same hr", "mon"),
        ("7.45 pm would be better, the shop is still full at half past six", "7.45 pm"),
    ],
)
def test_a_time_is_the_one_that_is_left_beside_chatter(typed: str, time: str) -> None:
    (edit,) = sort_of(typed, post_of(typed)).edits
    assert isinstance(edit, TimeEdit)
    assert edit.typed.startswith(time)


@each_row(
    ("typed", "days"),
    [
        ("Might we bring it forward by two days? I have had three people asking already.", -2),
        ("ещё недельку подождём, ладно? вторую партию испеку, тогда и покажем", 7),
        ("two days later would be wiser, the dough is still wet", 2),
    ],
)
def test_so_much_later_is_found_beside_chatter(typed: str, days: int) -> None:
    assert sort_of(typed, post_of(typed)).edits == (ShiftEdit(days, timedelta()),)


@each_row(
    "typed",
    [
        "В субботу в 12 лучше приходить пораньше, мест мало",
        "It is better to come on Friday, there are fewer people",
        "Fresh scones every afternoon at four. There is no better end to a walk",
        "Перенесли мастер-класс на среду, 19:00! Кто записался, всё в силе",
        "please post it on the day after the fair at 10",
        "сдвинь на два часа",
    ],
)
def test_times_of_guests_and_of_two_readings_are_not_done(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.TEXT, Sort.DOUBT}


def _small(edit: Edit) -> Edit:
    """A time in small letters."""
    return TimeEdit(edit.typed.lower()) if isinstance(edit, TimeEdit) else edit


@each_row(
    ("typed", "gone", "new"),
    [
        ("I do not care for #rolls, so please use #bread in its place.", "#rolls", "#bread"),
        ("ooh add #flour, how did I forget it 🙈", "", "#flour"),
        ("I should like to lose the word “shy”, he minds it", "shy ", ""),
        ("the last sentence is pushy kill it", "Come and say hello ☕", ""),
        ("put “Morning!” at the very beginning hehe", "", "Morning!"),
    ],
)
def test_words_of_the_caption_go_or_come(typed: str, gone: str, new: str) -> None:
    about = post_of(typed)
    (edit,) = sort_of(typed, about).edits
    assert isinstance(edit, CaptionEdit)
    assert not gone or (gone in about.caption and gone not in edit.text)
    assert new in edit.text
    assert {*edit.text.split()} - {new} <= {*about.caption.split()}


def test_all_emoji_and_all_hashtags_go_in_any_words() -> None:
    for typed in (
        "my niece laughs at me, take the emojis out please",
        "lose the emojis look cheap",
    ):
        (edit,) = sort_of(typed, ABOUT).edits
        assert edit == CaptionEdit(f"{BARE}#bakery #rolls"), typed
    (edit,) = sort_of("For once I should prefer to have no hashtags at all", ABOUT).edits
    assert isinstance(edit, CaptionEdit)
    assert "#" not in edit.text


@each_row(
    "typed",
    [
        "back to drafts, on second thoughts leave it",
        "put it among the drafts if Otto minds",
        "bin pic 4 its blurry, and move it to friday 6pm unless it rains",
        "one of the emojis must go",
        "please don't ever take the emojis out",
        "удалите смайлики, второе тоже",
    ],
)
def test_what_is_taken_back_or_has_a_condition_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "To drafts and back: how we write our recipes",
        "The next free slot is yours, call us!",
        "Tag a friend who needs a roll",
        "Our first photo was taken in 1980. Dad never liked it",
        "Место встречи изменить нельзя",
        "Никаких хештегов в детстве не было, были булки",
    ],
)
def test_captions_that_name_such_things_stay_captions(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.TEXT, Sort.DOUBT}


def test_a_place_that_is_put_right_at_once_is_not_the_first_one() -> None:
    typed = "location could be Oven street… or better just Hexham, nobody knows us"
    assert sort_of(typed, ABOUT).edits == (PlaceEdit("Hexham"),)


def test_an_order_that_is_not_carried_out_is_not_lost_beside_another() -> None:
    """The time is read by the words, of the photo only the gist."""
    found = sort_of("bin pic 4 its blurry, and move it to friday 6pm", ABOUT)
    assert found.sort is Sort.DOUBT or found.edits == (OrderEdit((0, 1, 2)), TimeEdit("friday 6pm"))


@each_row(
    "typed",
    [
        "not in the grid, and sunday 9am",
        "sunday 9am, as a trial reel",
        "in black and white, sunday 9am",
        "muted, tomorrow 10:00",
        "сделай пробным, завтра 10:00",
        "не в сетку, завтра 10:00",
        "музыку погромче, завтра в 10",
    ],
)
def test_what_words_do_not_set_is_not_lost_beside_a_time(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    ("typed", "time"),
    [
        ("the light is too dark so move it to friday 9am", "friday 9am"),
        ("move it to friday, because the grid looks better then", "to friday"),
    ],
)
def test_where_they_give_the_reason_the_time_is_set(typed: str, time: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (TimeEdit(time),)


def test_two_things_are_done_together() -> None:
    typed = "lose pic 3 and hide the hashtags in the 1st comment"
    kinds = {type(it) for it in sort_of(typed, ABOUT).edits}
    assert kinds == {OrderEdit, CaptionEdit, CommentEdit}


@each_row(
    "typed",
    [
        "instead of shy baker write one proud person that's much closer",
        "слово застенчивый замени на гордый застенчивый это как будто ругают",
        "вместо застенчивый пекарь напиши мастер так точнее будет",
    ],
)
def test_a_remark_that_would_be_written_with_the_words_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


def test_the_time_of_the_first_sentence_is_not_left_out() -> None:
    typed = "Move to April 1, 10:00. It is fifty rolls, so change “40 rolls” so: “50 rolls”"
    found = sort_of(typed, ABOUT)
    assert found.sort is Sort.DOUBT or any(isinstance(it, TimeEdit) for it in found.edits)


def test_a_number_in_words_of_a_story_is_no_hour() -> None:
    typed = "когда заказал одну булочку а приехало шесть 🙈 это не ошибка это подарок"
    assert sort_of(typed, RUSSIAN).sort in {Sort.TEXT, Sort.DOUBT}


def test_an_emoji_ends_a_sentence_of_who_writes_no_capitals() -> None:
    about = replace(ABOUT, caption="new sheet is here. only 60 exist 💚 tell me your frog.\n#frogs")
    (edit,) = sort_of("ditch the last sentence, im tired", about).edits
    assert edit == CaptionEdit("new sheet is here. only 60 exist 💚\n#frogs")


@each_row(
    "typed",
    [
        "Second photo is what happens without sunscreen",
        "First come, first served. The last one goes to the cat.",
        "на первой карточке мама, на последней я",
        "фото 2 — это то, что бывает без крема",
        "the last line got cut, the rest is history",
        "Последнее предложение всегда самое трудное. Я вычеркнул его девять раз.",
        "Life without hashtags is possible. We tried it for a week.",
        "День без хэштегов. Просто суп.",
        "забыли про #пост? у нас есть борщ",
        "В начале было тесто",
        "Back to the drawing board, back to drafts, back to coffee",
        "off the schedule, off the grid, off to the sea",
        "в черновиках лежал этот эскиз с зимы",
        "whatever slot machine you play, you lose",
        "ближайшее окно к мастеру только в мае",
        "Collab with @bakery_night is out now",
        "Соавтор выставки — @clay.works",
        "orders go to @bakery_night",
        "Отметьте нас @bakery_night в сторис — подарим печенье",
        "Our new location is 5 Mill Lane",
        "Location scouting for the next film",
        "Локация секретная, приходят только свои",
        "Не судите книгу по обложке. Нам хватило 5 секунд.",
        "What is in this post? Ten reasons to adopt a senior dog",
        "Bring it back! The pumpkin latte was removed by mistake",
        "Верните лето! Его удалили по ошибке",
    ],
)
def test_what_a_business_tells_its_readers_is_no_order(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.TEXT, Sort.DOUBT}


@each_row(
    "typed",
    [
        "don't lose photo 3",
        "it should not be in drafts",
        "any slot but the next one",
        "next free slot or drafts, up to you",
        "add #love or #lover, whichever is shorter",
        "#bakery is fine but #rolls can go",
        "другой пост в черновики",
        "take the cup out of photo 2 please",
        "убери отметку с фото 3",
        "убери второе, а не третье фото",
        "an hour later, no two",
        "remove the last sentence and the first one",
        "next free slot but not tomorrow",
        "поменяй первое и второе, ой, первое и третье",
        'replace "Sunday" with "Monday" in the first line',
        "next free slot on bakery_night",
        "hashtags back from the first comment",
        "the last sentence should go first",
        "cut the last sentence short: Come",
        "cover 3 seconds later",
        "bring it back if it was deleted",
        "bring back the last sentence I deleted",
        "don't make @lena a collaborator",
        "убери отметку места",
        "локацию в конец текста",
        "change the caption to something shorter: it is too long",
        "описание для фото 1: Чашка, фото 3: Пакет зерна",
    ],
)
def test_what_would_be_done_otherwise_than_it_is_meant_is_asked_about(typed: str) -> None:
    assert not sort_of(typed, post_of(typed)).edits


@each_row(
    "typed",
    [
        "we moved to @bakery_night, follow there",
        "Geotag your finds and win",
        "Put your hashtags in the comments!",
        "Занятие перенесено на пятницу 18:00",
        "Верните мой 2007! Случайно удалил молодость",
    ],
)
def test_what_a_business_tells_its_guests_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.DOUBT, Sort.TEXT}


@each_row(
    "typed",
    [
        "Слово «застенчивый» уберите, «пекарь» замените на «мастер».",
        "Вместо «здороваться» укажите «знакомиться», последнее предложение удалите.",
        "The word “shy” goes, “rolls” become “buns” by the way",
    ],
)
def test_of_two_changes_of_the_caption_none_is_left_out(typed: str) -> None:
    """Both are done, or it is asked about."""
    about = post_of(typed)
    found = sort_of(typed, about)
    texts = [it.text for it in found.edits if isinstance(it, CaptionEdit)]
    old = ("застенчивый", "пекарь", "здороваться", "shy", "rolls 🥐")
    left = [it for it in old if it in typed and texts and it in texts[-1]]
    assert left == []


@each_row(
    "typed",
    [
        "we bake 45 rolls now not 40 fix pls n post fri 6pm",
        "Can you change shy to bold… no, change it to cheeky",
        "drop a 🥐 if u baked today",
    ],
)
def test_what_would_be_half_of_what_is_meant_is_asked_about(typed: str) -> None:
    assert sort_of(typed, ABOUT).sort in {Sort.DOUBT, Sort.TEXT}

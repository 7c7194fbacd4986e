"""What Russian allows and English does not: words in any order, numbers that bend what they count,
names that bend themselves, half of a sentence left out."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AltTextEdit,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    NudgeEdit,
    OrderEdit,
    PlaceEdit,
    RenameEdit,
    ShiftEdit,
    Sort,
    TagEdit,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

DANCES = About(
    "15 марта стартует бачата 💃 Понедельник и среда в 19:30, восемь занятий за 6400 рублей."
    " Пробное стоит 500. Ставьте плюс в комментариях, и мы вам перезвоним.\n#бачата #танцы",
    media=5,
    people=frozenset({"lisa_hips", "dj_tengo"}),
)
CHEESE = About(
    "Лев привёз двенадцать голов 🧀 Детям от 4 до 9 лет бесплатно. По будням до 16:00, шлем и"
    " сапоги выдаём. Полотенце за наш счёт. Осталось одно место, взрослым плакать можно.",
    media=4,
    people=frozenset({"syrovar_lev"}),
)


@each_row(
    ("about", "typed", "old", "new"),
    [
        (DANCES, "с марта 6900, поправь плиз", "6400", "6900"),
        (DANCES, "мы подняли до 6800, исправьте", "6400", "6800"),
        (DANCES, "6800. аренда подорожала", "6400", "6800"),
        (DANCES, "группа будет в 20:15 а не в 19:30", "19:30", "20:15"),
        (DANCES, "старт сдвинули на 17 марта, исправь", "15 марта", "17 марта"),
        (DANCES, "пробное 400, курс 6000", "500", "400"),
        (DANCES, "занятий девять", "восемь", "девять"),
        (DANCES, "по средам зал занят, будет пятница вместо среды", "среда", "пятница"),
        (DANCES, "про плюс в комментариях не надо, заспамят",
         " Ставьте плюс в комментариях, и мы вам перезвоним.", ""),
        (CHEESE, "мы теперь до 18:00, поправь", "16:00", "18:00"),
        (CHEESE, "два места еще, не одно", "одно место", "два места"),
        (CHEESE, "взрослым можно смеяться, а не плакать", "плакать", "смеяться"),
        (CHEESE, "полотенца кончились, то предложение убери", " Полотенце за наш счёт.", ""),
    ],
)  # fmt: skip
def test_the_caption_is_put_right(about: About, typed: str, old: str, new: str) -> None:
    *_, edit = sort_of(typed, about).edits
    meant = about.caption.replace(old, new).replace("6400", "6000" if "6000" in typed else "6400")
    assert edit == CaptionEdit(meant)


@each_row(
    ("about", "typed", "edit"),
    [
        (DANCES, "на 9 го", TimeEdit("9 го")),
        (DANCES, "в воскресенье седьмого, полдесятого утра",
         TimeEdit("в воскресенье седьмого, полдесятого утра")),
        (DANCES, "пн без десяти час дня", TimeEdit("пн без десяти час дня")),
        (DANCES, "попозже, на час двадцать", ShiftEdit(0, timedelta(minutes=80))),
        (DANCES, "часок накинь, проспим", ShiftEdit(0, timedelta(hours=1))),
        (DANCES, "плюс полчаса", ShiftEdit(0, timedelta(minutes=30))),
        (DANCES, "заказчик молчит, пока без даты", DraftsEdit()),
        (DANCES, "притормози, клиент еще не разрешил фотку", DraftsEdit()),
        (DANCES, "скажите, а на когда он запланирован?", DeedEdit(Deed.WHEN)),
        (DANCES, "сколько человек отмечено и кто?", DeedEdit(Deed.TAGGED)),
        (DANCES, "ой нет, обратно", DeedEdit(Deed.UNDO)),
        (DANCES, "хозяин против, удали", DeedEdit(Deed.DELETE)),
        (DANCES, "афишу переделали, этот удаляйте", DeedEdit(Deed.DELETE)),
        (DANCES, "место надо указать, КСК Заря", PlaceEdit("КСК Заря")),
        (DANCES, "альт напиши полка с сыром", AltTextEdit("полка с сыром")),
        (DANCES, "первый комментарий пусть Цены знаем мы", CommentEdit("Цены знаем мы")),
        (DANCES, "лизу капельку повыше", NudgeEdit("lisa_hips", 0.0, -0.1)),
        (DANCES, "не та лиза отмечена, надо @lisa_b", RenameEdit("lisa_hips", "lisa_b")),
        (DANCES, "и лизу и диджея снимите с отметок", UntagEdit(("lisa_hips", "dj_tengo"))),
        (DANCES, "лиза больше не играет, снимите её с отметок", UntagEdit(("lisa_hips",))),
        (DANCES, "наш Олег на третьем фото внизу, @oleg_k", TagEdit("oleg_k", None, 0.75, 2)),
        (CHEESE, "льва отмечать не надо, он стесняется", UntagEdit(("syrovar_lev",))),
        (CHEESE, "третье фото вторым", OrderEdit((0, 2, 1, 3))),
        (CHEESE, "начни с третьего фото", OrderEdit((2, 0, 1, 3))),
        (CHEESE, "третью со второй поменяйте", OrderEdit((0, 2, 1, 3))),
        (CHEESE, "ту фотографию что четвёртая сделайте первой", OrderEdit((3, 0, 1, 2))),
        (CHEESE, "на первом ребенок плачет, уберите это фото", OrderEdit((1, 2, 3))),
        (CHEESE, "последнюю удали, там муха", OrderEdit((0, 1, 2))),
    ],
)  # fmt: skip
def test_it_is_done(about: About, typed: str, edit: Edit) -> None:
    assert sort_of(typed, about).edits == (edit,)


@each_row("typed", ["спасибо, пойду пилить", "благодарю, всё четко", "спасибо)) дети в восторге"])
def test_who_thanks_and_tells_thanks(typed: str) -> None:
    assert sort_of(typed, CHEESE).sort is Sort.THANKS


@each_row(
    "typed",
    [
        "спасибо, темновато",
        "спасибо, цена неправильная",
        "спасибо, мы передумали",
        "занятий четыре",  # «четыре занятия»
        "нас уже 6900",
        "лучше в 20:15 а не в 19:30",
        "сапоги не выдаём, только шлем",
        "клиент против бороды, удали",
        "Давайте в субботу на рынок",
        "Вопрос: что не режут, а скоблят? Первый правильный ответ получает приз, итоги в пятницу",
    ],
)
def test_what_may_mean_something_else_is_not_done(typed: str) -> None:
    about = CHEESE if "шлем" in typed else DANCES
    assert sort_of(typed, about).sort in {Sort.DOUBT, Sort.TEXT}


def test_a_copy_goes_out_on_a_day_of_its_own() -> None:
    typed = "размножь его, второй пусть выйдет 10 марта, время такое же"
    assert sort_of(typed, DANCES).edits == (DeedEdit(Deed.COPY), TimeEdit("10 марта"))

"""An order that is understood whole is done, whatever reason or regret stands beside it. What is
beside it and may be another order, or a limit of the first, is asked about; captions stay so."""

from datetime import timedelta

from bot.reading.edits import (
    About,
    AccountEdit,
    CaptionEdit,
    CommentEdit,
    Deed,
    DeedEdit,
    DraftsEdit,
    Edit,
    KindEdit,
    OrderEdit,
    PlaceEdit,
    ShiftEdit,
    SlotEdit,
    Sort,
    TimeEdit,
    UntagEdit,
    sort_of,
)
from posting import Kind
from tests.helpers.table import each_row

ENGLISH = About(
    "Anna and Mark, a summer wedding by 2 lakes ✨ Write to us for the price!\n#wedding #lake",
    media=3,
    people=frozenset({"lena_florist"}),
    accounts=frozenset({"wed_studio"}),
)
RUSSIAN = About(
    "Аня и Марк, летняя свадьба у озера ✨ Пишите в директ за прайсом!\n#свадьба #озеро",
    media=3,
    people=frozenset({"lena_florist"}),
    accounts=frozenset({"wed_studio"}),
)
DRAFTS, NO_PLACE, LENA = DraftsEdit(), PlaceEdit(""), UntagEdit(("lena_florist",))
DELETE, PUBLISH, UNDO, COPY = map(DeedEdit, (Deed.DELETE, Deed.PUBLISH, Deed.UNDO, Deed.COPY))


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


def reworded(old: str, new: str) -> CaptionEdit:
    about = post_of(old)
    return CaptionEdit(about.caption.replace(old, new))


@each_row(
    ["typed", "edit"],
    [
        ("Take it off the schedule for now, the bride hasn't approved the photos yet", DRAFTS),
        ("dont post it yet i need to ask vika first, take it off the plan", DRAFTS),
        ("back to drafts, something's off with the text", DRAFTS),
        ("not approved yet. back to drafts pls", DRAFTS),
        ("Keep it in drafts for now, my partner wants to see it", DRAFTS),
        ("Сними пока с плана клиентка думает можно ли её показывать", DRAFTS),
        ("Пока убери из плана, жду, когда невеста разрешит", DRAFTS),
        ("Сними с публикации, согласовываем", DRAFTS),
        ("Пост пока сними, ошиблась с датой свадьбы", DRAFTS),
        ("сними с плана, надо перепроверить цену", DRAFTS),
        ("Please delete this post altogether, the honey is sold out.", DELETE),
        ("Delete, this is a duplicate", DELETE),
        ("удали, дубль", DELETE),
        ("Удали этот пост, сделаю заново", DELETE),
        ("удали это, меню поменяли", DELETE),
        ("Удали. Не та пара", DELETE),
        ("Опубликуй прямо сейчас, клиенты ждут", PUBLISH),
        ("выкладывай уже, не могу больше ждать", PUBLISH),
        ("не то нажал, верни обратно", UNDO),
        ("Скопируй этот пост, пригодится", COPY),
        ("Геометку убери, хозяева просили не показывать адрес", NO_PLACE),
        ("Локацию убери, место частное", NO_PLACE),
        ("Remove the location, the owners asked us not to show the address", NO_PLACE),
        ("Отметку Лены убери, букет не её", LENA),
        ("Take Lena off the photo. Not her work.", LENA),
        ("Take photo 3 out, the bride doesn't like how she looks there", OrderEdit((0, 1))),
        ("Сделай из этого сторис, для ленты не подходит", KindEdit(Kind.STORY)),
        ("post it to @wed_studio, this is their couple", AccountEdit("wed_studio")),
        ("noon is dead hours, make it 5:45 pm", TimeEdit("5:45 pm")),
        ("My boss says it's too early. Move it to Monday 10:00.", TimeEdit("monday 10:00")),
        ("Let's push this to Tuesday, I have a firing on Sunday", TimeEdit("tuesday")),
        ("Remove Lena's tag, she left the team", LENA),
        ("перенеси на завтра, не хочу тянуть", TimeEdit("завтра")),
        ("its womens day on monday, better tuesday", TimeEdit("tuesday")),
        ("monday is a holiday so tuesday", TimeEdit("tuesday")),
        ("в понедельник праздник, лучше во вторник", TimeEdit("во вторник")),
        ("next free slot is fine, no rush", SlotEdit()),
        ("friday 7:15 am, let them sleep a little", TimeEdit("friday 7:15 am")),
        ("replace 2 with 3, because our rent went up", reworded("2", "3")),
        ("замени Пишите на Звоните, а то не все пишут", reworded("Пишите", "Звоните")),
        ("The second photo is blurred, please delete it.", OrderEdit((0, 2))),
        ("В четверг улетаю, перенеси на среду", TimeEdit("среду")),
        ("В это время все спят, поставь на 19:30", TimeEdit("19:30")),
        ("на полчаса раньше, люди уже голодные", ShiftEdit(exact=-timedelta(minutes=30))),
        ("перенеси на 13-е, 6-го я всё равно в отъезде", TimeEdit("13-е")),
        ("давай в 20:00, после работы больше смотрят 🙂", TimeEdit("в 20:00")),
        ("Please put the third photo first, the one with the lake.", OrderEdit((2, 0, 1))),
        ("make me a copy, I'll use it again for the next wedding", COPY),
        ("Could the third photo go first? It shows the lake best", OrderEdit((2, 0, 1))),
        ("May the last picture come first, please? I love it most", OrderEdit((2, 0, 1))),
        ("You choose the next free spot, I'm not fussy at all", SlotEdit()),
        ("в любое ближайшее свободное времечко, мне не принципиально", SlotEdit()),
        ("Can it wait a week? Galina is away and I'd love for her to see it", ShiftEdit(days=7)),
        ("An hour later please, or I'll miss my bus!", ShiftEdit(exact=timedelta(hours=1))),
        ("Saturday I'm at a party. Let's have it Friday instead, same hour", TimeEdit("friday")),
        ("I made a mistake, this one belongs on wed_studio", AccountEdit("wed_studio")),
        ("This belongs on wed_studio, I pressed the wrong thing", AccountEdit("wed_studio")),
        ("The third photo is a bit much, isn't it? Do take it away please", OrderEdit((0, 1))),
        (
            "please take out “for the price”, I'd rather people ask me",
            reworded(" for the price", ""),
        ),
        (
            "They're not lakes, silly me! Could you write ponds instead of lakes?",
            reworded("lakes", "ponds"),
        ),
        ("в субботу у внука утренник, давайте лучше в пятницу", TimeEdit("в пятницу")),
        ("Отложите на недельку, будьте добры, хочу, чтоб она увидела", ShiftEdit(days=7)),
        ("Миленький, поставьте на 19:30, у дочки концерт", TimeEdit("19:30")),
        (
            "Лучше в половине восьмого вечера, люди как раз вернутся",
            TimeEdit("в половине восьмого вечера"),
        ),
        ("Можно на день позже? Муж не успел", ShiftEdit(days=1)),
    ],
)
def test_a_reason_changes_nothing_about_an_order(typed: str, edit: Edit) -> None:
    assert sort_of(typed, post_of(typed)).edits == (edit,)


@each_row(
    ["order", "edit"],
    [
        ("Move it to Friday at 6pm", TimeEdit("friday at 6pm")),
        ("Back to drafts", DRAFTS),
        ("Remove photo 2", OrderEdit((0, 2))),
        ("Put it in the next free slot", SlotEdit()),
        ("untag @lena_florist", LENA),
        ("make a copy of this post", COPY),
        ("Убери второе фото", OrderEdit((0, 2))),
        ("Поставь в ближайшее свободное окно", SlotEdit()),
        ("сними отметку @lena_florist", LENA),
        ("без геолокации", NO_PLACE),
    ],
)
def test_whatever_is_said_behind_an_order_that_has_an_end(order: str, edit: Edit) -> None:
    english = ("better light", "long story", "for once", "don't ask me why", "as usual", "no rush")
    russian = ("долгая история", "для разнообразия", "как обычно", "спешить некуда", "ну и бардак")
    is_russian = post_of(order) is RUSSIAN
    for told in russian if is_russian else english:
        assert sort_of(f"{order}, {told}", post_of(order)).edits == (edit,), told
    for taken_back in ("нет, стой", "а впрочем оставь", "второе тоже", "если успеем"):
        assert sort_of(f"{order}, {taken_back}", post_of(order)).edits != (edit,), taken_back
    for taken_back in ("actually no", "on second thoughts leave it", "unless it rains, if it does"):
        assert sort_of(f"{order}, {taken_back}", post_of(order)).edits != (edit,), taken_back


@each_row(
    "typed",
    [
        "Remove the place, it should be Riga",
        "Remove the location, unless the owners agree",
        "убери место, если хозяева против",
        "убери место, должно быть Рига",
        "Delete the post, the one from yesterday",
        "Удали пост, который про озеро",
        "удали пост, хотя нет",
        "publish now, no wait",
        "delete it if the bride says no",
        "untag lena, only on photo 2",
        "take lena off, the tag should be on mark",
        "move it to monday and do something about the colours",
        "Friday is a holiday, move it to 10:00",
        "перенеси на субботу, в тексте ошибка",
    ],
)
def test_a_limit_or_another_order_beside_it_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    ["typed", "about"],
    [
        ("i hate the sparkles emoji, remove it", ENGLISH),
        ("the hashtags look messy, put them in the first comment", ENGLISH),
    ],
)
def test_it_is_what_was_named_in_the_reason(typed: str, about: About) -> None:
    edits = sort_of(typed, about).edits
    assert edits
    assert all(isinstance(it, CaptionEdit | CommentEdit) for it in edits)


@each_row(
    "typed",
    [
        "When does the kiln open? On Sunday at noon!",
        "Когда откроем печь? В воскресенье в полдень!",
        "Cancel your plans, we have a sale",
        "Show us your mug, we love it",
        "Отложи телефон, у нас чай",
        "Take it off, it's summer!",
        "Friday is pie day, we bake from 6 am",
        "Move to the rhythm, we play all night",
        "Delete your diet app, lunch is here",
        "Сними пиджак, обед уже ждёт",
        "Удали приложение с диетой, обед готов",
        "Верни себе обеденный перерыв, мы рядом",
        "Не жди, приходи на обед, это недорого",
    ],
)
def test_captions_that_sound_like_orders_are_not_done(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort in {Sort.TEXT, Sort.DOUBT}

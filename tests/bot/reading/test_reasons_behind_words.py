"""A reason behind new words is none of them, whether it begins as one or only tells something. It
is one of them in quotes and behind a colon; where that is not clear it is asked about."""

from bot.reading.edits import About, CaptionEdit, Doubt, Sort, TimeEdit, sort_of
from tests.helpers.table import each_row

ENGLISH = About(
    "Soft morning yoga every Saturday at 9:00 🌿 Lena leads the class, and after it we drink tea"
    " together. Trial lesson 500 rubles!\n#yoga #moscow",
    people=frozenset({"lena"}),
)
RUSSIAN = About(
    "Мягкая утренняя йога каждую субботу в 9:00 🌿 Занятие ведёт Лена, а после мы вместе пьём"
    " чай. Пробный урок 500 рублей!\n#йога #москва",
    people=frozenset({"lena"}),
)


def post_of(typed: str) -> About:
    return RUSSIAN if any("а" <= letter <= "я" for letter in typed.lower()) else ENGLISH


@each_row(
    ["typed", "old", "new"],
    [
        ("replace 500 with 600, because our rent went up", "500", "600"),
        ("replace 500 with 600 because our rent went up", "500", "600"),
        ("replace 500 with 600 as our rent went up", "500", "600"),
        ("change 500 to 600 so that we don't lose money", "500", "600"),
        ("change 500 to 600, our rent went up", "500", "600"),
        ("Please replace 500 with 600. Our rent went up.", "500", "600"),
        ("change 9:00 to 9:30 because the bus comes late", "9:00", "9:30"),
        ("change Lena to Olga, because Lena will be on holiday", "Lena", "Olga"),
        ("change Lena to Olga since Lena is away", "Lena", "Olga"),
        ("change Lena to Olga, Lena is ill", "Lena", "Olga"),
        ("instead of Lena write Olga, because Lena is ill", "Lena", "Olga"),
        ("Lena -> Olga, because Lena is ill", "Lena", "Olga"),
        ("replace tea with coffee, so people know", "tea", "coffee"),
        ("replace tea with herbal tea, it sounds nicer", "tea", "herbal tea"),
        ("замени 500 на 700, а то нам аренду подняли", "500", "700"),
        ("замени 500 на 700 а то аренду подняли", "500", "700"),
        ("замените, пожалуйста, 500 на 700, поскольку подняли аренду", "500", "700"),
        ("замени 500 на 600, ведь цены выросли", "500", "600"),
        ("замени 500 на 600, просто аренда подорожала", "500", "600"),
        ("исправь 9:00 на 9:30, так как автобус приходит позже", "9:00", "9:30"),
        ("поменяй Лена на Ольга, потому что Лена в отпуске", "Лена", "Ольга"),
        ("поменяй Лена на Ольга, Лена в отпуске", "Лена", "Ольга"),
        ("замени Лена на Ольга тк Лена болеет", "Лена", "Ольга"),
        ("вместо Лены напиши Ольга, а то Лена приболела", "Лена", "Ольга"),
        ("не Лена, а Ольга, потому что Лена заболела", "Лена", "Ольга"),
        ("не чай, а кофе, чай это для зимы", "чай", "кофе"),
        ("замени чай на травяной чай, так уютнее звучит", "чай", "травяной чай"),
        ("замени чай на травяной чай, чтобы было понятнее", "чай", "травяной чай"),
        ("change tea to cocoa, half the kids hate tea", "tea", "cocoa"),
        ("change tea to cocoa as tea sounds dull", "tea", "cocoa"),
        ("change tea to cocoa no wait coffee", "tea", "coffee"),
        ("change tea to cocoa, it's got more fans", "tea", "cocoa"),
        ("замени чай на какао, чай все уже пьют дома", "чай", "какао"),
        ("замени чай на какао нет подожди на кофе", "чай", "кофе"),
        (
            'replace "together" with "alone, because we like it"',
            "together",
            "alone, because we like it",
        ),
    ],
)
def test_a_reason_is_none_of_the_new_words(typed: str, old: str, new: str) -> None:
    about = post_of(typed)
    caption = about.caption.replace(old, new)
    assert sort_of(typed, about).edits == (CaptionEdit(caption),)


@each_row(
    ["typed", "added"],
    [
        ("Please add: It takes 75 minutes. People always ask!", "It takes 75 minutes."),
        ("Add at the end: Bring a mat. They keep forgetting it", "Bring a mat."),
        ("Допишите в конце: Коврик свой. А то все спрашивают", "Коврик свой."),
        ("Допишите: Идёт 75 минут. Меня постоянно спрашивают", "Идёт 75 минут."),
        ("Add: Why yoga? Because it is kind.", "Why yoga? Because it is kind."),
        ("Add: Bring a mat! Everyone is welcome.", "Bring a mat! Everyone is welcome."),
    ],
)
def test_that_people_ask_is_none_of_what_is_added(typed: str, added: str) -> None:
    about = post_of(typed)
    assert sort_of(typed, about).edits == (
        CaptionEdit(about.caption.replace("!\n", f"! {added}\n")),
    )


def test_what_is_ordered_behind_the_reason_is_done_as_well() -> None:
    typed = "замени 500 на 700, а то подняли аренду, и добавь #весна"
    caption = f"{RUSSIAN.caption.replace('500', '700')} #весна"
    assert sort_of(typed, RUSSIAN).edits[-1] == CaptionEdit(caption)


@each_row(
    ["typed", "beside"],
    [
        ("replace tea with coffee, we love it", "we love it"),
        ("replace tea with coffee and the emoji remove", "the emoji remove"),
        ("replace tea with coffee, milk and a smile", "milk and a smile"),
        ("замени чай на кофе и смайлик убери", "смайлик убери"),
    ],
)
def test_a_remark_that_may_be_of_the_words_is_asked_about(typed: str, beside: str) -> None:
    caption = post_of(typed).caption.replace("tea", "coffee").replace("чай", "кофе")
    unclear = sort_of(typed, post_of(typed)).unclear
    assert unclear is not None
    assert (unclear.doubt, unclear.about) == (Doubt.HALF, beside)
    assert unclear.edits == (CaptionEdit(caption),)


@each_row(
    ["typed", "time"],
    [
        ("at 19:30, because at 18 I still have a class", "at 19:30"),
        ("8 march 10:00, let it be a little gift for our women", "8 march 10:00"),
        ("завтра в 7 утра, пусть увидят за кофе", "завтра в 7 утра"),
        ("в 20:00, потому что в 18 у меня группа", "в 20:00"),
    ],
)
def test_a_reason_or_a_remark_changes_nothing_about_a_time(typed: str, time: str) -> None:
    assert sort_of(typed, post_of(typed)).edits == (TimeEdit(time),)


@each_row(
    "typed",
    [
        "move it to friday, because 19:00 is better",
        "8 марта в 9 утра, будет нашим женщинам подарок",
        "Завтра в 7 утра, пусть весь мир подождёт",
        "replace tea with coffee because you deserve it",
    ],
)
def test_what_may_be_meant_as_well_is_asked_about(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.DOUBT


@each_row(
    "typed",
    [
        "Tomorrow we are closed, because it is a holiday",
        "A day earlier than planned, but here it is!",
        "Весна уже здесь, потому что тюльпаны",
    ],
)
def test_a_caption_with_a_reason_is_one(typed: str) -> None:
    assert sort_of(typed, post_of(typed)).sort is Sort.TEXT

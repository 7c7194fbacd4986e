"""The posts of a garden shop, a yoga studio, a garage, a small hotel and a shop for children, under
which ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_GARDEN = posts_of(
    about_of(3, "oleg", "hozmag_boris", "garden_corner"),
    (5, 18, 0),
    (
        (
            "Seedling trays and potting soil have arrived 🌱 A 50-litre bag of soil costs 490"
            " rubles until Sunday. We are open every day from 9 to 19.\n"
            "#garden #seedlings #soil #spring"
        ),
        "We are open every day from 9 to 19.",
    ),
    (
        (
            "Поступили кассеты для рассады и грунт 🌱 Мешок грунта 50 литров стоит 490 рублей до"
            " воскресенья. Мы работаем каждый день с 9 до 19.\n#сад #рассада #грунт #весна"
        ),
        "Мы работаем каждый день с 9 до 19.",
    ),
)
_YOGA = posts_of(
    about_of(3, "lena", "yoga_lotos", "irina_retreat"),
    (4, 18, 0),
    (
        (
            "Soft morning yoga every Saturday at 9:00 🌿 Lena leads the class, and after it we"
            " drink tea together. Trial lesson 500 rubles!\n#yoga #morningyoga #moscow"
        ),
        "Trial lesson 500 rubles!",
    ),
    (
        (
            "Мягкая утренняя йога каждую субботу в 9:00 🌿 Занятие ведёт Лена, а после мы вместе"
            " пьём чай. Пробный урок 500 рублей!\n#йога #утро #москва"
        ),
        "Пробный урок 500 рублей!",
    ),
)
_GARAGE = posts_of(
    about_of(4, "dima", "garage_parts", "oleg_tuning"),
    (5, 12, 0),
    (
        (
            "We change brake pads in one hour 🔧 Free brake check until 31 March. Call us to"
            " book!\n#garage #brakes #toyota"
        ),
        "Call us to book!",
    ),
    (
        (
            "Меняем тормозные колодки за один час 🔧 До 31 марта проверка тормозов бесплатно."
            " Звоните и записывайтесь!\n#автосервис #тормоза #тойота"
        ),
        "Звоните и записывайтесь!",
    ),
)
_HOTEL = posts_of(
    about_of(4, "marina", "cafe_priboy", "sauna_priboy"),
    (5, 12, 0),
    (
        (
            "Our balcony rooms are ready for the spring season 🌊 Breakfast with a view of the sea"
            " is included in the price. Book before 20 March and get a 10% discount!\n"
            "#hotel #seaside #spring #balcony"
        ),
        "Book before 20 March and get a 10% discount!",
    ),
    (
        (
            "Номера с балконом готовы к весеннему сезону 🌊 Завтрак с видом на море входит в"
            " стоимость. Забронируйте до 20 марта и получите скидку 10%!\n"
            "#отель #море #весна #балкон"
        ),
        "Забронируйте до 20 марта и получите скидку 10%!",
    ),
)
_OVERALLS = posts_of(
    replace(about_of(1, "lera", "kroshka_outlet", "nastya_home"), videos=frozenset({0})),
    (4, 20, 30),
    (
        (
            "Rainy day overalls are back in stock ☔ Sizes from 80 to 116, five colours. Free"
            " delivery till the end of the week!\n#kidsclothes #overalls #spring"
        ),
        "Free delivery till the end of the week!",
    ),
    (
        (
            "Непромокаемые комбинезоны снова в наличии ☔ Размеры от 80 до 116, пять цветов."
            " Доставка бесплатно до конца недели!\n#детскаяодежда #комбинезон #весна"
        ),
        "Доставка бесплатно до конца недели!",
    ),
)
_IN_ORDER = (_GARDEN, _YOGA, _GARAGE, _HOTEL, _OVERALLS)

LATER_PLAIN: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=45)
)

"""The posts of a guest house by the sea, of somebody who sells sneakers, of a pastry shop, a
bicycle workshop, a yoga teacher, an estate agent and a florist, under which ordinary people type.
"""

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_SEASIDE = posts_of(
    about_of(4, "marina", "harbour_tearoom", "cliff_garden"),
    (5, 17, 30),
    (
        (
            "Spring is coming to the bay 🌊 Our sea view rooms are open again from 20 March, "
            "full breakfast included. Book directly and save 10%!\n#bedandbreakfast #seaside "
            "#spring"
        ),
        "Book directly and save 10%!",
    ),
    (
        (
            "Весна пришла на побережье 🌊 С 20 марта снова открыты номера с видом на море, "
            "завтрак включён в стоимость. При брони напрямую скидка 10%!\n#гостевойдом #море "
            "#весна"
        ),
        "При брони напрямую скидка 10%!",
    ),
)
_SNEAKERS = posts_of(
    about_of(4, "malik", "retro_kickz", "jay_archive"),
    (6, 19, 0),
    (
        (
            "og air max 95 neon just landed, size 9, barely worn 🔥 dm me to cop, first come "
            "first served. price is $180 shipped!\n#vintagesneakers #airmax95 #grails"
        ),
        "price is $180 shipped!",
    ),
    (
        (
            "залетели оригинальные аир макс 95 неон, размер 42, почти новые 🔥 пишите в лс, кто "
            "первый того и пара. цена 15000 с доставкой!\n#кроссовки #винтаж #аирмакс95"
        ),
        "цена 15000 с доставкой!",
    ),
)
_CAKES = posts_of(
    about_of(4, "marta_flowers", "sugarhouse_classes", "sugarhouse_weddings"),
    (5, 12, 0),
    (
        (
            "Three-tier lemon and raspberry cake, made for a spring wedding in Richmond 🍋 "
            "Orders for April are open. Book by Friday and get free delivery!\n#cakes "
            "#weddingcake #lemon"
        ),
        "Book by Friday and get free delivery!",
    ),
    (
        (
            "Трёхъярусный торт с лимоном и малиной, сделали на весеннюю свадьбу 🍋 Открыты "
            "заказы на апрель. Закажите до пятницы, и доставка в подарок!\n#торты "
            "#свадебныйторт #лимон"
        ),
        "Закажите до пятницы, и доставка в подарок!",
    ),
)
_BICYCLES = posts_of(
    about_of(3, "alex", "workshop_two", "used_wheels"),
    (5, 18, 0),
    (
        (
            "Spring is coming, time to wake up your bike 🚲 Full tune-up only 45 euro until 20 "
            "March. Write us or come in shop!\n#bikerepair #tuneup #spring"
        ),
        "Write us or come in shop!",
    ),
    (
        (
            "Скоро весна, пора готовить машину 🚗 Замена масла с фильтром всего 2500 рублей до "
            "20 марта. Пишите или звоните, ждём вас!\n#автосервис #заменамасла #весна"
        ),
        "Пишите или звоните, ждём вас!",
    ),
)
_CALM_YOGA = posts_of(
    about_of(3, "marta", "yoga_retreats", "lotus_kids"),
    (5, 18, 30),
    (
        (
            "Morning flow is back on Saturdays at 9 am 🧘 Bring your mat and a warm jumper, the "
            "studio is still a bit chilly. First class is free for beginners!\n#yoga "
            "#morningflow #vinyasa"
        ),
        "First class is free for beginners!",
    ),
    (
        (
            "Утренняя йога возвращается по субботам в 9:00 🧘 Возьмите коврик и тёплый свитер, "
            "в зале пока прохладно. Первое занятие бесплатно для новичков!\n#йога "
            "#утренняяйога #виньяса"
        ),
        "Первое занятие бесплатно для новичков!",
    ),
)
_HOUSES = posts_of(
    about_of(4, "kate_interiors", "tom_rentals", "maple_homes"),
    (5, 18, 0),
    (
        (
            "Just listed: a bright 3 bedroom semi on Maple Road 🏡 South facing garden and a "
            "brand new kitchen, asking price £425,000. Open house on Saturday 20 March from "
            "11am, call me to book a slot!\n#property #justlisted #openhouse"
        ),
        "Open house on Saturday 20 March from 11am, call me to book a slot!",
    ),
    (
        (
            "Новый объект: светлая трёшка на Кленовой улице 🏡 Окна на юг, новая кухня, цена 12 "
            "миллионов. Показ в субботу 20 марта с 11 утра, звоните и "
            "записывайтесь!\n#недвижимость #квартира #показ"
        ),
        "Показ в субботу 20 марта с 11 утра, звоните и записывайтесь!",
    ),
)
_FLOWERS = posts_of(
    about_of(4, "olga", "bloom_corner", "hannah_weddings"),
    (5, 17, 0),
    (
        (
            "Fresh tulips just arrived for Women's Day 🌷 Order your bouquet before Saturday "
            "and get a free card. Delivery arround town is 5 euros.\n#tulips #flowers #florist"
        ),
        "Delivery arround town is 5 euros.",
    ),
    (
        (
            "Свежие тюльпаны к празднику уже в мастерской 🌷 Закажите букет до субботы и "
            "получите открытку в подарок. Доставка по гораду 300 рублей.\n#тюльпаны #цветы "
            "#флорист"
        ),
        "Доставка по гораду 300 рублей.",
    ),
)
_IN_ORDER = (_SEASIDE, _SNEAKERS, _CAKES, _BICYCLES, _CALM_YOGA, _HOUSES, _FLOWERS)

SEASIDE_TO_FLOWERS: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=60)
)

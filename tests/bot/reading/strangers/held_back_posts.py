"""The posts of a barber, a football school, a roastery, a language school, a travel agent, a
potter, a burger bar, a theatre, a trainer and an estate agent, under which ordinary people type."""

from dataclasses import replace

from tests.bot.reading.strangers.more_plain_posts import about_of, posts_of
from tests.bot.reading.strangers.stage import Lists

_BARBER = posts_of(
    about_of(3, "dima_cuts", "pavel_blade", "barber_school"),
    (5, 18, 0),
    (
        (
            "Fresh fade and a clean beard for the weekend 💈 Book this week and get your beard "
            "trim half price. Open till 21:00 every day!\n#barber #fade #beard"
        ),
        "Open till 21:00 every day!",
    ),
    (
        (
            "Свежий фейд и ровная борода к выходным 💈 Запишись на этой неделе, оформление "
            "бороды за полцены. Работаем до 21:00 каждый день!\n#барбер #фейд #борода"
        ),
        "Работаем до 21:00 каждый день!",
    ),
)
_FOOTBALL = posts_of(
    replace(about_of(1, "coach_rustam", "timur_coach", "kids_camp_kzn"), videos=frozenset({0})),
    (4, 18, 30),
    (
        (
            "Free trial lesson for kids 5-7 this Sunday, 7 March at 11:00 ⚽ Bring water and "
            "trainers, we have the balls! Coach Rustam will meet you at the gate.\n#football "
            "#kids #trial"
        ),
        "Coach Rustam will meet you at the gate.",
    ),
    (
        (
            "Бесплатная пробная тренировка для детей 5-7 лет в воскресенье, 7 марта, в 11:00 ⚽ "
            "Возьмите воду и кроссовки, мячи у нас есть! Тренер Рустам встретит вас у "
            "ворот.\n#футбол #дети #казань"
        ),
        "Тренер Рустам встретит вас у ворот.",
    ),
)
_ROASTERY = posts_of(
    about_of(4, "oleg", "dark_side_coffee", "zerno_wholesale"),
    (5, 8, 30),
    (
        (
            "Fresh roast: Ethiopia Guji, 250 g for 890 rub ☕ We are open daily 8:00–21:00. "
            "Free grinding for the first 20 bags!\n#coffee #roastery #ethiopia"
        ),
        "Free grinding for the first 20 bags!",
    ),
    (
        (
            "Свежая обжарка: Эфиопия Гуджи, 250 г за 890 руб ☕ Работаем каждый день "
            "8:00–21:00. Первым 20 пачкам помол бесплатно!\n#кофе #обжарка #эфиопия"
        ),
        "Первым 20 пачкам помол бесплатно!",
    ),
)
_LANGUAGES = posts_of(
    replace(about_of(1, "emma", "oxford_kids", "vera_english"), videos=frozenset({0})),
    (4, 17, 30),
    (
        (
            "Registration for our spring speaking club is open 🌸 We meet every Saturday at "
            "11:00 with a native speaker. The first lesson is free of charge!\n#english "
            "#speakingclub #languageschool"
        ),
        "The first lesson is free of charge!",
    ),
    (
        (
            "Открыта запись в весенний разговорный клуб 🌸 Встречаемся каждую субботу в 11:00 с "
            "носителем языка. Первое занятие бесплатное!\n#английский #разговорныйклуб "
            "#языковаяшкола"
        ),
        "Первое занятие бесплатное!",
    ),
)
_TOURS = posts_of(
    replace(about_of(1, "nino_guide", "roman_tours", "hot_trips"), videos=frozenset({0})),
    (5, 12, 0),
    (
        (
            "Georgia in May: 7 days, flights and hotels from $690 ✈️ Departures on 8 and 22 "
            "May, 6 seats left. Write to me and I'll hold your place.\n#georgia #tours #may"
        ),
        "Write to me and I'll hold your place.",
    ),
    (
        (
            "Грузия в мае: 7 дней, перелёт и отели от 69 000 ₽ ✈️ Вылеты 8 и 22 мая, осталось "
            "6 мест. Пишите, забронирую.\n#грузия #туры #май"
        ),
        "Пишите, забронирую.",
    ),
)
_CERAMICS = posts_of(
    about_of(4, "vera_clay", "clay_studio", "warm_bowls"),
    (4, 11, 0),
    (
        (
            "New bowls are out of the kiln, glazed in soft sage and milk 🌿 I have kept six of "
            "them for the spring fair on 13 March. Come and hold them in your "
            "hands.\n#ceramics #handmade #bowls #spring"
        ),
        "Come and hold them in your hands.",
    ),
    (
        (
            "Новые пиалы вышли из печи, глазурь цвета шалфея и молока 🌿 Шесть из них я "
            "оставила для весенней ярмарки 13 марта. Приходите подержать их в "
            "руках.\n#керамика #ручнаяработа #пиалы #весна"
        ),
        "Приходите подержать их в руках.",
    ),
)
_BURGERS = posts_of(
    about_of(3, "dima_grill", "smash_catering", "kirill_burgers"),
    (5, 18, 0),
    (
        (
            "Double smash is back 🍔 Two patties, cheddar and our smoky sauce for 490 rubles. "
            "Only this weekend!\n#burger #smash #fridaynight"
        ),
        "Only this weekend!",
    ),
    (
        (
            "Двойной смэш вернулся 🍔 Две котлеты, чеддер и наш копчёный соус за 490 рублей. "
            "Только в эти выходные!\n#бургер #смэш #пятница"
        ),
        "Только в эти выходные!",
    ),
)
_THEATRE = posts_of(
    about_of(4, "olga_puppets", "tamara_teatr", "studio_zaychik"),
    (6, 11, 0),
    (
        (
            'Dear friends, on 14 March we play the premiere of "The Snow Hare" 🐰 The show is '
            "for children from 4 years, tickets are 600 rubles at the box office. We are "
            "waiting for the whole family!\n#theatre #kids #fairytale"
        ),
        "We are waiting for the whole family!",
    ),
    (
        (
            "Дорогие друзья, 14 марта мы играем премьеру сказки «Снежный заяц» 🐰 Спектакль для "
            "детей от 4 лет, билеты по 600 рублей в кассе. Ждём вас всей семьёй!\n#театр #дети "
            "#премьера"
        ),
        "Ждём вас всей семьёй!",
    ),
)
_STRETCHING = posts_of(
    about_of(2, "katya_run", "alina_stretch", "studio_vesna"),
    (4, 8, 0),
    (
        (
            "New morning stretching group starts on Monday 💪 We begin at 7:30, only 10 spots, "
            "the first class is free. Write me in DM!\n#fitness #health #goodmorning"
        ),
        "Write me in DM!",
    ),
    (
        (
            "Новая утренняя группа по растяжке стартует в понедельник 💪 Начинаем в 7:30, всего "
            "10 мест, первое занятие бесплатно. Пишите в директ!\n#фитнес #здоровье #доброеутро"
        ),
        "Пишите в директ!",
    ),
)
_FLATS = posts_of(
    replace(about_of(1, "marina_design", "gleb_novostroyki", "gleb_rent"), videos=frozenset({0})),
    (5, 9, 30),
    (
        (
            "Two-room flat, 12 Lesnaya Street, 58.4 sq m, 5th floor of 9 🏠 Price: 14,900,000 "
            "rubles, mortgage possible. Viewings on weekdays from 10:00 to 19:00.\n#realestate "
            "#moscow #flat"
        ),
        "Viewings on weekdays from 10:00 to 19:00.",
    ),
    (
        (
            "Двухкомнатная квартира, Лесная, 12, площадь 58,4 м², 5 этаж из 9 🏠 Цена 14 900 "
            "000 ₽, ипотека возможна. Показы по будням с 10:00 до 19:00.\n#недвижимость "
            "#москва #квартира"
        ),
        "Показы по будням с 10:00 до 19:00.",
    ),
)
_IN_ORDER = (
    _BARBER,
    _FOOTBALL,
    _ROASTERY,
    _LANGUAGES,
    _TOURS,
    _CERAMICS,
    _BURGERS,
    _THEATRE,
    _STRETCHING,
    _FLATS,
)

HELD_BACK: tuple[Lists, ...] = tuple(
    ((number,), english, russian) for number, (english, russian) in enumerate(_IN_ORDER, start=50)
)

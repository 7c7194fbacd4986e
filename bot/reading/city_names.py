"""Cities that people name and the time zone database does not, by zone. Used by `city`.

The names of the zones' own cities come from the database (English) and from CLDR (Russian)."""

CITIES = {
    "Africa/Johannesburg": "Cape Town, Pretoria, Durban, Кейптаун",
    "America/Chicago": "Dallas, Houston, Austin, New Orleans, Minneapolis, Даллас, Хьюстон",
    "America/Los_Angeles": (
        "San Francisco, San Diego, Seattle, Portland, Las Vegas, San Jose, LA, SF,"
        " Сан-Франциско, Сиэтл, Лас-Вегас, Сан-Диего"
    ),
    "America/New_York": (
        "Miami, Boston, Washington, Philadelphia, Atlanta, Orlando, NYC, Brooklyn,"
        " Майами, Бостон, Вашингтон, Атланта"
    ),
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia, Рио-де-Жанейро",
    "America/Toronto": "Ottawa, Montreal, Quebec, Оттава, Монреаль",
    "Asia/Almaty": "Astana, Nur-Sultan, Shymkent, Алма-Ата, Астана, Шымкент",
    "Asia/Dubai": "Abu Dhabi, Абу-Даби",
    "Asia/Ho_Chi_Minh": "Hanoi, Da Nang, Nha Trang, Ho Chi Minh City, Ханой, Нячанг, Сайгон",
    "Asia/Jerusalem": "Tel Aviv, Haifa, Тель-Авив, Хайфа",
    "Asia/Kolkata": "Delhi, New Delhi, Mumbai, Bombay, Bangalore, Goa, Дели, Мумбаи, Гоа",
    "Asia/Krasnoyarsk": "Abakan, Абакан",
    "Asia/Makassar": "Bali, Denpasar, Бали",
    "Asia/Bangkok": "Phuket, Pattaya, Пхукет, Паттайя",
    "Asia/Shanghai": "Beijing, Guangzhou, Shenzhen, Пекин, Гуанчжоу, Шэньчжэнь",
    "Asia/Tokyo": "Osaka, Kyoto, Осака, Киото",
    "Asia/Vladivostok": "Khabarovsk, Хабаровск",
    "Asia/Yekaterinburg": (
        "Ekaterinburg, Chelyabinsk, Perm, Ufa, Tyumen, Surgut, Orenburg, Magnitogorsk, Екб,"
        " Челябинск, Пермь, Уфа, Тюмень, Сургут, Оренбург, Магнитогорск"
    ),
    "Australia/Sydney": "Canberra, Канберра",
    "Europe/Amsterdam": "Rotterdam, The Hague, Роттердам, Гаага",
    "Europe/Athens": "Thessaloniki, Салоники",
    "Europe/Berlin": (
        "Munich, Hamburg, Frankfurt, Cologne, Stuttgart, Dusseldorf, Leipzig, Dresden,"
        " Мюнхен, Гамбург, Франкфурт, Кельн, Штутгарт, Дюссельдорф, Лейпциг, Дрезден"
    ),
    "Europe/Brussels": "Antwerp, Антверпен",
    "Europe/Istanbul": "Ankara, Antalya, Izmir, Анкара, Анталья, Анталия, Измир",
    "Europe/Kyiv": "Kharkiv, Odesa, Odessa, Lviv, Dnipro, Харьков, Одесса, Львов, Днепр",
    "Europe/Lisbon": "Porto, Порту",
    "Europe/London": (
        "Manchester, Birmingham, Liverpool, Leeds, Glasgow, Edinburgh, Bristol, Cardiff,"
        " Манчестер, Ливерпуль, Эдинбург"
    ),
    "Europe/Madrid": "Barcelona, Valencia, Seville, Malaga, Барселона, Валенсия, Севилья, Малага",
    "Europe/Minsk": "Brest, Gomel, Grodno, Гомель, Гродно, Брест",
    "Europe/Moscow": (
        "Saint Petersburg, St. Petersburg, Petersburg, Sankt-Peterburg, Kazan, Nizhny Novgorod,"
        " Sochi, Krasnodar, Rostov-on-Don, Voronezh, Yaroslavl, Tula, MSK,"
        " Санкт-Петербург, Петербург, Питер, СПб, Мск, Казань, Нижний Новгород, Сочи, Краснодар,"
        " Ростов-на-Дону, Ростов, Воронеж, Ярославль, Тула, Рязань, Тверь, Липецк, Пенза,"
        " Белгород, Курск, Ставрополь, Мурманск, Архангельск, Череповец, Вологда, Махачкала"
    ),
    "Europe/Paris": "Lyon, Marseille, Nice, Bordeaux, Toulouse, Лион, Марсель, Ницца",
    "Europe/Rome": "Milan, Naples, Turin, Florence, Venice, Милан, Неаполь, Турин, Флоренция",
    "Europe/Samara": "Togliatti, Izhevsk, Тольятти, Ижевск",
    "Europe/Warsaw": "Krakow, Wroclaw, Gdansk, Краков, Вроцлав, Гданьск",
    "Europe/Zurich": "Geneva, Basel, Bern, Женева, Базель, Берн",
}

RENAMED = {
    "Africa/Asmera": "Africa/Asmara",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Coral_Harbour": "America/Atikokan",
    "America/Godthab": "America/Nuuk",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Europe/Kiev": "Europe/Kyiv",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
}
"""Zones that CLDR, which never renames, keys by a name the database has replaced."""

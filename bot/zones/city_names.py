"""What people call a time zone and the time zone database does not. Used by `city`.

The names of the zones' own cities come from the database (English) and from CLDR (Russian)."""

CITIES = {
    "Africa/Johannesburg": "Cape Town, Pretoria, Durban, Кейптаун",
    "America/Chicago": "Dallas, Houston, Austin, New Orleans, Minneapolis, Даллас, Хьюстон",
    "America/Los_Angeles": (
        "San Francisco, San Diego, Seattle, Portland, Las Vegas, San Jose, LA, SF,"
        " Сан-Франциско, Сиэтл, Лас-Вегас, Сан-Диего"
    ),
    "America/New_York": (
        "Miami, Boston, Washington, Philadelphia, Atlanta, Orlando, NYC, NY, Brooklyn,"
        " Майами, Бостон, Вашингтон, Атланта"
    ),
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia, Рио-де-Жанейро",
    "America/Toronto": "Ottawa, Montreal, Quebec, Оттава, Монреаль",
    "Asia/Almaty": "Astana, Nur-Sultan, Shymkent, Алма-Ата, Астана, Шымкент",
    "Asia/Dubai": "Abu Dhabi, UAE, Emirates, Абу-Даби, ОАЭ, Эмираты",
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
        "UK, Britain, England, Scotland, Manchester, Birmingham, Liverpool, Leeds, Glasgow,"
        " Edinburgh, Bristol, Cardiff,"
        " Англия, Британия, Манчестер, Ливерпуль, Эдинбург"
    ),
    "Europe/Madrid": "Barcelona, Valencia, Seville, Malaga, Барселона, Валенсия, Севилья, Малага",
    "Europe/Minsk": "Brest, Gomel, Grodno, Гомель, Гродно, Брест",
    "Europe/Moscow": (
        "Moskva, Saint Petersburg, St. Petersburg, Piter, SPb, Petersburg, Sankt-Peterburg,"
        " Kazan, Nizhny Novgorod, Sochi, Krasnodar, Rostov-on-Don, Voronezh, Yaroslavl, Tula,"
        " Санкт-Петербург, Петербург, Питер, СПб, Казань, Нижний Новгород, Сочи, Краснодар,"
        " Ростов-на-Дону, Ростов, Воронеж, Ярославль, Тула, Рязань, Тверь, Липецк, Пенза,"
        " Белгород, Курск, Ставрополь, Мурманск, Архангельск, Череповец, Вологда, Махачкала"
    ),
    "Europe/Paris": "Lyon, Marseille, Nice, Bordeaux, Toulouse, Лион, Марсель, Ницца",
    "Europe/Rome": "Milan, Naples, Turin, Florence, Venice, Милан, Неаполь, Турин, Флоренция",
    "Europe/Samara": "Togliatti, Izhevsk, Тольятти, Ижевск",
    "Europe/Warsaw": "Krakow, Wroclaw, Gdansk, Краков, Вроцлав, Гданьск",
    "Europe/Zurich": "Geneva, Basel, Bern, Женева, Базель, Берн",
}

# The zones that each may mean, the likeliest first; where it is one, nobody needs to be asked. The
# database has some of them as zones of their own, EST, MST, HST and GMT without any summer time.
ABBREVIATIONS = {
    "ET, EDT, EST5EDT, Eastern": ("America/New_York",),
    "CT, CDT, CST6CDT, Central": ("America/Chicago",),
    "MT, MDT, MST7MDT, Mountain": ("America/Denver",),
    "PT, PDT, PST8PDT, Pacific": ("America/Los_Angeles",),
    "USA, US, America, США, Америка": (
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "Pacific/Honolulu",
    ),
    "Georgia": ("Asia/Tbilisi", "America/New_York"),
    "EST": ("America/New_York", "America/Toronto", "America/Panama", "America/Jamaica"),
    "CST": ("America/Chicago", "America/Mexico_City", "America/Costa_Rica", "Asia/Shanghai"),
    "MST": ("America/Denver", "America/Phoenix", "America/Edmonton"),
    "PST": ("America/Los_Angeles", "America/Vancouver", "America/Tijuana", "Asia/Manila"),
    "AST": ("America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"),
    "ADT": ("America/Halifax",),
    "NST, NDT": ("America/St_Johns",),
    "AKST, AKDT": ("America/Anchorage",),
    "HST": ("Pacific/Honolulu",),
    "BRT": ("America/Sao_Paulo",),
    "ART": ("America/Argentina/Buenos_Aires",),
    "GMT, Greenwich, Гринвич, GMT0": ("Europe/London", "Africa/Accra", "Atlantic/Reykjavik", "UTC"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "WET, WEST": ("Europe/Lisbon", "Atlantic/Canary", "Atlantic/Faroe"),
    "CET, CEST, MET, MEST, MEZ, MESZ": (
        "Europe/Berlin",
        "Europe/Paris",
        "Europe/Rome",
        "Europe/Madrid",
        "Europe/Warsaw",
        "Europe/Amsterdam",
        "Africa/Algiers",
    ),
    "EET, EEST": (
        "Europe/Kyiv",
        "Europe/Athens",
        "Europe/Bucharest",
        "Europe/Helsinki",
        "Europe/Riga",
        "Europe/Vilnius",
        "Asia/Beirut",
        "Africa/Cairo",
        "Europe/Kaliningrad",
    ),
    "MSK, MSD, Мск, Московское": ("Europe/Moscow",),
    "TRT": ("Europe/Istanbul",),
    "SAMT": ("Europe/Samara",),
    "YEKT": ("Asia/Yekaterinburg",),
    "GET": ("Asia/Tbilisi",),
    "AMT": ("Asia/Yerevan", "America/Manaus"),
    "IST": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "IDT": ("Asia/Jerusalem",),
    "GST": ("Asia/Dubai",),
    "PKT": ("Asia/Karachi",),
    "ICT": ("Asia/Bangkok", "Asia/Ho_Chi_Minh"),
    "WIB": ("Asia/Jakarta",),
    "WITA": ("Asia/Makassar",),
    "SGT": ("Asia/Singapore",),
    "HKT": ("Asia/Hong_Kong",),
    "JST": ("Asia/Tokyo",),
    "KST": ("Asia/Seoul",),
    "SAST": ("Africa/Johannesburg",),
    "AWST": ("Australia/Perth",),
    "ACST": ("Australia/Adelaide", "Australia/Darwin"),
    "ACDT": ("Australia/Adelaide",),
    "AEST": ("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"),
    "AEDT": ("Australia/Sydney",),
    "NZST, NZDT": ("Pacific/Auckland",),
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

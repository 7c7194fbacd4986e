"""Hashtags and emoji that take each other's place, hashtags that alone are to stay, and people who
are called by parts of their names, are done as people say it."""

from bot.reading.edits import (
    About,
    CaptionEdit,
    Edit,
    NudgeEdit,
    RenameEdit,
    Sort,
    TagEdit,
    UntagEdit,
    sort_of,
)
from tests.helpers.table import each_row

POST = About(
    "Max loved his spa day 🐶 Bath and trim!\n#Dogs #grooming #petspa",
    media=3,
    people=frozenset({"rex_grooming", "lena_florist", "coach_tim"}),
)


def caption(old: str, new: str) -> CaptionEdit:
    return CaptionEdit(POST.caption.replace(old, new))


@each_row(
    ["typed", "old", "new"],
    [
        ("no #petspa please, #dogspa instead", "#petspa", "#dogspa"),
        ("lose the petspa hashtag and put dog spa instead", "#petspa", "#dogspa"),
        ("remove all hashtags except #petspa", "#Dogs #grooming #petspa", "#petspa"),
        ("remove hashtag pet spa", " #petspa", ""),
        ("#Dogs delete, and #grooming too, thanks", "#Dogs #grooming ", ""),
        ("drop #Dogs please, and #grooming as well", "#Dogs #grooming ", ""),
        ("take #Dogs out and #grooming too", "#Dogs #grooming ", ""),
        ("#Dogs уберите, и #petspa тоже, спасибо", "#Dogs #grooming #petspa", "#grooming"),
        ("Вместо собачки поставьте, пожалуйста, лапку 🐾.", "🐶", "🐾"),
        ("lose all but the last hashtag", "#Dogs #grooming #petspa", "#petspa"),
        ("lose grooming from the hashtags", "#grooming ", ""),
        ("petspa из хештегов долой", " #petspa", ""),
        ("add hashtag dog spa day", "#petspa", "#petspa #dogspaday"),
        ("add hashtags vet and puppies", "#petspa", "#petspa #vet #puppies"),
        ("добавь хештеги собака и уход", "#petspa", "#petspa #собака #уход"),
        ("don't forget to add #vet", "#petspa", "#petspa #vet"),
        ("add after his: first", "his", "his first"),
        ("not #petspa, #dogspa", "#petspa", "#dogspa"),
        ("swap #petspa for #dogspa", "#petspa", "#dogspa"),
        ("use #dogspa not #petspa", "#petspa", "#dogspa"),
        ("#petspa out, #dogspa in", "#petspa", "#dogspa"),
        ("#petspa > #dogspa", "#petspa", "#dogspa"),
        ("change #grooming and #petspa to #spa and #trim", "#grooming #petspa", "#spa #trim"),
        ("#grooming на #груминг", "#grooming", "#груминг"),
        ("#grooming убери, лучше #груминг", "#grooming", "#груминг"),
        ("не #grooming, а #груминг и #стрижка", "#grooming", "#груминг #стрижка"),
        ("🐶 to 🐾", "🐶", "🐾"),
        ("🐶 на 🐾", "🐶", "🐾"),
        ("swap the dog for a paw emoji", "🐶", "🐾"),
        ("замени собачку на лапку", "🐶", "🐾"),
        ("del #petspa", " #petspa", ""),
        ("rm #petspa", " #petspa", ""),
        ("lose the petspa tag", " #petspa", ""),
        ("only #grooming and #petspa", "#Dogs ", ""),
        ("I want only #Dogs", " #grooming #petspa", ""),
        ("keep #Dogs only", " #grooming #petspa", ""),
        ("#petspa is wrong, #dogspa is right", "#petspa", "#dogspa"),
        ("make #petspa #dogspa", "#petspa", "#dogspa"),
        ("без #petspa, лучше #спа", "#petspa", "#спа"),
        ("just #Dogs", " #grooming #petspa", ""),
        ("keep only the last two hashtags", "#Dogs ", ""),
        ("оставь только первый хештег", " #grooming #petspa", ""),
        ("all hashtags lower case", "#Dogs", "#dogs"),
        ("хештеги маленькими буквами", "#Dogs", "#dogs"),
        ("also #bath", "#petspa", "#petspa #bath"),
        ("ещё #мытьё", "#petspa", "#petspa #мытьё"),
        ("one more hashtag: #bath", "#petspa", "#petspa #bath"),
        ("#bath too", "#petspa", "#petspa #bath"),
        ("#bath and #trim as well please", "#petspa", "#petspa #bath #trim"),
        ("#bath and #trim to the hashtags", "#petspa", "#petspa #bath #trim"),
        ("#мытьё и #стрижка допиши к тегам", "#petspa", "#petspa #мытьё #стрижка"),
        ("к тегам #мытьё", "#petspa", "#petspa #мытьё"),
        ("тег #petspa уже не хочу", " #petspa", ""),
        ("не хочу #petspa", " #petspa", ""),
    ],
)
def test_hashtags_and_emoji_are_changed_in_their_place(typed: str, old: str, new: str) -> None:
    assert sort_of(typed, POST).edits == (caption(old, new),)


@each_row(
    "typed",
    [
        "swap the dog for a bone emoji",
        "замени собачку на косточку",
        "only #bath",
        "add #new to #petspa",
        "убери рекса",
    ],
)
def test_what_is_not_clear_of_them_is_asked(typed: str) -> None:
    about = About(f"Rex and Рекс! {POST.caption}", media=3, people=POST.people)
    assert sort_of(typed, about).sort is Sort.DOUBT


@each_row(
    ["typed", "edit"],
    [
        ("untag rex", UntagEdit(("rex_grooming",))),
        ("Лена повыше", NudgeEdit("lena_florist", 0.0, -0.1)),
        ("lena doesn't want to be tagged", UntagEdit(("lena_florist",))),
        ("untag lena on the photo", UntagEdit(("lena_florist",))),
        ("untag lena pls, she doesnt want to be there", UntagEdit(("lena_florist",))),
        ("Lena is not on the photos, untag her", UntagEdit(("lena_florist",))),
        ("change lena @lena_florist to @lena.f", RenameEdit("lena_florist", "lena.f")),
        ("поменяй лену @lena_florist на @lena.f", RenameEdit("lena_florist", "lena.f")),
        ("don't tag tim", UntagEdit(("coach_tim",))),
        ("Lena shouldn't be tagged", UntagEdit(("lena_florist",))),
        ("сними отметку с рекса", UntagEdit(("rex_grooming",))),
        ("лену отмечать не надо", UntagEdit(("lena_florist",))),
        ("разотметь тима", UntagEdit(("coach_tim",))),
        ("Рекса отметь по центру", TagEdit("rex_grooming", 0.5, 0.5)),
        ("tag tim in the middle", TagEdit("coach_tim", 0.5, 0.5, is_known=True)),
        ("отметку рекса чуть выше", NudgeEdit("rex_grooming", 0.0, -0.1)),
        ("Tag the groom on photo 3 too, he is @mark_orlov", TagEdit("mark_orlov", slide=2)),
        ("@nina.w on the second photo", TagEdit("nina.w", slide=1)),
        ("отметь хозяйку на третьем фото, она @kate_owner", TagEdit("kate_owner", slide=2)),
    ],
)
def test_people_are_known_by_parts_of_their_names(typed: str, edit: Edit) -> None:
    assert sort_of(typed, POST).edits == (edit,)


@each_row(
    "typed",
    [
        "Вместо Лены отметьте @dr_oleg.",
        "отметь @dr_oleg, а не Лену",
        "не Лена, а @dr_oleg",
        "tag @dr_oleg instead of lena",
        "not lena, tag @dr_oleg",
        "вместо неё отметьте @dr_oleg",
        "wrong person, should be @dr_oleg",
        "should have tagged @dr_oleg not @lena_florist",
        "it should be @dr_oleg, not lena",
        "надо было отметить @dr_oleg, а не @lena_florist",
        "должен быть @dr_oleg, а не лена",
    ],
)
def test_who_is_tagged_in_the_stead_of_somebody_takes_the_place(typed: str) -> None:
    about = About(POST.caption, people=frozenset({"lena_florist"}))
    assert sort_of(typed, about).edits == (RenameEdit("lena_florist", "dr_oleg"),)
    assert sort_of("tag @dr_oleg instead of anna", about).sort is Sort.DOUBT


def test_a_name_without_an_at_is_offered() -> None:
    asked = sort_of("tag anna", POST).unclear
    assert asked is not None
    assert asked.edits == (TagEdit("anna"),)
    assert asked.about == "tag anna (@anna)"


@each_row("typed", ["Tag the makeup artist as well", "отметь визажиста тоже", "tag him"])
def test_somebody_without_a_name_is_asked_about(typed: str) -> None:
    asked = sort_of(typed, POST).unclear
    assert asked is not None
    assert not asked.edits


@each_row(
    "typed",
    [
        "Replace your boring office cup with something made by hand",
        "Замени скучную кружку в офисе на сделанную руками",
    ],
)
def test_things_that_are_also_emoji_stay_words_of_a_caption(typed: str) -> None:
    about = About("Fresh coffee this weekend ☕")
    assert sort_of(typed, about).sort is Sort.TEXT


@each_row("typed", ["#dogs and #cats are our favourite words", "#собака тоже соскучилась по нам"])
def test_hashtags_of_a_sentence_are_not_added(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.TEXT


@each_row("typed", ["Tag a friend who needs this", "Отметь друга, который любит собак"])
def test_friends_who_are_to_be_tagged_by_readers_stay_a_caption(typed: str) -> None:
    assert sort_of(typed, POST).sort is Sort.TEXT

"""Words around a time that change nothing about it: who wishes it, what is moved, how sure they
are. Data of `sentence`."""

import re

from bot.reading.grammar.words import words_of

_ENGLISH = """
a about account actual actually's actualy afraid again agree agreed ah ahead aim allow already
alright also alternatively am an and any anytime anyway apologies appear appears appreciate
appreciated approx approximately around arrange arranged arvo as asap ask asked asks at bad bc be
been best big bit boss brilliant bring bro brought brunch bump by can chance change changed channel
cheers client colleague come comes coming confirm confirmed convenience convenient cool could
current currently customer cuz date day days deal dear decide decided def defo delay delayed do does
done draft drop dude earliest early either else embargo enough er error exact exactly existing
expected fab feeling fine folks for forward get gets give go goes going gonna good gotta grateful
great guess guys hang hard have having hello hey hi hiya hmm hmmm hold hope hour how i i'd i'll i'm
id idea idk if ill im in inclined instead's into is ish it it'd it'd've it'll it's its just keep kid
kind kinda kindly know lads last late latest let let's lets like little live lol lovely madam make
makes management manager mate maybe me might mind mistake moment more move moved moving much must my
nah need needs nice nicely not now nvm of off oh ok okay on one ooh or original originally our out
perfect perfectly perhaps pl plan planned planning please pls plz po pop possible possibly post
posted posting postpone precisely prefer preferably preferred probably probs publication publish
published push pushed put quick really rearrange reckon release reschedule rescheduled resched right
rn roughly safe said same say says schedule sched scheduled scrap send sent set settle shall sharp
shift shifted should sir sis sit slot so some sometime somewhere sort starting stay stays sth stick
still stuff suggest suit suitable suits sure swap switch target team tell tells thank thanks that
that'd that'll that's thats the then there they think thinks this tho though throw thx till time
timing to too totally try ty u um umm ummm until up update us use very wanna want wanted wants was
we we'd we'll we're well went what which whichever whole will wish with work works would wrong ya ye
yeah yep yes yo you your
"""
_RUSSIAN = """
ааа ага аккурат блин боюсь будем будет будь будьте бы был было в вам вас ваще верни верните весь
видимо виду во возможно вообще вот времени время вроде все все-таки всего всем встанет встречи
выйдет выйти выпуск выход вышел вышла вышло где где-то го говорит говорят года годится гораздо
готово да давай давайте дата дату даты девочки день директор директорша для до добро доброе добры
договорились должен должна должно думали думаю его ее ему если есть еще ж жду же желательно за забей
заказчик заказчица замени заменим захотел здравствуйте значит и идеально извини извините измени
измените или имел имела именно имею ин исправляюсь исправь к ка как как-то какое-нибудь какой-то
кароч клиент клиентка коллеги короче которое крч кстати ладно лады ли либо лучшего ль любезны любой
мама менее меня меняем меняй ммм мне мог могли могло могу может можете можешь можно мой мы на
наверно наверное надо намного например начальник начальница наш наше неа небольшой нее неее нельзя
немного ни но норм нормально ну нужен нужна нужно о об обязательно один одну ок окажется окей
океюшки оки около он она оно опубликуется опять оставим оставляем оставляю оставь оставьте останется
отлично очень ошибся пардон перенос пж пжл пжлст пишет плз плиз по подожди подождите подойдет
подходит пожалуйста позднее поздновато пойдет пока поменяй поменяйте поменять помоги попозже
пораньше пост поста постарайся постарайтесь постик постом посту потом почему пошло поэтому появился
появится появиться прав прежнее прежний прежним при приблизительно привет приветик примерно про
просил просила просит просьба прошу прощения прям прямо публикацию публикация пускай пусть путь раз
районе рамках ранее рановато ребят ребята релиз решил решила решили ровно руководитель с сам сама
самое сделаем сделай сделайте сделать сейчас сказал сказала сказали следующий слот слушай слушайте
слыш слышь смени сменим сможете сможешь снова спасибо спс срок ставлю стало стоит стояло стоять
считаю так также таки такое такой там тебя тем тема типа то тогда тоже той только тот точно ту туда
тут ты у угу удобнее удобней удобно уж уже устраивает устроил устроило устроит уточнение хорошо
хотел хотела хотели хотелось хотим хочет хочу час часа часам часиков часов часу че чо что чтоб чтобы
чуток чуть шеф эм эт эта это этот эту ээ эээ я ясно
"""
CORRECTED = words_of(
    "no nope wait actually oops sorry rather better scratch mean meant instead нет не ой стой стоп "
    "лучше точнее вернее передумал передумала передумали погоди поправка хотя а ошибка but "
    "ошиблась"
)
FILLERS = words_of(_ENGLISH + _RUSSIAN) | CORRECTED
REASONS = words_of(
    "because cause cos cuz bc since so when while before after unless потому чтобы чтоб пока когда "
    "ведь тк раз поскольку перед после из-за"
)
"""What follows one of them may be any words: `before we open`, «пока люди едут»."""
NEUTRAL = words_of(
    """
    until till a an the is it its it's be this that we our us and in on at for to one day days date
    time of by will no now just only some or we're so with your you i u это в во на и к до для по
    уже будет был было не мы наш наше у нас день дни дата время или вот а как ни вам вас ты
    """
)
"""A caption may be made of a time and of these alone: `tomorrow is the day`."""
SOFT = NEUTRAL | words_of(
    """
    good great nice sorry again still more very like hello hey hi thanks thank ty perfect lovely
    brilliant cool quick fab early late same last right hope sometime okay ok safe instead not
    better up off out get come have must keep if there really live am wrong очень снова опять
    спасибо привет хорошо отлично все всем прямо так еще тоже только точно если нет да лучше
    извините жду будем с за про мой будьте
    """
)
"""Captions have them as well; beside other words they are no sign of an order."""
READERS = words_of(
    "you your yours u ur y'all вы вас вам ваш ваша ваше ваши вами ты тебя тебе твой твоя"
)
"""Those whom a caption speaks to."""
BEFORE = words_of("before after перед после")
APPROX = words_of("about around approx roughly like so say примерно около где-то часов , - — :")
"""Behind a reason they begin what it is the reason of."""
NOT = words_of("not no не ни nope isn't instead than вместо without")
UNFIT = re.compile(
    r"\W*(?:(?:is|was|would be|feels|seems|looks|это|будет) )?(?:(?:just |way |far )?too (?:early"
    "|late|soon)|no good|bad|not (?:good|ok|okay|great|possible|working)|off|out|taken|busy"
    r"|(?:does not|doesn'?t|won'?t|wont|doesnt|isn'?t) (?:work|fit|suit|good|ok|working)\w*"
    "|(?:слишком |очень )?(?:рано|поздно|рановато|поздновато)|не (?:надо|нужно|подходит|пойдет"
    "|годится|получится|успеем|успеваем|могу|можем|выйдет|вариант|устраивает)|отменяется"
    r"|занят[аоы]?)\b"
)
BOUNDS = words_of("before after перед после between")  # `anytime before 5`
UNTIL = words_of("until till by from since до с со")
DIRECTIONS = words_of("on at of the for to in в во на к ко")
ASKED = words_of("can could would will please want need like if do thank thanks")
"""Before `you` they speak to the bot."""
SAY = words_of("say например like so")
"""Before the hour that is meant: `a bit before 6, say 5:50`."""
SETTING = re.compile(
    r"\b(?:grid|feed|reels?|trial|muted?|sound|music|audio|volume|loud\w*|filters?|black and white"
    r"|b&w|brighter|darker|horizontal\w*|vertical\w*|landscape|portrait|square|crop\w*|borders?"
    r"|monochrome|rotated?|mirrored|blur\w*"
    r"|сетк\w+|лент[аеуы]|рилс\w*|пробн\w+|звук\w*|музык\w*|громче|погромче|тише|потише"
    r"|фильтр\w*|черно-?бел\w+|ч/?б|ярче|поярче|темнее|светлее|горизонтальн\w+|вертикальн\w+"
    r"|квадрат\w*|обре[жз]\w+|пол(?:я|ями|ей)|размы\w+|зеркальн\w+)\b"
)
"""What buttons set, or what nobody can: beside an order it is a wish, no remark."""

"""The verbs by which it is ordered where or when a post goes, each in all forms of an order: one
that is known is known with every time and beside every reason."""

from bot.reading.grammar.words import any_of, words_of

_ENDINGS = words_of("ь ьте ь-ка и ите и-ка й йте й-ка ить ать уть ть ти ем им")
_LATER = words_of("отлож отсроч отодвин задерж придерж")
_MOVED = words_of(
    """двин двига сдвин сдвига передвин передвига подвин подвига перенес перенос перекин переброс
    постав перестав выстав кин закин скин засун смест перемест"""
)
_SENT = words_of(
    """публику публикова опублику опубликова вылож выкладыва пост запост отправ отправля выпуст
    выпуска запуст размест зале"""
)
_PLANNED = words_of(
    "став планиру планирова запланиру запланирова перепланиру назнач назнача переназнач"
)
_ALL = _LATER | _MOVED | _SENT | _PLANNED
_FORM = any_of(_ENDINGS)
LATER_RU, MOVE_RU, SEND_RU = (f"{any_of(it)}{_FORM}" for it in (_LATER, _MOVED, _SENT))
WHEN_RU = f"{any_of(_ALL)}{_FORM}"
FORMS = frozenset(f"{stem}{end}" for stem in _ALL for end in _ENDINGS)

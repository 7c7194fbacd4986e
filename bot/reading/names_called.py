"""What people call the bot; those who are many are the readers of a post."""

import re

DEAR = re.compile(
    r"bud(?:dy)?|dude|bro|man|pal|mate|boss|chief|sweet(?:ie|heart)|darling|dear|friend"
    r"|друг|друж(?:ище|ок)|брат(?:ан|ишка)?|бро|(?:родн|золот|дорог|мил(?:еньк)?|любим|хорош)(?:ой|ый|ий|ая)"
    r"|золот(?:ко|це)|солн(?:це|ышко)|голуб(?:чик|ушка)|зай(?:ка|чик)|котик|шеф|босс"
)
DEARS = rf"(?:(?:my|мо[йя]) )?(?:{DEAR.pattern})(?: мо[йя])?"

"""Who talks to the bot: what is noted of them, sent by them, owed to them, and who may come in."""

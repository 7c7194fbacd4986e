"""Who may use the bot, and the groups that hear of posts."""

"""Every word the bot says: catalogues by language, and the sentences made of them."""

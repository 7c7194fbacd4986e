"""The fields of a post, one module each. Driven by `bot.compose.walk`."""

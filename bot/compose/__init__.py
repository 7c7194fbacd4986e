"""Making and changing posts in the chat: how one starts, its walk, its actions, its fields."""

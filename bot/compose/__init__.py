"""Making and changing posts in the chat: what taps on a card do, and texts that answer nothing; the
rest in rooms: what arrives, orders in words, questions, fields, media."""

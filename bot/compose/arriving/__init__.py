"""Files, albums and links as they come in: each begins a draft, or joins a post that is there."""

"""The one message that shows a post: what is said and shown on it, and the preview beside it."""

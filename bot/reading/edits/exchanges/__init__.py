"""What takes the place of something else in the caption, as people say it without an order."""

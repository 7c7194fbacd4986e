"""The one page on which a person sees both halves: its files in `static/`, what they need."""

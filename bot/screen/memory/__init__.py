"""What the conversation remembers: the open question, the post in hand, the ways back."""

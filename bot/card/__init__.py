"""The one message that shows a post and its buttons: what it says, in every state."""

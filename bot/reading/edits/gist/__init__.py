"""What a message that is not understood word by word comes to."""

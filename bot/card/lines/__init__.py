"""What a card says, line by line. Pure, but for the gathering of its facts."""

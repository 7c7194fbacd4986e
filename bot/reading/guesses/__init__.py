"""What may be meant by words that were not understood: offered by buttons, never done unasked."""

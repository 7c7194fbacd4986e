"""What is said beside an order: which part of a message it is, and that it changes nothing."""

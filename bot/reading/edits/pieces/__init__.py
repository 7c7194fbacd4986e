"""What orders are made of: clauses and their words, and the values that come of them."""

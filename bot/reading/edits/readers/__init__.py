"""The readers of a clause, one for each sort of order."""

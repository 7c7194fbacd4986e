"""The plan of an account as a picture: weeks, months, the grid; and the times at which it posts."""

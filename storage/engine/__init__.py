"""What the tables stand on: the database of a URL, its errors and locks, secrets at rest, a copy."""

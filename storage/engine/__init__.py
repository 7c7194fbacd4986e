"""What the tables stand on: the database of a URL, its errors, its locks, secrets at rest."""

"""The question of a field: put where it is best understood, answered, and the next one asked."""

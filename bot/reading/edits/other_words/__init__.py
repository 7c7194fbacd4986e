"""Orders in other words than the grammar's, put into words that it has."""

"""Posts as their tables hold them: written, listed, claimed, shown on cards, told in a history."""

"""Orders as busy people note them: lists, arrows, and what is left out."""

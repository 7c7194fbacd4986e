"""What is asked of the workshop, what it answers, and why nothing can be made of a file."""

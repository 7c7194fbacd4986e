"""What is to be taken out of a post: any way of saying it, for any thing."""

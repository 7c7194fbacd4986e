"""What the child of `media/convert/` can do: look at a file, make another of it. Libraries are
loaded by the functions that need them."""

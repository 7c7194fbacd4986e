"""What the child of `media/convert/` can do: look at a file, make another of it. Values are here as
well; libraries are loaded by the functions that need them."""

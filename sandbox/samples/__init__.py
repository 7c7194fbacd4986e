"""Sample media of the sandbox, and the script that draws them."""

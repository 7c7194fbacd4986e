"""A look into a stranger's file: a child process decodes it, `parent` asks the child."""

"""A `Drawing` becomes a JPEG: `painter` has it painted by a child process, `work` is what the child
does; colours, letters, and frames out of films."""

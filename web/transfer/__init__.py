"""A file on its way out: which of its bytes are asked for, poured into the socket by the system,
counted. What may block is done in threads."""

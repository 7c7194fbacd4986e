"""Words that say what shall become of a post: carried out, asked about, or its caption."""

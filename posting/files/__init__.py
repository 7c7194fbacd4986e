"""Files that people send: fetched, made to fit, kept, served to Instagram, erased when nobody needs
them. Start with `keeper`."""

"""Files that people send: fetched, made to fit, kept, drawn for people to see. Start with `keeper`;
what becomes of a file once it is kept has a room of its own."""

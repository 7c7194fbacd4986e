"""What fields are made of: what a field is to the conversation, the days and hours to tap, a look
at links, what is wrong with names."""

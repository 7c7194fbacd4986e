"""What people do to posts, a verb each: `creating`, `changing`, `scheduling`, `lists` and others;
what they share has a room of its own."""

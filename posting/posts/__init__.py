"""What people do to posts: create, change, schedule, list."""

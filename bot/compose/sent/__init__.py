"""What people have sent, as it is read and kept until it is a post."""

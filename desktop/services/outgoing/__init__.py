"""What the office sends: the queue of its letters, their texts, and the server that takes them."""

"""What is held about people, how long it is kept, and what may be destroyed."""

"""Reports of bugs and crashes: local files that hold nothing personal, by what they are made of."""

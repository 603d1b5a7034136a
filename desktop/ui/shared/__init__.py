"""The office's shared database on the screen: setting it up, and how it goes with it."""

"""Data of people and how long everything is kept, as a section of the settings."""

"""The screen "Kto co zrobił"."""

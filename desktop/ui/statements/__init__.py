"""The screen "Wyciągi bankowe": statements of a company, their lines, and what pays what."""

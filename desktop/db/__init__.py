"""Keeping: the database with its tables and migrations, and the store of original files."""

"""Importing the office's clients from tables and from files of accounting programs."""

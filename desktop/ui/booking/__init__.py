"""Describing documents for booking: the section of the review, the list's bulk edit, the settings pages."""

"""Printing: documents, the list, a month; shown first, then put on paper or into a PDF."""

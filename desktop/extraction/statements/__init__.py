"""Bank statements from files: MT940 as Polish banks write it, CAMT.053, and PDF with a text layer.

:func:`~desktop.extraction.statements.reader.read` tells the format by the content.  None of the readers
knows the office; they run in worker processes, for every file may have been made to do harm.
"""

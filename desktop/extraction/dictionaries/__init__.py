"""Registers, categories and the like out of files that accounting programs export.

:func:`~desktop.extraction.dictionaries.reader.read` tells the format by the content.  None of the programs
exports its dictionaries as such in these formats, but every exported document names what it was described
with; so a file of last month's documents gives nearly all of them.
"""

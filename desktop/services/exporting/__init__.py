"""Handing approved documents over: preview, batches, undo, and how each company's files are set.

``Office.exporting`` is :class:`~desktop.services.exporting.service.Exporting`.  ``gathering`` loads
documents by the thousand, ``previewing`` makes drafts and says what stands against them, ``journal`` makes
sure that a batch is whole or never was, ``past`` shows batches and takes them back, ``facts`` remembers
what a document said when it left.
"""

"""Watched folders ("hot folders"): a scanner drops files, the office finds documents.

:class:`~desktop.intake.hotfolder.watcher.Watcher` is the door of this package.  It knows no
database: it says which file is ready and what its place tells, and the service does the rest.
"""

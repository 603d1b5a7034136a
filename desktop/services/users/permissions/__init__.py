"""Which right each use case takes, and the gate that asks for it.

Front ends get the services behind a gate (:mod:`~desktop.services.users.permissions.gate`), which knows every
public method by the tables here.  What the program does by itself goes round it.
"""

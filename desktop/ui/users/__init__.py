"""People of the office in the window: signing in, the lock, who may do what, accounts."""

"""Mailboxes of the office: which there are, what was taken from them, and the watch over them."""

"""Talking to IMAP servers."""

"""The settings page of sending: account, answers, texts, and the log of letters."""

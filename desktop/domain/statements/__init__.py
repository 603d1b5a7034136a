"""Bank statements: what they say, what its lines pay for, and how sure that is."""

"""Settings of public registers: what may be asked, how it goes with each, today's flat file."""

"""The client panel's rules: access, uploads, what clients see, questions, months.  No web in here."""

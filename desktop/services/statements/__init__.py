"""Bank statements: importing them, pairing their lines with documents, and what is missing for that."""

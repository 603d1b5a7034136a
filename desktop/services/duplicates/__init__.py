"""Documents that came twice: found at intake, after reading and after edits; decided by a person."""

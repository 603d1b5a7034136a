"""People of the office: their accounts, who sits at the desk, what they may do, and what they did."""

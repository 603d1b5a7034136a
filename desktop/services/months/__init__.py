"""Months of companies: what is missing, what is open, closing and reopening."""

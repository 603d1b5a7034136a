"""Paying what companies owe: what is open, files for the bank, the ledger of what was ordered."""

"""Paying: what a company owes by its documents, and the transfers that pay it."""

"""Checking documents by the rules: facts gathered, findings kept, answers remembered."""

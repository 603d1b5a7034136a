"""Clients of public registers: what they are asked and how they answer; know no database and no office."""

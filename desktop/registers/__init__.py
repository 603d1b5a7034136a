"""Clients of public registers: what they are asked and how they answer; know no database and no office.

Everything that comes from the network is hostile: lengths are limited, redirects refused, shapes checked.
"""

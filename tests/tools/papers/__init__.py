"""Draws documents as other programs and companies print them, with exact truth.

The layouts are for judging how well reading carries over to what it was not made on.  They are parted
by a fixed rule into those that may be looked at for improving it, and those that are only scored.
"""

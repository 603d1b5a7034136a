"""Tests; the folders mirror ``desktop/``."""

"""Tests of the decision over whole assignments."""

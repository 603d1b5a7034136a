"""Measurements; never part of the test run.  Each prints what it measured: ``python -m tests.bench.NAME``."""

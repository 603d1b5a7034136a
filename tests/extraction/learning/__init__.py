"""Tests of learning: what approved documents teach, and how the next one is read with it."""

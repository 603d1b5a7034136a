"""Data of people, and how long everything is kept: reports, erasure, destruction, protocols."""

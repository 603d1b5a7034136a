"""Setting up a new office step by step: how far it is, and the test of a scanner's folder."""

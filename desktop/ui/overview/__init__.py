"""The owner's overview: what comes in, how long it waits, how well it is read, where months stand."""

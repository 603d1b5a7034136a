"""The command line: for scripts, for a server in the corner, and for everyone without a window."""

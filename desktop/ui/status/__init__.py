"""The status line at the bottom and the list of troubles."""

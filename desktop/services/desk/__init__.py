"""The program as a guest on a computer: starting with it, sleep, updates, reports of bugs, its log."""

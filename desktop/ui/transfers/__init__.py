"""The screen "Przelewy": what a company owes, put together into a file for its bank."""

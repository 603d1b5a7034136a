"""What an accounting office works with. Standard library only; knows no database, file or window."""

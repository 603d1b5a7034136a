"""Files that hold several documents: divided by the machine, and by people."""

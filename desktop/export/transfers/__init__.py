"""Payment files for banks and the code that a banking app scans: orders in, bytes and notices out."""

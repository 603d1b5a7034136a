"""Reports on people and protocols, for people to read and to file: HTML, PDF and data."""

"""Tables of the office's own design, for programs that publish no format."""

"""How well the office's own documents were read: figures, a plot over time, suppliers and fields."""

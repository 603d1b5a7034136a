"""Machine-readable codes on pages: found in pictures, and what their texts mean."""

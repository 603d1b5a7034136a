"""The tree on the left: trays where work waits, companies with their months, the bin."""

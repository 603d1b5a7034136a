"""Mail as a channel: what a message holds, whose it is, and whether its sender can be believed."""

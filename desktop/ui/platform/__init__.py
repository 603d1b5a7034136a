"""What each operating system does its own way: one small function a module."""

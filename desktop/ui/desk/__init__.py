"""The program as a guest on a computer: tray, notifications, one window, updates, technical help."""

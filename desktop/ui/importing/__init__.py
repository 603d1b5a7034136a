"""What all imports of tables share: how the table is understood, and the office's clients from one."""

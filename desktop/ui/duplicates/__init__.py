"""Two documents side by side, their differences marked, and the decision whether they are one."""

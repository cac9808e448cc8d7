"""The banks that a run can be sent through: one that is played, and files for a real one."""

"""The writes of the room, one a file."""

"""Products of a showcase: app icons and their screens, and small hardware as lit objects. Nothing here reads or writes files."""

"""What people are told when something happened."""

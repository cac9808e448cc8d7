"""Running the platform: embedded services, the command line, health, metrics, backup. Knows no business rule."""

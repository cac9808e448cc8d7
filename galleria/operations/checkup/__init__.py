"""What `galleria doctor` looks at."""

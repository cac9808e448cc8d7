"""What the platform costs, measured beside its limits. `galleria bench` lists and runs it; files that begin with an underscore are shared."""

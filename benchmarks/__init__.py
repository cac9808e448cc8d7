"""What the platform costs, measured beside its limits. `galleria bench` lists and runs what is here; files that begin with an underscore are shared."""

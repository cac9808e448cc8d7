"""What the platform costs. `galleria bench` lists and runs what is here; files that begin with an underscore are what several of them share."""

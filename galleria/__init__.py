"""Specialist shops under one roof. Each package is a room of the house; docs/decisions and the design say which floor it is on."""

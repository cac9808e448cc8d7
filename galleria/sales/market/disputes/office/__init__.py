"""The back office of disputes: what its pages say, and the decision."""

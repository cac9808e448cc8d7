"""The servers that come as wheels: PostgreSQL, Valkey, Caddy, Node, and the supervisor above them."""

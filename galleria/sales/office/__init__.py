"""The pages of selling in the back office: orders, their steps, their export, and the dashboard. What they change goes through the room's actions."""

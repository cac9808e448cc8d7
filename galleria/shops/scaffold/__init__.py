"""The folder that a new shop begins with: templates, and the action that fills them."""

"""The model that reads English for claims: its data, its training, its measures and its file."""

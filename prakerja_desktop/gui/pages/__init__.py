"""The pages of the window: places and what opens on top of them. They ask services only."""

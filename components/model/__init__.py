"""What a content file may say, reading it, and saying what is wrong with it. Knows nothing of how it is shown."""

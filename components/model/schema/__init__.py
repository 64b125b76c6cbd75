"""What an author may say: one module per group of files (pydantic)."""

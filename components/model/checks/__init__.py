"""Rules over the whole content: references, agreement, coverage, teaching. Each takes a draft, yields findings."""

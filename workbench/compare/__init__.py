"""Comparing claims of two texts, or of one with itself: pure, it proposes passages and never gives a verdict."""

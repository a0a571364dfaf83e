"""Attributed claims: who says what."""

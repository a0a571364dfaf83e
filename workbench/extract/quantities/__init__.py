"""Numeric claims: numerals, then what they count, then claims."""

"""The audit: the log is read from its first event, folded again, and held against all that is known of it."""

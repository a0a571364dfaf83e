"""Verification reports: the desk's state of one article as one frozen model, and every format made from it."""

"""Whom, what body and what place a record shows: those that matter and are what they are taken for."""

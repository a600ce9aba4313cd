"""The box as pages on this machine: every page is also data, every limit is said."""

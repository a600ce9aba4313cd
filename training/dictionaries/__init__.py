"""How the dictionaries of the CAMEO coder were cut down to the files that are shipped."""

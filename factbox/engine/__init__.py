"""How stages are run: `stages` lists them in order, `local` runs them on this machine."""

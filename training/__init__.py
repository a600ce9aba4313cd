"""How the models that factbox ships were taught; no part of the package."""

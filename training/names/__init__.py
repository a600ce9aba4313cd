"""How the model that proposes names was taught; see training/README.md."""

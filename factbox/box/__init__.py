"""The box: reports in, the record out. `Box` joins the store and the engine."""

from factbox.box.box import Box
from factbox.box.built import Built
from factbox.box.explaining import Explanation
from factbox.store.search import Hit

__all__ = ["Box", "Built", "Explanation", "Hit"]

"""The box: reports in, the record out. `Box` joins the store and the engine."""

from factbox.box.around import Beside
from factbox.box.box import Box
from factbox.box.built import Built
from factbox.box.explaining import Explanation
from factbox.box.listing import Asked
from factbox.box.notebook import let_records_show_themselves
from factbox.store.search import Hit

__all__ = ["Asked", "Beside", "Box", "Built", "Explanation", "Hit"]

let_records_show_themselves()

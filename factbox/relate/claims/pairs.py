"""All statements of a story, to be compared with all: what the features look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from factbox.relate.claims.tables import Matrix, Rows
from factbox.relate.claims.words import Words


@dataclass(frozen=True)
class Pairs:
    """Every table has a row for each statement.

    `report` numbers the reports, `holders` counts those that say a row in the same words; `place` is how far into its report a statement begins, 0 to 1;
    `before` is the row of the statement before it in its report and `after` of the one after, the
    number of rows where there is none. `facts` are numbers, years and orders, `orders` the latter
    alone; `events` the kinds of happening alone and with each party, `kinds` alone. `copied` holds
    for two rows how well one stands where the other stands in the original.
    """

    words: Words
    report: Rows
    holders: Rows
    place: Matrix
    before: Rows
    after: Rows
    facts: sparse.csr_matrix
    orders: sparse.csr_matrix
    events: sparse.csr_matrix
    kinds: sparse.csr_matrix
    speakers: sparse.csr_matrix
    copied: sparse.csr_matrix

    @cached_property
    def other(self) -> Matrix:
        """1 where two rows stand in different reports, else 0; a row of many reports stands apart."""
        many = self.holders > 1
        found = (self.report[:, None] != self.report[None, :]) | many[:, None] | many[None, :]
        np.fill_diagonal(found, False)
        return np.asarray(found, dtype=float)

    @cached_property
    def reports(self) -> tuple[Rows, ...]:
        """The rows of each report."""
        order = np.argsort(self.report, kind="stable")
        return tuple(np.split(order, np.nonzero(np.diff(self.report[order]))[0] + 1))

    def only(self, rows: Sequence[int]) -> Pairs:
        """Some of the rows, without what stands before and after them."""
        at = np.array(rows)
        none = np.full(len(at), len(at))
        return Pairs(
            words=self.words.only(at),
            report=self.report[at],
            holders=self.holders[at],
            place=self.place[at],
            before=none,
            after=none,
            facts=self.facts[at],
            orders=self.orders[at],
            events=self.events[at],
            kinds=self.kinds[at],
            speakers=self.speakers[at],
            copied=self.copied[at][:, at],
        )

"""Time expressions of a report, each with its meaning before the report's day is known.

`When.expression` is one of

    date        2021-06-03  2020-12  2020  199X  18XX  2021-W47  2021-22  2021-35   EDTF, see `edtf`
    calendar    XXXX-11-23  XXXX-11  XXXX-22  XXXX-35     a day, month, season, quarter of some year
                XXXX-11-23=2                              the same, told to be a Tuesday
                XXXX-WXX-2  XXXX-WXX-WE                   a Tuesday, a weekend
    shift       day-1  week+1  month+0  year-3  decade+0  so many units from the one the day is in;
                year-X                                    how many is not told ("years ago")
                year-1.11  week+1.2                       the November of it, the Tuesday of it
    interval    A/B                                       from the first day of A to the last of B;
                                                          either end may be ..
    duration    P2D  PXY  PT3H  P1DE                      ISO 8601, X where the number is open; DE
                                                          decades, CE centuries, Q quarters
    reference   PAST_REF  PRESENT_REF  FUTURE_REF          "recently", "now", "soon": no day
    set         R/P1Y  R/XXXX-WXX-1                       each year, each Monday

Behind a calendar form stands the direction: `<` the last on or before the day, `>` the next on or
after it, `<<` the last before the day, `>>` the first in a week after that of the day, nothing for
the nearest. Behind a date
with its year they only say how it is told: as past or as ahead. Then, where told,
`~start`, `~mid`, `~end`, `~before`, `~after` for "early", "the end of", "earlier this"; then the
time: `TMO`, `TAF`, `TEV`, `TNI` for a part of the day (they narrow the words, never the date) or
`T20:10`. A calendar form or shift may be read from another date than the report's day: `@` and the
expression of that date follow ("two weeks later" is `week+2@2019-06-03`), `@?` where it is unknown.

`read_against` says what an expression means on a day; `edtf` compares dates.
"""

from __future__ import annotations

from factbox.annotate.when.against import read_against
from factbox.annotate.when.find import find_times

__all__ = ["find_times", "read_against"]

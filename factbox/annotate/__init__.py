"""Report -> what it says; `annotate.report.annotate` calls every finder in its order.

Every function of this room is pure: one report in, rows out; no clock, no network, no store.
"""

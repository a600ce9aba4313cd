"""Parsing is quicker for one model, and leaves the process as it was."""

from __future__ import annotations

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.quick_parse import _Threads


def test_one_thread_while_parsing_and_as_many_as_before_afterwards() -> None:
    threads = _Threads.of_numpy()
    if threads is None:
        pytest.skip("numpy came without OpenBLAS")
    before = threads._get()
    with threads.one():
        assert threads._get() == 1
    assert threads._get() == before
    with pytest.raises(ZeroDivisionError), threads.one():
        raise ZeroDivisionError
    assert threads._get() == before


def test_only_our_model_multiplies_by_numpy(parser: Parser) -> None:
    from thinc.api import get_current_ops

    ours = {
        node.ops.use_blis
        for _, part in parser._nlp.pipeline
        if getattr(part, "model", None) is not None
        for node in part.model.walk()
    }
    assert ours == {_Threads.of_numpy() is None}
    assert getattr(get_current_ops(), "use_blis", True)

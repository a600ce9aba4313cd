"""The headline of a text that came without one. All texts are ours."""

from __future__ import annotations

from factbox.read.metadata import Given, report_of


def test_a_line_said_twice_below_the_papers_name_is_the_headline() -> None:
    text = (
        "Valley Gazette\nsearch\nBakers of the valley close for a week\n"
        "Bakers of the valley close for a week\n\n"
        "Every baker in the valley will stay shut until Monday, their guild said in a letter.\n"
    )
    report = report_of(Given(text=text, name="a.txt", locator="a.txt"))
    assert report.title == "Bakers of the valley close for a week"
    kinds = {one.text: one.kind for one in report.furniture}
    assert kinds["Valley Gazette"] == "other"

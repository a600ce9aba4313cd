"""What the docs say is so: commands, tables and limits agree with the code; links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from factbox import limits
from factbox.cli import main
from factbox.limits import Limit

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")]
)


def _made() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("make", ROOT / "docs" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    return dict(make.pages())


@pytest.mark.parametrize("name", ["commands.md", "tables.md", "limits.md"])
def test_pages_made_from_the_code_are_up_to_date(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert text == _made()[name], "run ./run.sh docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_limit_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "factbox").rglob("*.py"))
    for name, limit in vars(limits).items():
        if isinstance(limit, Limit):
            assert f"limits.{name}" in source or re.search(rf"import[^\n]*\b{name}\b", source), name


def test_the_readme_names_the_two_commands_and_every_doc() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./run.sh demo" in readme
    assert "./run.sh test" in readme
    for page in ROOT.glob("docs/*.md"):
        assert f"docs/{page.name}" in readme, page.name


def test_the_record_in_the_readme_is_the_one_that_the_demo_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    box = str(tmp_path / "sample.box")
    main(["build", str(ROOT / "examples" / "prespa"), "--box", box])
    capsys.readouterr()
    main(["show", "--box", box])
    printed = capsys.readouterr().out.splitlines()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.split("prints, shortened:\n\n```\n")[1].split("```")[0].splitlines()
    assert [line for line in shown if line.strip(" …") and line not in printed] == []

"""What a social investment is expected to save, as `si` computes it.

>>> import social_investment as si
>>> application = '''
... format = 1
...
... [investment]
... id = "reading"
... name = "Reading support"
... start = 2026-01-01
... end = 2026-12-31
... price_year = 2026
...
... [department]
... school = "Schools"
...
... [cost.teacher]
... amount = { 2026 = 80_000 }
...
... [target_group.pupils]
... people = { 2026 = 10 }
...
... [effect.support]
... department = "school"
... unit_cost = "support-hour"
... without = 0.50
... with = 0.25
... units_per_person = 100
... delay = 1
... duration = 1
... realisable = 1
... '''
>>> unit_costs = '''id;year;name;area;unit;cost;source
... support-hour;2026;Support in class;school;hour;400;accounts of 2025
... '''

Ten pupils, of whom a quarter do without 100 hours of support at 400 kr: 100 000 kr of 80 000 kr.

>>> result = si.calculate(application, unit_costs)
>>> result["coverage"]
Decimal('1.25')
>>> si.calculate(application, unit_costs, set={"effect.support.with": 0.4})["coverage"]
Decimal('0.5')
"""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Problem", "ProblemsError", "calculate", "program"]


class Problem(TypedDict):
    """What is wrong, and where; lines and columns count from 1."""

    level: str
    code: str
    message: str
    hint: str | None
    file: str
    line: int | None
    column: int | None


class ProblemsError(ValueError):
    """Nothing could be calculated: `problems` says why.

    The list is empty where an option is wrong in itself, as `set={"effect.support.with": "a lot"}`;
    the text of the exception then says what is.
    """

    def __init__(self, text: str, problems: list[Problem]) -> None:
        """Hold what `si` writes for people, and the same as data."""
        super().__init__(text)
        self.problems = problems


def calculate(
    application: str | os.PathLike[str],
    unit_costs: str | os.PathLike[str] | None = None,
    *,
    policy: str | os.PathLike[str] | None = None,
    scenario: str | None = None,
    set: Mapping[str, str | float | Decimal] | None = None,
    lang: str | None = None,
) -> dict[str, Any]:
    """Give the result of an application, the object of `si calc --format json`.

    Application and unit costs are texts (TOML and CSV), or paths: a text has several lines, a path
    has one. What a text names is looked for in the current folder. Unit costs may be a folder too;
    without them `si` looks where it always looks.

    `policy` is a preset or a path, `scenario` a scenario of the application, and `set` maps
    addresses to values: `{"effect.support.with": 0.4}` sets a number, `"*0.8"` multiplies one.
    `lang` is the language of messages, `en` or `sv`.

    Numbers are exact: `Decimal` where they have decimals, else `int`. Warnings are in the result.

    Raises `ProblemsError` where nothing can be calculated.
    """
    text = _text(application)
    arguments = ["--format=json", "--quiet"]
    arguments += [f"--policy={os.fspath(policy)}"] if policy is not None else []
    arguments += [f"--scenario={scenario}"] if scenario is not None else []
    arguments += [f"--set={address}={_number(value)}" for address, value in (set or {}).items()]
    arguments += [f"--lang={lang}"] if lang is not None else []
    with tempfile.TemporaryDirectory(prefix="social-investment-") as folder:
        table = _text(unit_costs)
        if table is not None:
            unit_costs = Path(folder, "unit-costs.csv")
            unit_costs.write_bytes(table.encode())
        if unit_costs is not None:
            arguments.append(f"--unit-costs={os.fspath(unit_costs)}")
        run = subprocess.run(
            [program(), "calc", *arguments, "--", "-" if text is not None else application],
            input=(text or "").encode(),
            capture_output=True,
            check=False,
        )
    said = run.stderr.decode().strip()
    try:
        result: dict[str, Any] = json.loads(run.stdout, parse_float=Decimal)
    except json.JSONDecodeError:
        raise ProblemsError(said, []) from None
    if "problems" in result:
        raise ProblemsError(said, result["problems"])
    return result


def program() -> str:
    """Give the path of the program `si` that was installed with this module."""
    name = f"si{sysconfig.get_config_var('EXE') or ''}"
    user = sysconfig.get_preferred_scheme("user")
    folders: list[str | Path] = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", user),
        Path(__file__).parent.parent / "bin",  # of `pip install --target`
    ]
    for folder in folders:
        path = Path(folder, name)
        if path.is_file():
            return str(path)
    message = f"{name} is not where it was installed: {folders[0]}"
    raise FileNotFoundError(message)


def _text(given: str | os.PathLike[str] | None) -> str | None:
    """Give what is a text itself; None of a path, which has no line breaks."""
    return given if isinstance(given, str) and "\n" in given else None


def _number(value: str | float | Decimal) -> str:
    """Write a number as `si` reads it: with its own digits, without an exponent."""
    return value if isinstance(value, str) else format(Decimal(str(value)), "f")

"""The package as it is installed: `python -m unittest discover python/tests`."""

import doctest
import subprocess
import unittest
from decimal import Decimal
from pathlib import Path

import social_investment as si

PROJECT = Path(__file__).parents[2]
SKOLFAM = PROJECT / "examples/skolfam.toml"
UNIT_COSTS = PROJECT / "unit-costs"


def load_tests(
    _loader: unittest.TestLoader, tests: unittest.TestSuite, _pattern: str | None
) -> unittest.TestSuite:
    """Add the examples of the documentation."""
    tests.addTests(doctest.DocTestSuite(si))
    return tests


class Calculate(unittest.TestCase):
    """What `calculate` takes and gives."""

    def test_paths_and_texts_give_the_same(self) -> None:
        of_paths = si.calculate(SKOLFAM, UNIT_COSTS)
        of_a_text = si.calculate(SKOLFAM.read_text(encoding="utf-8"), str(UNIT_COSTS))
        self.assertEqual(of_paths["coverage"], of_a_text["coverage"])
        self.assertEqual(of_paths["return_plan"], of_a_text["return_plan"])

    def test_numbers_keep_their_digits(self) -> None:
        result = si.calculate(SKOLFAM, UNIT_COSTS)
        self.assertEqual(result["cost"]["total"], 5_200_000)
        self.assertIsInstance(result["coverage"], Decimal)

    def test_values_are_set_without_exponents(self) -> None:
        # A ten-millionth, which Python writes as 1e-07.
        little = si.calculate(SKOLFAM, UNIT_COSTS, set={"effect.hvb.with": 1e-7})
        digits = si.calculate(SKOLFAM, UNIT_COSTS, set={"effect.hvb.with": "0.0000001"})
        self.assertEqual(little["coverage"], digits["coverage"])

    def test_options_reach_the_program(self) -> None:
        as_it_is = si.calculate(SKOLFAM, UNIT_COSTS)["coverage"]
        cautious = si.calculate(SKOLFAM, UNIT_COSTS, scenario="cautious")["coverage"]
        self.assertLess(cautious, as_it_is)
        result = si.calculate(SKOLFAM, UNIT_COSTS, policy="none", lang="sv")
        self.assertEqual(result["policy"]["preset"], "none")
        self.assertIn("enhetskostnader", result["warnings"][0]["message"])


class Problems(unittest.TestCase):
    """What is raised."""

    def test_all_problems_come_at_once_with_their_places(self) -> None:
        with self.assertRaises(si.ProblemsError) as raised:
            si.calculate("format = 1\nformatt = 1\n", UNIT_COSTS, lang="en")
        found = [(problem["code"], problem["line"]) for problem in raised.exception.problems]
        self.assertIn(("unknown-key", 2), found)
        self.assertIn(("missing-key", 1), found)
        self.assertIn("unknown key `formatt`", str(raised.exception))

    def test_a_wrong_option_is_told_in_words(self) -> None:
        with self.assertRaises(si.ProblemsError) as raised:
            si.calculate(SKOLFAM, UNIT_COSTS, set={"effect.hvb.with": "a lot"}, lang="en")
        self.assertEqual(raised.exception.problems, [])
        self.assertIn("`a lot` is not a number", str(raised.exception))

    def test_a_missing_file_is_a_problem(self) -> None:
        with self.assertRaises(si.ProblemsError) as raised:
            si.calculate(Path("nowhere.toml"), UNIT_COSTS)
        self.assertEqual(raised.exception.problems[0]["code"], "unreadable-file")


class Program(unittest.TestCase):
    """The program that comes with the package."""

    def test_it_runs(self) -> None:
        run = subprocess.run(
            [si.program(), "--version"], capture_output=True, text=True, check=True
        )
        self.assertRegex(run.stdout, r"^si \d+\.\d+\.\d+")


if __name__ == "__main__":
    unittest.main()

"""How much of an effect is needed: cells for an editor that runs `# %%` as a notebook does.

From a checkout, with the package installed: `python python/example.py`.
"""

# %% An application and the unit costs it rests on
from decimal import Decimal
from pathlib import Path

import social_investment as si

project = Path(__file__).parents[1]
application = project / "examples/skolfam.toml"
unit_costs = project / "unit-costs"

# %% What comes of it
result = si.calculate(application, unit_costs)
print(result["investment"]["name"])
print(f"cost {result['cost']['total']:,} kr, coverage {result['coverage']:.0%}")

# %% Who gives back how much
plan = result["return_plan"]
for department, payments in plan["by_department"].items():
    name = result["investment"]["departments"][department]
    print(f"{name:40} {payments['total']:>12,} kr")

# %% Coverage, were the effect smaller
for share in (Decimal("0.05"), Decimal("0.08"), Decimal("0.10"), Decimal("0.12")):
    other = si.calculate(application, unit_costs, set={"effect.hvb.with": share})
    print(f"effect.hvb.with = {share}: {other['coverage']:.0%}")

# %% What is wrong with a file is data, too
try:
    si.calculate("format = 1\n[investment]\nid = 'new'\n", unit_costs, lang="en")
except si.ProblemsError as error:
    for problem in error.problems:
        print(problem["code"], problem["line"], problem["message"], sep=" · ")

#!/usr/bin/env python3
"""Many draws, side by side: writes an application with 48 uncertain inputs, and computes the same with numpy.

    benches/draws.py write FOLDER          application.toml and unit-costs.csv
    benches/draws.py numpy DRAWS [SEED]    the figures of `si calc --draws`, straightforwardly vectorised
    benches/draws.py compare SI DRAWS      both in turn, seven times: medians of processor time, and their ratio

Twelve effects on five departments: target group × PERT share × PERT units × PERT unit cost × uniform attribution, six
years with persistence. Numpy draws PERT by its own generator of beta numbers. `si` works out Sobol's indices and what
knowing is worth besides.
"""

import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

EFFECTS, DEPARTMENTS, START, YEARS = 12, 5, 2020, 6
PEOPLE = {2020: 20, 2021: 30, 2022: 25}
PERSISTENCE, COST = 0.9, {2020: 9_000_000, 2021: 9_500_000, 2022: 9_000_000}


def ranges(effect):
    share = 0.10 + 0.01 * effect
    units = 20 + 3 * effect
    price = 900 + 130 * effect
    return {
        "share": (0.6 * share, share, 1.5 * share),
        "units": (0.7 * units, units, 1.4 * units),
        "price": (0.8 * price, price, 1.3 * price),
        "attribution": (0.6, 0.8, 1.0),
    }


def write(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)

    def one(low, value, high):
        return f"value = {value:.6g}, low = {low:.6g}, high = {high:.6g}"
    years = ", ".join(f"{year} = {people}" for year, people in PEOPLE.items())
    costs = ", ".join(f"{year} = {cost}" for year, cost in COST.items())
    text = (
        f'format = 1\n[investment]\nid = "draws"\nname = "Draws"\nstart = {START}-01-01\nend = {START + 2}-12-31\n'
        f'price_year = {START}\nunit_costs = "unit-costs.csv"\n[department]\n'
        + "".join(f'd{d} = "Department {d}"\n' for d in range(DEPARTMENTS))
        + f'[cost.team]\namount = {{ {costs} }}\n[target_group.people]\nname = "People"\npeople = {{ {years} }}\n'
    )
    rows = "id;year;name;area;unit;cost;low;high;source\n"
    for effect in range(EFFECTS):
        of = ranges(effect)
        low, value, high = of["price"]
        rows += f"u{effect};{START};Unit {effect};skola;dygn;{value:.6g};{low:.6g};{high:.6g};exempeldata\n"
        text += (
            f'[effect.e{effect}]\nname = "Effect {effect}"\ndepartment = "d{effect % DEPARTMENTS}"\n'
            f'unit_cost = "u{effect}"\nshare = {{ {one(*of["share"])}, source = "x" }}\n'
            f'units_per_person = {{ {one(*of["units"])}, source = "x" }}\n'
            f'attribution = {{ {one(*of["attribution"])}, distribution = "uniform", source = "x" }}\n'
            f'delay = 1\nduration = 4\npersistence = {PERSISTENCE}\nevidence_grade = "C"\n'
        )
    (folder / "application.toml").write_text(text, encoding="utf-8")
    (folder / "unit-costs.csv").write_text(rows, encoding="utf-8")


def with_numpy(draws, seed=1):
    import numpy as np

    rng = np.random.default_rng(seed)

    def drawn(key, low, mode, high):
        if key == "attribution":
            return rng.uniform(low, high, draws)
        width = high - low
        return low + width * rng.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, draws)

    def likely(key, low, mode, high):
        return np.array([mode])

    # How many person-years each effect has in each year: people of an intake, from a year later, four years long.
    years = np.arange(START, START + YEARS + 1)
    persons = np.array([
        sum(people * PERSISTENCE ** (year - intake - 1) for intake, people in PEOPLE.items() if 1 <= year - intake <= 4)
        for year in years
    ])

    def reductions(pick, count):
        by_department = np.zeros((DEPARTMENTS, len(years), count))
        for effect in range(EFFECTS):
            of = {key: pick(key, *value) for key, value in ranges(effect).items()}
            amount = of["share"] * of["units"] * of["attribution"] * of["price"]
            by_department[effect % DEPARTMENTS] += persons[:, None] * amount
        return by_department

    cost, target, floor = float(sum(COST.values())), 1.0, 0.3

    plan = reductions(likely, 1)[:, :, 0]
    total = plan.sum()
    due = min(max(total, floor * cost), target * cost)
    weights = plan.sum(axis=1) / total
    # What is planned to be paid so far: as reductions arise, until all is paid.
    so_far = np.cumsum(plan, axis=1)
    paid = np.minimum(so_far, (due + 0.05 * cost) * weights[:, None])

    by_department = reductions(drawn, draws)
    each = by_department.sum(axis=1)
    gained = each.sum(axis=0)
    coverage = gained / cost
    out = {}
    for name, figure in (("gained", gained), ("coverage", coverage)):
        out[name] = [figure.mean(), figure.std(ddof=1), *np.percentile(figure, [5, 10, 25, 50, 75, 90, 95])]
    out["target"], out["floor"] = (coverage >= target).mean(), (coverage >= floor).mean()
    # The settlement: what is due, split by what each gained; above that by the plan; in whole kronor by largest remainder.
    due = np.round(np.clip(gained, floor * cost, target * cost))
    fee = round(0.05 * cost)
    positive = np.maximum(each, 0)
    all_ = positive.sum(axis=0)
    owed = positive + weights[:, None] * np.maximum(due - all_, 0)
    parts = owed / owed.sum(axis=0)

    def apportioned(whole):
        exact = parts * whole
        down = np.floor(exact)
        left = whole - down.sum(axis=0)
        rank = np.argsort(np.argsort(down - exact, axis=0), axis=0)
        return down + (rank < left)

    net = each - apportioned(due) - apportioned(fee)
    out["borne"] = np.maximum(round(target * cost) - due, 0).mean()
    out["net"], out["negative"] = net.mean(axis=1), (net < 0).mean(axis=1)
    out["covered"] = (np.cumsum(by_department, axis=1) >= paid[:, :, None]).mean(axis=2)
    benefit = gained - cost
    out["perfect"] = np.maximum(benefit, 0).mean() - max(benefit.mean(), 0)
    np.histogram(coverage, bins=40)
    return out


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(program, draws):
    with tempfile.TemporaryDirectory() as folder:
        write(folder)
        ours = [program, "calc", f"{folder}/application.toml", "--draws", str(draws), "--seed", "1", "--threads", "1", "-q"]
        theirs = [sys.executable, __file__, "numpy", str(draws)]
        times = [(processor_time(ours), processor_time(theirs)) for _ in range(7)]
    si, numpy = (statistics.median(column) for column in zip(*times))
    print(f"{draws} draws: si {si:.3f} s, numpy {numpy:.3f} s, {numpy / si:.1f} times")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", folder]:
            write(folder)
        case ["numpy", draws, *seed]:
            for name, value in with_numpy(int(draws), *map(int, seed)).items():
                print(name, value)
        case ["compare", program, draws]:
            compare(program, int(draws))
        case _:
            sys.exit(__doc__)

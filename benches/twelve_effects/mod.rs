//! An application with twelve effects and a database of 500 unit costs, for the benches.

/// Two departments, three groups, eight effects of people and four by year, with ranges, steps and replacements.
pub(crate) fn application() -> String {
    let mut text = String::from(
        "format = 1\n[investment]\nid = \"bench\"\nname = \"Bench\"\nstart = 2020-03-01\nend = 2022-12-31\n\
         price_year = 2020\n[department]\nsocial = \"Social\"\nskola = \"Skola\"\n\
         [cost.team]\nposts = 3.5\nmonthly_wage = 42_000\non_cost = 0.4015\n\
         [cost.rest]\namount = { 2020 = 100_000, 2021 = 150_000, 2022 = 80_000 }\n",
    );
    for group in 0..3 {
        text.push_str(&format!(
            "[target_group.g{group}]\npeople = {{ by_year = {{ 2020 = 8, 2021 = 12, 2022 = 10 }}, low = 0.7, high = 1.1 }}\n"
        ));
    }
    for effect in 0..8 {
        let (department, group) = (["social", "skola"][effect % 2], effect % 3);
        text.push_str(&format!(
            "[effect.p{effect}]\nname = \"Effekt {effect}\"\ndepartment = \"{department}\"\nunit_cost = \"u{effect}\"\n\
             target_group = \"g{group}\"\nwithout = {{ value = 0.30, low = 0.20, high = 0.40, source = \"antagande\" }}\n\
             with = {{ value = 0.15, low = 0.10, high = 0.25, source = \"antagande\" }}\nunits_per_person = 12.5\n\
             delay = 0.5\nduration = 3\npersistence = 0.9\nattribution = 0.8\nrealisable = 0.75\nevidence_grade = \"C\"\n"
        ));
    }
    for effect in 8..12 {
        text.push_str(&format!(
            "[effect.y{effect}]\nname = \"Effekt {effect}\"\ndepartment = \"skola\"\nunit_cost = \"u{effect}\"\n\
             units = {{ 2021 = 0.5, 2022 = 1.2, 2023 = 1.7 }}\nstep = 0.5\nevidence_grade = \"D\"\n\
             [effect.y{effect}.replaced_by]\nunit_cost = \"u0\"\nunits_per_unit = 2\n"
        ));
    }
    text
}

/// The unit costs, as CSV.
pub(crate) fn prices() -> String {
    let mut text = String::from("id;year;name;area;unit;cost;source\n");
    for row in 0..500 {
        text.push_str(&format!(
            "u{row};2020;Enhet {row};skola;år;{};exempeldata\n",
            1_000 + row * 37
        ));
    }
    text
}

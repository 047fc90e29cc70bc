//! What the tests share: a small application, the unit costs it rests on, and the figures that come of it.

use serde_json::Value;

use crate::support::Folder;

/// Unit costs in round kronor, all of 2020.
pub(crate) const UNIT_COSTS: &str = "\
id,year,cost,name,area,unit,payer,kind,source
krona,2020,1,A krona,ifo,krona,municipality,service,exempeldata
day,2020,100,A day,ifo,day,municipality,service,exempeldata
home,2020,400,A home,ifo,home,municipality,service,exempeldata
place,2020,1000,A place,ifo,place,municipality,service,exempeldata
care,2020,500,Care,care,visit,region,service,exempeldata
income,2020,200,Income,income,month,state,transfer,exempeldata
";

/// An application to be computed: 2020, in the prices of 2020, with the departments *social* and *school*.
#[derive(Clone)]
pub(crate) struct Case {
    investment: String,
    start: &'static str,
    end: &'static str,
    departments: &'static [&'static str],
    body: String,
    files: Vec<(&'static str, String)>,
    arguments: Vec<&'static str>,
}

impl Case {
    /// An application of the year 2020 with these tables.
    pub(crate) fn new(body: &str) -> Self {
        Self {
            investment: String::new(),
            start: "2020-01-01",
            end: "2020-12-31",
            departments: &["social", "school"],
            body: body.to_owned(),
            // The empty workspace keeps any other, further up, out of the calculation.
            files: vec![
                ("si.toml", String::new()),
                ("unit-costs/2020.csv", UNIT_COSTS.to_owned()),
            ],
            arguments: Vec::new(),
        }
    }

    /// The same with another first and last day.
    pub(crate) fn during(mut self, start: &'static str, end: &'static str) -> Self {
        (self.start, self.end) = (start, end);
        self
    }

    /// The same with other departments.
    pub(crate) fn departments(mut self, ids: &'static [&'static str]) -> Self {
        self.departments = ids;
        self
    }

    /// The same with one more line about the investment.
    pub(crate) fn investment(mut self, line: &str) -> Self {
        self.investment = format!("{line}\n");
        self
    }

    /// The same with more tables.
    pub(crate) fn and(mut self, tables: &str) -> Self {
        self.body = format!("{}\n{tables}", self.body);
        self
    }

    /// The same with a file beside the application, in the place of one of that name.
    pub(crate) fn file(mut self, name: &'static str, text: &str) -> Self {
        self.files.retain(|(known, _)| *known != name);
        self.files.push((name, text.to_owned()));
        self
    }

    /// The same with more arguments on the command line.
    pub(crate) fn with(mut self, arguments: &[&'static str]) -> Self {
        self.arguments.extend(arguments);
        self
    }

    fn application(&self) -> String {
        let departments = self
            .departments
            .iter()
            .map(|id| format!("{id} = \"{id}\"\n"))
            .collect::<Vec<_>>()
            .concat();
        format!(
            "format = 1\n\n[investment]\nid = \"case\"\nname = \"Case\"\nstart = {}\nend = {}\n\
             price_year = 2020\n{}\n[department]\n{departments}\n{}\n",
            self.start, self.end, self.investment, self.body,
        )
    }

    /// The figures that the program gives.
    #[track_caller]
    pub(crate) fn figures(&self) -> Figures {
        Figures::read(self.text(&["--format", "json", "--lang", "en"]))
    }

    /// What the program writes.
    #[track_caller]
    pub(crate) fn text(&self, arguments: &[&str]) -> String {
        let folder = Folder::new();
        let application = self.application();
        folder.write("application.toml", &application);
        for (name, text) in &self.files {
            folder.write(name, text);
        }
        let own = self.arguments.iter().copied();
        let arguments = ["calc", "application.toml"]
            .into_iter()
            .chain(own)
            .chain(arguments.iter().copied());
        let arguments: Vec<&str> = arguments.collect();
        let run = folder.si(&arguments);
        assert_eq!(run.code, 0, "{application}\n{}", run.err);
        run.out
    }
}

/// The program's figures, as text: a number with its digits, a table as `2021 10, 2022 20`, an absent figure as `null`.
pub(crate) struct Figures {
    /// The whole output.
    pub(crate) text: String,
    json: Value,
}

impl Figures {
    fn read(text: String) -> Self {
        let json = serde_json::from_str(&text).unwrap();
        Self { text, json }
    }

    /// The figure at a path such as `return_plan.by_department.social.total` or `policies.1.coverage`.
    #[track_caller]
    pub(crate) fn figure(&self, path: &str) -> String {
        rendered(found(&self.json, path))
    }

    /// That the figure at a path is this.
    #[track_caller]
    pub(crate) fn is(&self, path: &str, expected: &str) {
        assert_eq!(self.figure(path), expected, "{path}");
    }

    /// The figure of a line of effects, by the line's id.
    #[track_caller]
    pub(crate) fn effect(&self, id: &str, path: &str) -> String {
        let lines = self.json["effects"].as_array().unwrap();
        let line = lines.iter().find(|line| line["id"] == id);
        rendered(found(line.unwrap_or_else(|| panic!("no line {id}")), path))
    }

    /// That the figure of a line of effects is this.
    #[track_caller]
    pub(crate) fn effect_is(&self, id: &str, path: &str, expected: &str) {
        assert_eq!(self.effect(id, path), expected, "{id} {path}");
    }

    /// The ids of the lines of effects, in their order.
    pub(crate) fn effects(&self) -> Vec<&str> {
        let lines = self.json["effects"].as_array().unwrap();
        lines
            .iter()
            .map(|line| line["id"].as_str().unwrap())
            .collect()
    }

    /// A row of a list in `sensitivity`, by its address.
    #[track_caller]
    pub(crate) fn sensitivity(&self, list: &str, address: &str, key: &str) -> String {
        let rows = self.json["sensitivity"][list].as_array().unwrap();
        let row = rows.iter().find(|row| row["address"] == address);
        rendered(found(
            row.unwrap_or_else(|| panic!("no row {address}")),
            key,
        ))
    }

    /// A break-even of a department, by its address.
    #[track_caller]
    pub(crate) fn of_department(&self, department: &str, address: &str, key: &str) -> String {
        let rows = &self.json["sensitivity"]["departments"][department]["break_even"];
        let mut rows = rows.as_array().unwrap().iter();
        let row = rows.find(|row| row["address"] == address);
        rendered(found(
            row.unwrap_or_else(|| panic!("no row {address}")),
            key,
        ))
    }

    /// The inputs that move a department's reductions, in their order.
    pub(crate) fn inputs_of_department(&self, department: &str) -> Vec<&str> {
        let rows = &self.json["sensitivity"]["departments"][department]["break_even"];
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| row["address"].as_str().unwrap())
            .collect()
    }

    /// What each of these departments owes, `reservation + fee`.
    #[track_caller]
    pub(crate) fn owed(&self, departments: &[&str]) -> Vec<String> {
        let due = &self.json["return_plan"]["by_department"];
        let owed = |id: &&str| format!("{} + {}", due[id]["reservation"], due[id]["fee"]);
        departments.iter().map(owed).collect()
    }

    /// The payments in their order, `social 2021: reservation + fee`.
    pub(crate) fn payments(&self) -> Vec<String> {
        let payments = self.json["return_plan"]["payments"].as_array().unwrap();
        let payment = |row: &Value| {
            let department = row["department"].as_str().unwrap();
            let total = row["reservation"].as_i64().unwrap() + row["fee"].as_i64().unwrap();
            assert_eq!(row["total"].as_i64().unwrap(), total, "{row}");
            format!(
                "{department} {}: {} + {}",
                row["year"], row["reservation"], row["fee"]
            )
        };
        payments.iter().map(payment).collect()
    }

    /// That these are the payments, with `; ` between them.
    #[track_caller]
    pub(crate) fn pays(&self, expected: &str) {
        assert_eq!(self.payments().join("; "), expected);
    }

    /// The codes of the warnings, without that of example data, which all unit costs here are.
    pub(crate) fn warnings(&self) -> Vec<&str> {
        let warnings = self.json["warnings"].as_array().unwrap();
        warnings
            .iter()
            .map(|row| row["code"].as_str().unwrap())
            .filter(|code| *code != "unit-cost-example-data")
            .collect()
    }
}

#[track_caller]
fn found<'a>(json: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(json, |place, key| {
        let position = key.parse::<usize>().ok();
        position
            .and_then(|position| place.get(position))
            .or_else(|| place.get(key))
            .unwrap_or_else(|| panic!("no {key} of {path} in {json:#}"))
    })
}

fn rendered(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(entries) => {
            let entries = entries
                .iter()
                .map(|(key, value)| format!("{key} {}", rendered(value)));
            entries.collect::<Vec<_>>().join(", ")
        }
        Value::Array(values) => values.iter().map(rendered).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

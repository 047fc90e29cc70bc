//! The table of what each department must reach to gain what it returns.

use rust_decimal::Decimal;

use super::break_even::{COLUMNS, with_texts};
use super::inputs::{align, factor_cell};
use super::prelude::*;
use crate::model::{Money, Number, rounded_to_side};
use crate::sensitivity::{DepartmentBreakEven, DepartmentInput, Side};

/// The whole report says below the return plan what departments need.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: never,
    for_programs: |_, sheets| {
        let sheet = sheets.department_break_even();
        sheet.map(with_texts).unwrap_or_default()
    },
    ..TableSpec::new("department-break-even", |sheets| {
        let sheet = sheets.department_break_even();
        let sentence = match sheet {
            Some(_) => "plan-stands-fixed",
            None => "no-return-model",
        };
        let sentences = [Sentence::new(sentence)];
        Some(sheets.section(Label("department-break-even"), sheet, sentences))
    })
};

impl Sheets<'_> {
    /// Each department's expected reductions beside what it returns, and below it the inputs of its own effects that
    /// move its reductions most, where there is a return plan.
    pub(crate) fn department_break_even(&self) -> Option<Sheet> {
        let departments = self.calculated.sensitivity.departments.as_ref()?;
        let rows = departments.iter();
        let mut rows: Vec<Row> = rows.flat_map(|known| self.department_rows(known)).collect();
        align(&mut rows, 1);
        let headings = [Label("department-break-even"), Label("department-or-input")];
        let columns = self.columns(&COLUMNS);
        Some(self.sheet("department-break-even", headings, columns, rows))
    }

    /// How much of its expected reductions each department needs: in one sentence where all need as much, as they do
    /// unless one has an increase or finances a cost itself.
    pub(crate) fn department_needs(&self) -> Vec<Sentence> {
        let departments = self.calculated.sensitivity.departments.iter().flatten();
        let only_return = departments
            .clone()
            .all(|department| covers(department) == "returns");
        let shares: Option<Vec<Decimal>> = departments.clone().map(needed).collect();
        match shares.as_deref() {
            Some([share, others @ ..])
                if only_return
                    && !others.is_empty()
                    && others.iter().all(|other| other == share) =>
            {
                vec![Sentence::new("departments-need").with("needed", Fact::Percent(*share))]
            }
            _ => departments
                .map(|department| {
                    let named = &self.case().application.departments[department.department];
                    needs(department, Some(named.name.clone()))
                })
                .collect(),
        }
    }

    fn department_rows(&self, department: &DepartmentBreakEven) -> Vec<Row> {
        let named = &self.case().application.departments[department.department];
        let factor = department.factor.map_or(Cell::Empty, |factor| {
            factor_cell(factor, Some(Side::AtLeast))
        });
        let cells = vec![
            Cell::Money(department.gains),
            Cell::Money(department.needs()),
            factor,
        ];
        let sentence = self.text(&needs(department, None));
        let row = Row::new(&named.name, cells)
            .with_detail(sentence)
            .id("realisable")
            .of(Some(&named.id))
            .total();
        let gains_enough = department.gains.0.rounded_for_comparison()
            >= department.needs().0.rounded_for_comparison();
        let inputs = self.most_moving(&department.inputs);
        let inputs = inputs.into_iter().map(|input| {
            let sentence = Sentence::new("department-break-even")
                .with("gains", if gains_enough { "fall" } else { "suffice" });
            let row = self.break_even_row(&input.break_even, gains_enough, sentence);
            row.of(Some(&named.id)).indented()
        });
        std::iter::once(row).chain(inputs).collect()
    }

    /// The inputs with a break-even among those that move the department's reductions most, in the file's order.
    fn most_moving<'i>(&self, inputs: &'i [DepartmentInput]) -> Vec<&'i DepartmentInput> {
        let mut swings: Vec<Money> = inputs.iter().map(|input| input.swing).collect();
        swings.sort_unstable_by(|one, other| other.cmp(one));
        let least = swings.get(self.layout.top.saturating_sub(1)).copied();
        let moves = |input: &&DepartmentInput| {
            self.layout.top > 0 && least.is_none_or(|least| input.swing >= least)
        };
        let reaching = |input: &&DepartmentInput| input.break_even.break_even.is_some();
        inputs.iter().filter(moves).filter(reaching).collect()
    }
}

/// The share of its expected reductions that a department needs; `None` where it needs nothing, or gains nothing.
fn needed(department: &DepartmentBreakEven) -> Option<Decimal> {
    let factor = department
        .factor
        .filter(|_| !department.needs().0.is_zero())?;
    Some(rounded_to_side(factor, 2, true))
}

/// What a department's reductions are to cover, for words.
fn covers(department: &DepartmentBreakEven) -> &'static str {
    match (
        department.returns.0.is_zero(),
        department.own_cost.0.is_zero(),
    ) {
        (_, true) => "returns",
        (true, false) => "own",
        (false, false) => "both",
    }
}

/// How much of its expected reductions a department needs.
fn needs(department: &DepartmentBreakEven, name: Option<String>) -> Sentence {
    let needs = Fact::Kronor(department.needs().0);
    let covers = covers(department);
    match needed(department) {
        _ if department.needs().0.is_zero() => {
            Sentence::new("department-returns-nothing").with("department", name)
        }
        Some(share) => Sentence::new("department-needs")
            .with("department", name)
            .with("needed", Fact::Percent(share))
            .with("covers", covers)
            .with("needs", needs),
        None => Sentence::new("department-gains-nothing")
            .with("department", name)
            .with("covers", covers)
            .with("needs", needs),
    }
}

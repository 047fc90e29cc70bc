//! The table of what each department must reach to gain what it returns.

use rust_decimal::Decimal;

use super::Table;
use super::calculation_sheets::Sheets;
use super::sensitivity_sheets::rises;
use super::sheet::{Cell, Row, Sheet};
use crate::model::{Money, Number, Quantity, rounded_to_side};
use crate::sensitivity::{DepartmentBreakEven, DepartmentInput};
use crate::words::{Label, Sentence};

impl Sheets<'_> {
    /// Each department's expected reductions beside what it returns, and below it the inputs of its own effects that
    /// move its reductions most, where there is a return plan.
    pub fn department_break_even(&self) -> Option<Sheet> {
        let departments = self.calculated.sensitivity.departments.as_ref()?;
        Some(Sheet {
            table: Table::DepartmentBreakEven,
            title: self.title(Label::DepartmentBreakEven),
            label: self.say(Label::DepartmentOrInput),
            columns: self.figures(&[
                ("value", Label::Value),
                ("break_even", Label::BreakEvenAt),
                ("factor", Label::Factor),
            ]),
            rows: departments
                .iter()
                .flat_map(|department| self.department_rows(department))
                .collect(),
        })
    }

    /// How much of its expected reductions each department needs: in one sentence where all need as much, as they do
    /// unless one has an increase.
    pub(super) fn department_needs(&self) -> Vec<Sentence> {
        let departments = self.calculated.sensitivity.departments.iter().flatten();
        let sentences: Vec<Sentence> = departments
            .map(|department| {
                let named = &self.case().application.departments[department.department];
                needs(department, Some(named.name.clone()))
            })
            .collect();
        let shares = sentences.iter().map(|sentence| match sentence {
            Sentence::DepartmentNeeds { share, .. } => Some(*share),
            _ => None,
        });
        let shares: Option<Vec<Decimal>> = shares.collect();
        match shares.as_deref() {
            Some([share, others @ ..])
                if !others.is_empty() && others.iter().all(|other| other == share) =>
            {
                vec![Sentence::DepartmentsNeed { share: *share }]
            }
            _ => sentences,
        }
    }

    fn department_rows(&self, department: &DepartmentBreakEven) -> Vec<Row> {
        let named = &self.case().application.departments[department.department];
        let factor = department
            .factor
            .map_or(Cell::Empty, |factor| Cell::Factor(Quantity(factor)));
        let cells = vec![
            Cell::Money(department.gains),
            Cell::Money(department.returns),
            factor,
        ];
        let sentence = needs(department, None).text(self.amounts, self.language);
        let row = Row::new(&named.name, cells)
            .with_detail(sentence)
            .id("realisable")
            .of(Some(&named.id))
            .total();
        let gains_enough = department.gains.0.rounded_for_comparison()
            >= department.returns.0.rounded_for_comparison();
        let inputs = self.most_moving(&department.inputs);
        let inputs = inputs.into_iter().map(|input| {
            let row = &input.break_even;
            self.break_even_row(row, |key, value| Sentence::DepartmentBreakEven {
                falls: gains_enough,
                rises: rises(row, gains_enough),
                key,
                value,
            })
            .of(Some(&named.id))
            .indented()
        });
        std::iter::once(row).chain(inputs).collect()
    }

    /// The inputs with a break-even among those that move the department's reductions most, in the file's order.
    fn most_moving<'i>(&self, inputs: &'i [DepartmentInput]) -> Vec<&'i DepartmentInput> {
        let mut swings: Vec<Money> = inputs.iter().map(|input| input.swing).collect();
        swings.sort_unstable_by(|one, other| other.cmp(one));
        let least = swings.get(self.top.saturating_sub(1)).copied();
        let moves = |input: &&DepartmentInput| {
            self.top > 0 && least.is_none_or(|least| input.swing >= least)
        };
        let reaching = |input: &&DepartmentInput| input.break_even.break_even.is_some();
        inputs.iter().filter(moves).filter(reaching).collect()
    }
}

/// How much of its expected reductions a department needs.
fn needs(department: &DepartmentBreakEven, name: Option<String>) -> Sentence {
    let returns = department.returns.0;
    match department.factor {
        _ if returns.is_zero() => Sentence::DepartmentReturnsNothing { department: name },
        Some(factor) => Sentence::DepartmentNeeds {
            department: name,
            share: rounded_to_side(factor, 2, true),
            returns,
        },
        None => Sentence::DepartmentGainsNothing {
            department: name,
            returns,
        },
    }
}

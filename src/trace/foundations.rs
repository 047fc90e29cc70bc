//! How much rests on what, written out.

use super::{Figure, GainPart, Ground, Node, Operation, Term, Tracer, Unit, Whose};
use crate::calculation::Part;
use crate::model::{Choice, Line, Payer};

impl Tracer<'_> {
    /// The part of the municipality's realisable reductions that rests on something.
    pub(super) fn foundation(&self, ground: Ground) -> Node {
        let node = if ground == Ground::AfterPeriod {
            let end = self.case.application.investment.period.end().year();
            let parts = vec![self.municipal(None), self.so_far(end)];
            Node::computed(Term::AfterEnd, Unit::Kronor, Operation::Difference, parts).of(end)
        } else {
            let lines = self
                .case
                .lines
                .iter()
                .enumerate()
                .filter(|(position, line)| {
                    let years = &self.result.lines[*position].realisable;
                    line.payer == Payer::Municipality
                        && self.rests_on(line, ground)
                        && years.amounts().next().is_some()
                });
            let parts = lines.map(|(line, _)| {
                let gained = Figure::Gain(Whose::Line(line), GainPart::Realisable, None);
                self.node(gained)
            });
            Node::sum(term(ground), Unit::Kronor, parts.collect())
        };
        let node = match ground {
            Ground::Evidence(Some(grade)) => node.of(grade.word()),
            _ => node,
        };
        match self.part(ground) {
            Some(part) => node.calculated(part.amount.0),
            None => node,
        }
    }

    /// The same as a share of the whole.
    pub(super) fn foundation_share(&self, ground: Ground) -> Node {
        let part = match ground {
            Ground::Everything => self.municipal(None),
            _ => self.node(Figure::Foundation(ground)),
        };
        let of = match ground {
            Ground::Everything => "realisable".to_owned(),
            _ => part.name.clone().unwrap_or_default(),
        };
        let share = Node::computed(
            Term::FoundationShare,
            Unit::Plain,
            Operation::Quotient,
            vec![part, self.municipal(None)],
        )
        .of(of.trim_start_matches("foundations."));
        let value = self.part(ground).and_then(|part| part.share);
        match value {
            Some(value) => share.calculated(value.0),
            None => share,
        }
    }

    fn part(&self, ground: Ground) -> Option<Part> {
        let foundations = &self.result.foundations;
        match ground {
            Ground::Evidence(grade) => {
                let mut grades = foundations.by_evidence_grade.iter();
                grades
                    .find(|(known, _)| *known == grade)
                    .map(|(_, part)| *part)
            }
            Ground::ExampleData => Some(foundations.example_data),
            Ground::Everything => None,
            Ground::AfterPeriod => Some(foundations.after_period),
            Ground::Converted => Some(foundations.converted),
        }
    }

    fn rests_on(&self, line: &Line, ground: Ground) -> bool {
        let price = self.case.price(line.unit_cost);
        match ground {
            Ground::Evidence(grade) => {
                self.case.application.effects[line.effect].evidence_grade == grade
            }
            Ground::ExampleData => price.unit_cost.is_example_data(),
            Ground::Converted => price.conversion.is_some(),
            Ground::Everything => true,
            Ground::AfterPeriod => false,
        }
    }
}

fn term(ground: Ground) -> Term {
    match ground {
        Ground::Evidence(Some(_)) => Term::OnEvidence,
        Ground::Evidence(None) => Term::OnNoEvidence,
        Ground::ExampleData => Term::OnExampleData,
        Ground::Everything => Term::Realisable,
        Ground::AfterPeriod => Term::AfterEnd,
        Ground::Converted => Term::OnConverted,
    }
}

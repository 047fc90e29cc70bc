//! The names of cells: an address, or the path of a figure, made such as a spreadsheet takes.

use std::collections::HashSet;

use rust_xlsxwriter::Workbook;

use super::page::{At, Page, SheetResult};

/// The longest name that stands in formulas; of longer ones the cell does.
const LONGEST_IN_FORMULA: usize = 40;
/// The longest name.
const LONGEST: usize = 255;

/// All names that were given.
#[derive(Default)]
pub(super) struct DefinedNames {
    taken: HashSet<String>,
    given: Vec<(String, String)>,
}

impl DefinedNames {
    /// Names a cell by an address: `effect.hvb.with` becomes `effect_hvb_with`. Gives what formulas call it by.
    pub(super) fn define(&mut self, address: &str, page: &Page, at: At) -> String {
        let is_legal = |sign: char| sign.is_alphanumeric();
        let legal = address.replace(|sign| !is_legal(sign), "_");
        let cell = page.everywhere(at);
        // A name stands for one cell.
        if legal.len() > LONGEST || !self.taken.insert(legal.clone()) {
            return cell;
        }
        self.given.push((legal.clone(), cell.clone()));
        if legal.len() > LONGEST_IN_FORMULA {
            return cell;
        }
        legal
    }

    /// Writes them into a workbook.
    pub(super) fn write(self, workbook: &mut Workbook) -> SheetResult {
        for (name, cell) in self.given {
            workbook.define_name(name, &format!("={cell}"))?;
        }
        Ok(())
    }
}

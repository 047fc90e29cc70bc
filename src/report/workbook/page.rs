//! A sheet of a workbook while it is written: how its cells look, and what Excel takes of texts and formulas.

use rust_decimal::Decimal;
use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Formula, Worksheet, XlsxError};

use crate::model::Number;
use crate::words::is_harmful;

/// What has been written, or why Excel would not take it.
pub(super) type SheetResult<T = ()> = Result<T, XlsxError>;

/// The most signs of a text in a cell, counted as UTF-16 does.
const LONGEST_TEXT: usize = 32_767;
/// The most lines of a row.
const MOST_LINES: u16 = 27;
/// The most signs of a formula.
const LONGEST_FORMULA: usize = 8_192;

/// How numbers are shown. The codes are Excel's own: the program that shows them has the language's signs, `1 234,5` in
/// Swedish.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Whole kronor.
    Kronor,
    /// Kronor and öre.
    Ore,
    /// A share that was given, in percent.
    Share,
    /// A share that was computed, to a tenth of a per cent.
    Percent,
    /// A factor.
    Factor,
    /// As it stands.
    General,
}

impl Shown {
    fn code(self) -> &'static str {
        match self {
            Self::Kronor => "#,##0",
            Self::Ore => "#,##0.00",
            Self::Share => "0.0##%",
            Self::Percent => "0.0%",
            Self::Factor => "\"×\"0.0##",
            Self::General => "General",
        }
    }
}

/// How a cell looks.
#[derive(Clone, Copy)]
pub(super) enum CellLook {
    /// The heading of a sheet.
    Title,
    /// The heading of a part.
    Part,
    /// The heading of a column of texts.
    Heading,
    /// The heading of a column of figures.
    FigureHeading,
    /// A text.
    Text,
    /// A text in as many lines as it needs.
    Wrapped,
    /// What is said of a sheet, or by the way.
    Note,
    /// A number.
    Number(Shown),
    /// A number that may be changed.
    Changeable(Shown),
    /// A sum.
    Sum(Shown),
}

impl CellLook {
    fn format(self) -> Format {
        let plain = Format::new();
        match self {
            Self::Title => plain.set_bold().set_font_size(14),
            Self::Part => plain.set_bold().set_font_size(12),
            Self::Heading => plain
                .set_bold()
                .set_text_wrap()
                .set_border_bottom(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E8_EDF2)),
            Self::FigureHeading => Self::Heading.format().set_align(FormatAlign::Right),
            Self::Text => plain,
            Self::Wrapped => plain.set_text_wrap().set_align(FormatAlign::Top),
            Self::Note => plain.set_italic(),
            Self::Number(shown) => plain.set_num_format(shown.code()),
            Self::Changeable(shown) => plain
                .set_num_format(shown.code())
                .set_font_color(Color::RGB(0x0000_3C99))
                .set_background_color(Color::RGB(0x00FF_F8D6)),
            Self::Sum(shown) => plain
                .set_num_format(shown.code())
                .set_bold()
                .set_border_top(FormatBorder::Thin),
        }
    }
}

/// Where a cell stands on its sheet: row and column, from 0.
pub(super) type At = (u32, u16);

/// A cell for formulas of its own sheet.
pub(super) fn cell((row, column): At) -> String {
    row_col_to_cell(row, column)
}

/// Cells of one sheet, from one to another.
pub(super) fn cells(from: At, to: At) -> String {
    format!("{}:{}", cell(from), cell(to))
}

/// A sheet being written, from top to bottom.
pub(super) struct Page {
    sheet: Worksheet,
    name: &'static str,
    widths: Vec<u16>,
    /// The row that is written next.
    pub(super) row: u32,
}

impl Page {
    /// A sheet with its heading and what is said of it, the widths of its first columns and that of all others.
    pub(super) fn new(name: &'static str, notes: &[&str], widths: &[u16]) -> SheetResult<Self> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        for (column, width) in (0..).zip(widths) {
            sheet.set_column_width(column, *width)?;
        }
        let others = u16::try_from(widths.len()).unwrap_or(0);
        sheet.set_column_range_width(others, others + 255, 13)?;
        sheet
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_footer("&L&A&R&P / &N");
        let mut page = Self {
            sheet,
            name,
            widths: widths.to_vec(),
            row: 0,
        };
        page.text((0, 0), name, CellLook::Title)?;
        for note in notes {
            page.row += 1;
            page.text((page.row, 0), note, CellLook::Note)?;
        }
        page.row += 2;
        Ok(page)
    }

    /// A row of headings, above which nothing moves and which stands on every printed page.
    pub(super) fn frozen<'t>(
        &mut self,
        headings: impl IntoIterator<Item = &'t str>,
        columns: u16,
    ) -> SheetResult {
        self.headings(headings, u16::MAX)?;
        self.sheet.set_freeze_panes(self.row, columns)?;
        self.sheet.set_repeat_rows(self.row - 1, self.row - 1)?;
        Ok(())
    }

    /// Keeps what has been written so far and the labels in sight.
    pub(super) fn freeze(&mut self) -> SheetResult {
        self.sheet.set_freeze_panes(self.row, 1)?;
        Ok(())
    }

    /// Gives a column another width.
    pub(super) fn widen(&mut self, column: u16, width: u16) -> SheetResult {
        self.sheet.set_column_width(column, width)?;
        Ok(())
    }

    /// A row of headings, of which the first so many stand over texts.
    pub(super) fn headings<'t>(
        &mut self,
        headings: impl IntoIterator<Item = &'t str>,
        texts: u16,
    ) -> SheetResult {
        for (column, heading) in (0..).zip(headings) {
            let look = if column < texts {
                CellLook::Heading
            } else {
                CellLook::FigureHeading
            };
            self.text((self.row, column), heading, look)?;
        }
        self.row += 1;
        Ok(())
    }

    /// A row of texts.
    pub(super) fn texts<'t>(
        &mut self,
        texts: impl IntoIterator<Item = &'t str>,
        look: CellLook,
    ) -> SheetResult {
        for (column, text) in (0..).zip(texts) {
            self.text((self.row, column), text, look)?;
        }
        Ok(())
    }

    /// A text, whatever it begins with: never a formula, and none when somebody edits it either. What would turn the order
    /// in which a line is read is left out, and what a cell does not hold.
    pub(super) fn text(&mut self, (row, column): At, text: &str, look: CellLook) -> SheetResult {
        if !text.is_empty() {
            let (text, format) = harmless(text, look);
            self.sheet
                .write_string_with_format(row, column, text, &format)?;
        }
        Ok(())
    }

    /// A text over the columns from one to the last of those that have widths of their own, in as many lines as it needs,
    /// with the next row below it.
    pub(super) fn across(&mut self, column: u16, text: &str, look: CellLook) -> SheetResult {
        let (text, format) = harmless(text, look);
        let format = format.set_text_wrap().set_align(FormatAlign::Top);
        let last = u16::try_from(self.widths.len()).unwrap_or(0).max(1) - 1;
        let (row, widths) = (self.row, self.widths.iter().skip(column.into()));
        self.row += 1;
        let width: usize = widths.map(|width| usize::from(*width)).sum();
        let lines = text.chars().count().div_ceil(width.max(1)).max(1);
        let lines = u16::try_from(lines).unwrap_or(MOST_LINES).min(MOST_LINES);
        self.sheet.set_row_height(row, 15 * lines)?;
        self.sheet
            .merge_range(row, column, row, last, &text, &format)?;
        Ok(())
    }

    /// A number.
    pub(super) fn number(
        &mut self,
        (row, column): At,
        number: Decimal,
        look: CellLook,
    ) -> SheetResult {
        let number = f64::exact(number);
        self.sheet
            .write_number_with_format(row, column, number, &look.format())?;
        Ok(())
    }

    /// A formula with its result, for programs that show it without computing it; the result alone where the formula is
    /// longer than Excel takes.
    pub(super) fn formula(
        &mut self,
        (row, column): At,
        formula: &str,
        result: Decimal,
        look: CellLook,
    ) -> SheetResult {
        if formula.len() >= LONGEST_FORMULA {
            return self.number((row, column), result, look);
        }
        let formula = Formula::new(formula).set_result(f64::exact(result).to_string());
        self.sheet
            .write_formula_with_format(row, column, formula, &look.format())?;
        Ok(())
    }

    /// A cell of this sheet for formulas of every sheet.
    pub(super) fn everywhere(&self, (row, column): At) -> String {
        let cell = row_col_to_cell_absolute(row, column);
        format!("'{}'!{cell}", self.name)
    }

    /// The sheet as it was written.
    pub(super) fn written(self) -> Worksheet {
        self.sheet
    }
}

/// A text as it may stand in a cell, and how it looks.
fn harmless(text: &str, look: CellLook) -> (String, Format) {
    let text = text.replace(|sign| is_harmful(sign) && sign != '\n', " ");
    let format = match look.format() {
        format if text.starts_with(['=', '+', '-', '@']) => format.set_quote_prefix(),
        format => format,
    };
    (in_a_cell(&text).to_owned(), format)
}

/// As much of a text as a cell holds.
fn in_a_cell(text: &str) -> &str {
    let mut length = 0;
    let mut signs = text.char_indices();
    let over = signs.find(|(_, sign)| {
        length += sign.len_utf16();
        length > LONGEST_TEXT
    });
    over.map_or(text, |(end, _)| &text[..end])
}

//! Years in a list.

/// Years in a list, runs of them as `2014–2018`.
pub(super) fn years(years: &[i32]) -> String {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for &year in years {
        match runs.last_mut() {
            Some((_, last)) if year == *last + 1 => *last = year,
            Some((_, last)) if year == *last => {}
            _ => runs.push((year, year)),
        }
    }
    let shown = |&(first, last): &(i32, i32)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn runs_of_years_are_written_short() {
        assert_eq!(super::years(&[2014, 2015, 2016, 2019]), "2014–2016, 2019");
        assert_eq!(super::years(&[2014, 2015]), "2014, 2015");
    }
}

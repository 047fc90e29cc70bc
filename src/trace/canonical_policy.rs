//! Other ways to say the name of a figure under a policy, among them the paths of the JSON.
//!
//! A policy is called as its user called it, a path with dots perhaps. So each policy that was asked for is looked for at
//! its place, and a name may be read in more than one way.

use super::name::OF;
use super::name_hanging::quoted;

/// A policy as it was asked for, and what it is called within names.
#[derive(Clone, Copy, Debug)]
pub struct PolicyWord<'p> {
    /// As it was asked for.
    pub asked: &'p str,
    /// Within names: see [`policy_word`](super::policy_word).
    pub word: &'p str,
}

/// The names that may be meant by a name that begins with `policy.` or `outcome.`; the policy in force is the first.
pub fn canonical_under(name: &str, policies: &[PolicyWord]) -> Vec<String> {
    let after = |groups: [&str; 2]| {
        groups
            .into_iter()
            .find_map(|group| name.strip_prefix(group))
    };
    let mut names = Vec::new();
    if let Some(rest) = after(["policy.", "policies."]) {
        for policy in policies {
            let tails = tails(rest, policy).into_iter();
            names.extend(tails.map(|tail| format!("policy.{}.{}", policy.word, under(tail))));
        }
    }
    if let Some(rest) = after(["outcome.", "outcomes."]) {
        names.push(format!("outcome.{}", settled(rest)));
        for (position, policy) in policies.iter().enumerate() {
            let tails = tails(rest, policy).into_iter().map(settled);
            names.extend(tails.map(|tail| match position {
                0 => format!("outcome.{tail}"),
                _ => format!("outcome.{}.{tail}", policy.word),
            }));
        }
    }
    names.dedup();
    names
}

/// What stands behind a policy.
fn tails<'n>(rest: &'n str, policy: &PolicyWord) -> Vec<&'n str> {
    let tail = |word: &str| rest.strip_prefix(word)?.strip_prefix('.');
    // Any of them may stand in quotes, as one must that could be taken for another.
    let in_quotes = quoted(policy.asked);
    let mut tails: Vec<&str> = [policy.asked, policy.word, &in_quotes]
        .into_iter()
        .filter_map(tail)
        .collect();
    tails.dedup();
    tails
}

/// A figure under a policy as it is called: `return_plan.by_department.social.total` is `social.total`.
fn under(tail: &str) -> String {
    let mut tail = tail;
    for before in ["policy.", "return_plan.", "by_department."] {
        tail = tail.strip_prefix(before).unwrap_or(tail);
    }
    match tail {
        "target" => "return_target".to_owned(),
        tail => tail.to_owned(),
    }
}

/// A figure of an outcome as it is called: `0.5.by_department.social.total` is `0.5.social.total`.
fn settled(tail: &str) -> String {
    let Some((before, after)) = tail.split_once(".by_department.") else {
        return tail.to_owned();
    };
    let id = after.split('.').next().unwrap_or(after);
    if is_number(id) {
        format!("{before}.{OF}.{after}")
    } else {
        format!("{before}.{after}")
    }
}

/// Whether a department's id is a number, which behind an outcome could be taken for a part of it.
pub(super) fn is_number(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(name: &str) -> Vec<String> {
        let policy = |asked, word| PolicyWord { asked, word };
        let policies = [
            policy("orebro", "orebro"),
            policy("a", "a"),
            policy("a.social", "\"a.social\""),
            policy("my.policy.v2", "my.policy.v2"),
        ];
        canonical_under(name, &policies)
    }

    #[test]
    fn paths_of_the_json_are_read_behind_their_policy() {
        for (path, name) in [
            (
                "policies.orebro.return_plan.by_department.x.fee",
                "policy.orebro.x.fee",
            ),
            ("policy.orebro.target", "policy.orebro.return_target"),
            (
                "policies.my.policy.v2.policy.sensitivity",
                "policy.my.policy.v2.sensitivity",
            ),
            (
                "policies.my.policy.v2.coverage",
                "policy.my.policy.v2.coverage",
            ),
        ] {
            assert_eq!(names(path), [name], "{path}");
        }
    }

    #[test]
    fn what_may_be_two_policies_is_both() {
        let both = ["policy.a.social.total", "policy.\"a.social\".total"];
        assert_eq!(names("policies.a.social.total"), both);
    }

    #[test]
    fn outcomes_of_the_policy_in_force_go_without_its_name() {
        let names = |name| names(name).last().cloned();
        for (path, name) in [
            (
                "outcomes.orebro.0.5.by_department.x.net",
                "outcome.0.5.x.net",
            ),
            (
                "outcomes.a.0.by_department.5.net",
                "outcome.a.0.by_id.5.net",
            ),
            ("outcomes.0.5.by_department.x.net", "outcome.0.5.x.net"),
        ] {
            assert_eq!(names(path).as_deref(), Some(name), "{path}");
        }
    }
}

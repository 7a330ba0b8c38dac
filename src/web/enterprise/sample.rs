//! Worked sample profiles: every file of `templates/profiles` is one.

use crate::apply::Profile;
use crate::corpus::Library;
use crate::exchange::profile::{Format, read};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "templates/profiles"]
struct Files;

/// The sample profiles with their ids, by name of their file.
pub(in crate::web) fn all(library: &Library) -> Vec<(String, Profile)> {
    Files::iter().filter_map(|file| of_file(library, &file)).collect()
}

/// One sample.
pub(in crate::web) fn find(library: &Library, id: &str) -> Option<Profile> {
    all(library).into_iter().find(|(known, _)| known == id).map(|(_, profile)| profile)
}

fn of_file(library: &Library, name: &str) -> Option<(String, Profile)> {
    let file = Files::get(name)?;
    let text = std::str::from_utf8(&file.data).ok()?;
    let id = name.strip_suffix(".toml")?;
    Some((id.to_owned(), read(library, text, Format::Toml).profile?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::library;

    #[test]
    fn each_sample_is_a_profile_without_a_problem() {
        assert_eq!(all(library()).len(), 6);
        for name in Files::iter() {
            let file = Files::get(&name).unwrap();
            let reading = read(library(), std::str::from_utf8(&file.data).unwrap(), Format::Toml);
            assert_eq!(reading.problems, [], "{name}");
        }
    }
}

//! Who takes over whose documents, in which edition, and whether that edition still stands.

use crate::corpus::Library;
use crate::model::designation::{DesignationKey, Year};
use crate::model::{AsOf, Degree, Designation, Jurisdiction, PartialDate, Standard, StandardIndex, Status};
use std::collections::HashMap;

/// A document taken over by a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The edition taken over.
    pub adopted: Designation,
    /// How closely; unknown where only a double number says that it was.
    pub degree: Option<Degree>,
    /// Years from that edition to the standard that takes it over, where both are known.
    pub lag_years: Option<i32>,
}

/// A standard that takes over an edition which no longer stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupersededEdition {
    /// The standard.
    pub standard: StandardIndex,
    /// The edition that it takes over.
    pub adopted: Designation,
    /// What has taken the place of that edition; none where it ended without a successor in the catalogue.
    pub current: Option<StandardIndex>,
    /// Years from the edition taken over to the current one, where both are known.
    pub years_behind: Option<i32>,
}

/// A document and all that take it over: one family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Family {
    /// Its editions in the catalogue, newest first.
    pub originals: Vec<StandardIndex>,
    /// The standards that take over one of its editions, with what they take over.
    pub members: Vec<(StandardIndex, Link)>,
}

/// All adoptions of a library.
#[derive(Debug, Default)]
pub struct Adoptions {
    links: Vec<Vec<Link>>,
    /// Standards by the family of what they take over, with the place of the link.
    takers: HashMap<String, Vec<(StandardIndex, usize)>>,
    /// Editions in the catalogue by family.
    originals: HashMap<String, Vec<StandardIndex>>,
    /// The series that follows another: `iso.ts|14067` goes on as `iso|14067`.
    continued: HashMap<String, String>,
    /// What replaces all of a document, which need not be in the catalogue itself.
    replaced: HashMap<DesignationKey, Vec<StandardIndex>>,
}

/// Series that follow each other: more would be a cycle.
const LONGEST_CHAIN: usize = 16;

impl Adoptions {
    /// Reads all adoptions.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        let mut out = Self::default();
        for (standard, index) in library.standards().iter().zip(library.indices()) {
            for replacement in standard.replaces.iter().filter(|r| !r.partial) {
                out.replaced.entry(replacement.designation.exact_key()).or_default().push(index);
                let (old, new) = (replacement.designation.series(), standard.id.series());
                // Only what is written to be taken over forms families across numbers.
                if matches!(standard.jurisdiction, Jurisdiction::Int | Jurisdiction::Eu) && old != new {
                    out.continued.entry(old).or_insert(new);
                }
            }
        }
        for (standard, index) in library.standards().iter().zip(library.indices()) {
            let family = out.family_of(&standard.id);
            out.originals.entry(family).or_default().push(index);
            let links = links(standard);
            for (place, link) in links.iter().enumerate() {
                let family = out.family_of(&link.adopted);
                out.takers.entry(family).or_default().push((index, place));
            }
            out.links.push(links);
        }
        let year = |i: &StandardIndex| library.get(*i).and_then(year_of);
        for editions in out.originals.values_mut() {
            editions.sort_by_key(|i| std::cmp::Reverse(year(i)));
        }
        out
    }

    /// What a standard takes over.
    #[must_use]
    pub fn links(&self, index: StandardIndex) -> &[Link] {
        self.links.get(index.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// The name of the family to which all editions of a document belong.
    pub(in crate::compare) fn family_of(&self, designation: &Designation) -> String {
        let mut family = designation.series();
        for _ in 0..LONGEST_CHAIN {
            match self.continued.get(&family) {
                Some(next) => family.clone_from(next),
                None => break,
            }
        }
        family
    }

    /// The standards that take over an edition of a document.
    pub(super) fn takers(&self, family: &str) -> impl Iterator<Item = (StandardIndex, &Link)> {
        let takers = self.takers.get(family).map(Vec::as_slice).unwrap_or_default();
        takers.iter().filter_map(|(index, place)| Some((*index, self.links(*index).get(*place)?)))
    }

    /// The editions of a family in the catalogue, newest first.
    pub(super) fn originals(&self, family: &str) -> &[StandardIndex] {
        self.originals.get(family).map_or(&[], Vec::as_slice)
    }

    /// The families to which a standard belongs: those of what it takes over, and its own where others take it over.
    #[must_use]
    pub fn families(&self, library: &Library, index: StandardIndex) -> Vec<Family> {
        let Some(standard) = library.get(index) else { return Vec::new() };
        let mut names: Vec<String> = self.links(index).iter().map(|l| self.family_of(&l.adopted)).collect();
        names.push(self.family_of(&standard.id));
        names.sort();
        names.dedup();
        let families = names.iter().map(|name| Family {
            originals: self.originals(name).to_vec(),
            members: self.takers(name).map(|(i, link)| (i, link.clone())).collect(),
        });
        families.filter(|f| !f.members.is_empty()).collect()
    }

    /// The editions that a standard takes over although they no longer stand on the day.
    pub fn superseded<'a>(
        &'a self,
        library: &'a Library,
        index: StandardIndex,
        day: AsOf,
    ) -> impl Iterator<Item = SupersededEdition> + use<'a> {
        self.links(index).iter().filter_map(move |link| {
            let adopted = link.adopted.year().and_then(Year::number)?;
            let current = self.current(library, &link.adopted, day);
            let ended = || {
                let known = library.find(link.adopted.as_str())?;
                matches!(library.status_on(known, day), Status::Superseded | Status::Withdrawn).then_some(())
            };
            if current.is_none() {
                ended()?;
            }
            let newer = current.and_then(|i| library.get(i)).and_then(year_of);
            let years_behind = newer.map(|newer| newer - i32::from(adopted));
            Some(SupersededEdition { standard: index, adopted: link.adopted.clone(), current, years_behind })
        })
    }

    /// The newest document that takes the place of an edition on the day, if one does.
    fn current(&self, library: &Library, edition: &Designation, day: AsOf) -> Option<StandardIndex> {
        let own = edition.year().and_then(Year::number).map(i32::from);
        let key = edition.exact_key();
        let by_number = self.replaced.get(&key).into_iter().flatten();
        let series = edition.series();
        let editions = self.originals(&self.family_of(edition)).iter();
        let newer = editions
            .filter(|i| library.get(**i).is_some_and(|s| s.id.series() == series && own.is_some() && year_of(s) > own));
        let candidates = by_number.chain(newer).copied().filter(|i| stands(library, *i, day));
        let mut current = candidates.max_by_key(|i| library.get(*i).and_then(year_of))?;
        for _ in 0..LONGEST_CHAIN {
            let next = library.replaced_by(current).iter().filter(|(i, partial)| !partial && stands(library, *i, day));
            match next.map(|(i, _)| *i).max_by_key(|i| library.get(*i).and_then(year_of)) {
                Some(next) if next != current => current = next,
                _ => break,
            }
        }
        Some(current)
    }
}

fn links(standard: &Standard) -> Vec<Link> {
    let lag = |adopted: &Designation| {
        let from = adopted.year().and_then(Year::number)?;
        Some(year_of(standard)? - i32::from(from))
    };
    let link = |adopted: &Designation, degree| Link { adopted: adopted.clone(), degree, lag_years: lag(adopted) };
    let mut links: Vec<Link> = standard.adopts.iter().map(|a| link(&a.designation, Some(a.degree))).collect();
    if let Some(adopted) = standard.id.adopted()
        && !links.iter().any(|l| l.adopted.series() == adopted.series())
    {
        links.push(link(adopted, None));
    }
    links
}

/// The year of an edition: that of its number, else of its publication.
pub(super) fn year_of(standard: &Standard) -> Option<i32> {
    let printed = standard.id.year().and_then(Year::number).map(i32::from);
    printed.or_else(|| Some(i32::from(standard.published.or(standard.effective)?.year())))
}

/// Whether a document is out on the day: publication is enough for the one before it to be an old edition.
fn stands(library: &Library, index: StandardIndex, day: AsOf) -> bool {
    let Some(standard) = library.get(index).filter(|s| s.status != Some(Status::Draft)) else { return false };
    match standard.published.or(standard.effective).map(PartialDate::first_day) {
        Some(out) => out <= day.day(),
        None => library.status_on(index, day) == Status::InForce,
    }
}

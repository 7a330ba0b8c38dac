//! Where a site lies, and whether a place that a scope row names is there.

use super::profile::Profile;
use crate::corpus::Library;
use crate::model::{Jurisdiction, PlaceKind};

/// Whether a profile lies in one of the places that a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceFit {
    /// It does, or the row names no place.
    Inside,
    /// It does if the site lies in one of these.
    Perhaps(Vec<String>),
    /// It lies in none of these.
    Outside(Vec<String>),
}

/// Where the site of a profile lies.
#[derive(Debug)]
pub(super) struct Site<'a> {
    library: &'a Library,
    /// The division of the site and those above it.
    divisions: Vec<&'a str>,
    home: Vec<Jurisdiction>,
}

impl<'a> Site<'a> {
    pub(super) fn of(library: &'a Library, profile: &'a Profile) -> Self {
        let mut divisions = Vec::new();
        let starts = [profile.place.as_deref(), Some(profile.jurisdiction.word())];
        for start in starts.into_iter().flatten() {
            let mut next = Some(start);
            while let Some(id) = next.filter(|id| !divisions.contains(id)) {
                divisions.push(id);
                next = library.place(id).map(|place| place.within.as_str()).filter(|above| !above.is_empty());
            }
        }
        let is_home = |j: &Jurisdiction| {
            *j == Jurisdiction::Int || *j == profile.jurisdiction || divisions.contains(&j.word()) || union(*j, profile)
        };
        let home = Jurisdiction::ALL.iter().copied().filter(is_home).collect();
        Self { library, divisions, home }
    }

    /// Whether the documents of a jurisdiction are those of the home country.
    pub(super) fn is_home(&self, jurisdiction: Jurisdiction) -> bool {
        self.home.contains(&jurisdiction)
    }

    /// Whether the site lies in one of the places; no places = everywhere.
    pub(super) fn fit(&self, places: &[String]) -> PlaceFit {
        let mut perhaps = Vec::new();
        for id in places {
            match self.fit_one(id) {
                Some(true) => return PlaceFit::Inside,
                None => perhaps.push(id.clone()),
                Some(false) => {}
            }
        }
        match (places.is_empty(), perhaps.is_empty()) {
            (true, _) => PlaceFit::Inside,
            (false, false) => PlaceFit::Perhaps(perhaps),
            (false, true) => PlaceFit::Outside(places.to_vec()),
        }
    }

    /// `None`: perhaps. A place that the library lacks has been refused when the corpus was read.
    fn fit_one(&self, id: &str) -> Option<bool> {
        if self.divisions.contains(&id) {
            return Some(true);
        }
        let place = self.library.place(id);
        match place.map(|p| (p.kind, p.parts.as_slice())) {
            // The profile names a division above the place, and no closer one.
            _ if self.is_above(id) => None,
            Some((PlaceKind::Group, [])) => None,
            Some((PlaceKind::Group, parts)) => {
                let touches = |part: &String| self.divisions.contains(&part.as_str()) || self.is_above(part);
                if parts.iter().any(touches) { None } else { Some(false) }
            }
            _ => Some(false),
        }
    }

    /// Whether the closest known division of the site is above this place.
    fn is_above(&self, id: &str) -> bool {
        let Some(closest) = self.divisions.first() else { return true };
        let mut passed = Vec::new();
        let mut next = Some(id);
        while let Some(id) = next.filter(|id| !passed.contains(id)) {
            if id == *closest {
                return true;
            }
            passed.push(id);
            next = self.library.place(id).map(|place| place.within.as_str()).filter(|above| !above.is_empty());
        }
        false
    }
}

/// An enterprise of a member state lives under the law of the union too.
fn union(jurisdiction: Jurisdiction, profile: &Profile) -> bool {
    (jurisdiction, profile.jurisdiction) == (Jurisdiction::Eaeu, Jurisdiction::Ru)
}

//! Corpora on disk: a part of the shipped one, small enough to be indexed in a moment, to be changed and broken.

use super::corpus_folder;
use std::collections::HashSet;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The standards of the small corpus: four languages, limits, texts, an adoption across three countries.
pub const SMALL: [&str; 7] = [
    "GB 21256-2025",
    "GB 13223-2011",
    "GB/T 24067-2024",
    "ГОСТ Р ИСО 14067-2021",
    "ГОСТ Р ИСО 50001-2012",
    "MNS ISO 50001:2019",
    "ISO 14067:2018",
];

type Rows = Vec<csv::StringRecord>;

/// A small corpus: [`SMALL`] with all that belongs to them, from the shipped corpus.
pub fn small_corpus() -> TempDir {
    let (from, folder) = (corpus_folder(), tempfile::tempdir().unwrap());
    let of_standard = |path: &str| {
        ["standards/", "limits/", "methods/"].iter().any(|folder| path.starts_with(folder)) || path == "scopes.csv"
    };
    let tables = files(&from, "csv");
    let mut needed = HashSet::new();
    for path in tables.iter().filter(|path| of_standard(path)) {
        let (header, mut rows) = read(&from.join(path));
        rows.retain(|row| SMALL.contains(&&row[0]));
        for column in ["object", "indicator"].iter().filter_map(|name| header.iter().position(|h| h == *name)) {
            needed.extend(rows.iter().map(|row| row[column].to_owned()));
        }
        write(&folder.path().join(path), &header, &rows);
    }
    let terms: Vec<_> = tables.iter().filter(|p| p.starts_with("terms/")).map(|p| (p, read(&from.join(p)))).collect();
    needed.extend(
        terms
            .iter()
            .filter(|(path, _)| *path == "terms/carbon.csv")
            .flat_map(|(_, (_, rows))| rows)
            .map(|row| row[0].to_owned()),
    );
    loop {
        let known = needed.len();
        for row in terms.iter().flat_map(|(_, (_, rows))| rows) {
            if needed.contains(&row[0]) {
                needed.insert(row[2].to_owned());
            }
        }
        if needed.len() == known {
            break;
        }
    }
    for (path, (header, mut rows)) in terms {
        rows.retain(|row| needed.contains(&row[0]));
        write(&folder.path().join(path), &header, &rows);
    }
    for path in tables.iter().filter(|path| !of_standard(path) && !path.starts_with("terms/")) {
        let (header, mut rows) = read(&from.join(path));
        rows.retain(|row| match path.as_str() {
            "indicators.csv" | "substances.csv" => needed.contains(&row[0]),
            _ => !path.starts_with("needs/") && !path.starts_with("policy/"),
        });
        write(&folder.path().join(path), &header, &rows);
    }
    for path in files(&from, "xml") {
        let text = fs::read_to_string(from.join(&path)).unwrap();
        if SMALL.iter().any(|id| text.contains(&format!(">{id}<"))) {
            put(folder.path(), &path, text.as_bytes());
        }
    }
    folder
}

/// Writes a file of a corpus.
pub fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Adds a line to a file of a corpus.
pub fn add_line(folder: &Path, path: &str, line: &str) {
    let text = fs::read_to_string(folder.join(path)).unwrap();
    put(folder, path, format!("{text}{line}\n").as_bytes());
}

/// Paths below a folder of all files with an ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<String> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else {
                found.push(path.strip_prefix(root).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found);
    found.retain(|path| path.ends_with(ending));
    found.sort();
    found
}

fn read(path: &Path) -> (csv::StringRecord, Rows) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    (reader.headers().unwrap().clone(), reader.records().collect::<Result<_, _>>().unwrap())
}

fn write(path: &Path, header: &csv::StringRecord, rows: &Rows) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut writer = csv::Writer::from_path(path).unwrap();
    writer.write_record(header).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.flush().unwrap();
}

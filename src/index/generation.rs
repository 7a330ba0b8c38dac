//! One generation: the three full-text indexes, the term dictionary, the domain words and their manifest.

use super::document::{Document, Documents};
use super::encoded;
use super::engine::{ITEM, STANDARD, schema};
use super::manifest::{SCHEMA_VERSION, files_below, hash_file};
use super::plan::{Found, Kind, Plan};
use super::{Engine, Field, IndexError, Manifest};
use crate::corpus::Library;
use crate::model::StandardIndex;
use crate::terms::Annotator;
use crate::text::{Analyzer, ChineseWords};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use tantivy::merge_policy::NoMergePolicy;
use tantivy::{Index, IndexWriter, TantivyDocument};

/// How far a build is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The term dictionary is being compiled.
    Terms,
    /// So many of so many standards are written for one kind of document.
    Documents {
        /// Which kind.
        kind: Kind,
        /// Standards done.
        done: usize,
        /// Standards in all.
        of: usize,
    },
    /// Segments are merged and written out.
    Merge(Kind),
    /// The new generation is verified.
    Verify,
}

/// Everything that must agree to answer a question.
pub struct Generation {
    folder: PathBuf,
    manifest: Manifest,
    engines: Vec<Engine>,
    analyzer: Analyzer,
    annotator: Annotator,
}

const TERMS: &str = "terms";
const WORDS: &str = "words.txt";
/// Memory that the writer may use; a segment is written out when it is full, and one segment need not be merged.
const WRITER_BYTES: usize = 1 << 30;
/// Standards that a worker takes at a time.
const BATCH: usize = 64;

impl Generation {
    /// Builds a generation into an empty folder.
    pub(super) fn build(
        library: &Library,
        corpus: &str,
        number: u64,
        folder: &Path,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<(), IndexError> {
        progress(Progress::Terms);
        let words: String = library.concepts().iter().flat_map(|c| &c.labels.zh).map(|w| format!("{w}\n")).collect();
        let at = folder.join(WORDS);
        std::fs::write(&at, &words).map_err(IndexError::file(&at))?;
        let analyzer = Analyzer::new(ChineseWords::new(words.lines()));
        let terms = folder.join(TERMS);
        std::fs::create_dir_all(&terms).map_err(IndexError::file(&terms))?;
        Annotator::compile(library.concepts(), &analyzer, &terms)?;
        let annotator = Annotator::open(&terms)?;
        let mut files = vec![WORDS.to_owned()];
        files.extend(files_below(folder, &terms)?);
        let documents = Documents { library, analyzer: &analyzer, annotator: &annotator };
        let mut counts = Vec::new();
        for kind in Kind::ALL {
            counts.push(write(&documents, kind, &Engine::folder_of(kind, folder), progress)?);
            files.extend(Engine::UNCHECKED.map(|name| format!("{}/{name}", kind.folder())));
        }
        let files = files
            .into_iter()
            .map(|name| hash_file(&folder.join(&name)).map(|hash| (name, hash)))
            .collect::<Result<Vec<_>, _>>()?;
        Manifest { schema: SCHEMA_VERSION, corpus: corpus.to_owned(), generation: number, documents: counts, files }
            .write(folder)?;
        progress(Progress::Verify);
        verified(folder, &Manifest::read(folder)?).map(|_| ())
    }

    /// Opens a generation and verifies every file of it.
    pub(super) fn open(folder: &Path) -> Result<Self, IndexError> {
        Self::open_as(folder, Manifest::read(folder)?)
    }

    /// Opens a generation of which the manifest is known.
    pub(super) fn open_as(folder: &Path, manifest: Manifest) -> Result<Self, IndexError> {
        let engines = verified(folder, &manifest)?;
        let at = folder.join(WORDS);
        let words = std::fs::read_to_string(&at).map_err(IndexError::file(&at))?;
        let analyzer = Analyzer::new(ChineseWords::new(words.lines()));
        let annotator = Annotator::open(&folder.join(TERMS))?;
        Ok(Self { folder: folder.to_owned(), manifest, engines, analyzer, annotator })
    }

    /// What it was made of.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Where it lives.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The analysis that its tokens were made with.
    #[must_use]
    pub fn analyzer(&self) -> &Analyzer {
        &self.analyzer
    }

    /// Its term dictionary.
    #[must_use]
    pub fn annotator(&self) -> &Annotator {
        &self.annotator
    }

    /// The best documents of one kind for a plan.
    ///
    /// # Errors
    /// When files of the index cannot be read.
    pub fn run(&self, kind: Kind, plan: &Plan, limit: usize) -> Result<Vec<Found>, IndexError> {
        self.engines.get(kind as usize).map_or_else(|| Ok(Vec::new()), |engine| engine.run(plan, limit))
    }

    /// In how many documents of a kind a token stands.
    #[must_use]
    pub fn document_frequency(&self, kind: Kind, field: Field, key: &str) -> u64 {
        self.engines.get(kind as usize).map_or(0, |engine| engine.document_frequency(field, key))
    }

    /// Number of documents of a kind.
    #[must_use]
    pub fn size(&self, kind: Kind) -> u64 {
        self.engines.get(kind as usize).map_or(0, Engine::size)
    }
}

impl std::fmt::Debug for Generation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Generation {} in {}", self.manifest.generation, self.folder.display())
    }
}

/// Verifies every file of a generation and opens its full-text indexes.
fn verified(folder: &Path, manifest: &Manifest) -> Result<Vec<Engine>, IndexError> {
    let wrong = manifest.damaged(folder);
    if !wrong.is_empty() {
        return Err(IndexError::damaged(folder, wrong.into_iter()));
    }
    let engines = Kind::ALL.map(|kind| Engine::open(&Engine::folder_of(kind, folder)));
    let engines = engines.into_iter().collect::<Result<Vec<_>, _>>()?;
    // What the manifest says must be what is there.
    if !engines.iter().map(Engine::size).eq(manifest.documents.iter().copied()) {
        return Err(IndexError::damaged(folder, std::iter::once(Manifest::NAME.to_owned())));
    }
    Ok(engines)
}

/// Writes all documents of one kind and returns their number.
fn write(
    documents: &Documents<'_>,
    kind: Kind,
    folder: &Path,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<u64, IndexError> {
    std::fs::create_dir_all(folder).map_err(IndexError::file(folder))?;
    let failed = |e| IndexError::engine(folder, e);
    let index = Index::create_in_dir(folder, schema()).map_err(failed)?;
    index.tokenizers().register(encoded::NAME, encoded::Decoder::default());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES).map_err(failed)?;
    // All segments are merged once at the end: merges in between would only cost time.
    writer.set_merge_policy(Box::new(NoMergePolicy));
    let fields: Vec<_> =
        Field::ALL.iter().map(|f| index.schema().get_field(f.name())).collect::<Result<_, _>>().map_err(failed)?;
    let standard = index.schema().get_field(STANDARD).map_err(failed)?;
    let item = index.schema().get_field(ITEM).map_err(failed)?;
    let total = documents.library.standards().len();
    let next = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    // Analysis is the dear part: all cores share it, the engine's own thread writes.
    let work = || -> Result<u64, IndexError> {
        let mut count = 0;
        loop {
            let from = next.fetch_add(BATCH, Ordering::Relaxed);
            if from >= total {
                return Ok(count);
            }
            for n in from..(from + BATCH).min(total) {
                for document in documents.of(kind, StandardIndex(n as u32)) {
                    writer.add_document(stored(document, &fields, standard, item)).map_err(failed)?;
                    count += 1;
                }
            }
            progress(Progress::Documents { kind, done: (from + BATCH).min(total), of: total });
        }
    };
    let counts: Vec<Result<u64, IndexError>> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().map(|h| h.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let count = counts.into_iter().sum::<Result<u64, _>>()?;
    progress(Progress::Merge(kind));
    writer.commit().map_err(failed)?;
    let segments = index.searchable_segment_ids().map_err(failed)?;
    if segments.len() > 1 {
        writer.merge(&segments).wait().map_err(failed)?;
    }
    writer.wait_merging_threads().map_err(failed)?;
    Ok(count)
}

fn stored(
    document: Document,
    fields: &[tantivy::schema::Field],
    standard: tantivy::schema::Field,
    item: tantivy::schema::Field,
) -> TantivyDocument {
    let mut stored = TantivyDocument::new();
    stored.add_u64(standard, document.standard.into());
    stored.add_u64(item, document.item.into());
    for (field, tokens) in fields.iter().zip(document.fields) {
        if !tokens.is_empty() {
            stored.add_text(*field, tokens.into_text());
        }
    }
    stored
}

//! Runs a plan on tantivy.
//!
//! Two steps: block-max WAND over the weighted tokens finds candidates, then every candidate is asked what each token
//! contributes, so that ranking can weigh alternatives against each other and say why a hit is here.

use super::plan::{Found, Kind, Phrase, Plan, PlanToken, StandardSet};
use super::{Field, IndexError};
use std::path::Path;
use tantivy::collector::{FilterCollector, TopDocs};
use tantivy::fastfield::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::query::{BooleanQuery, BoostQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{FAST, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::{DocId, DocSet, Index, IndexReader, ReloadPolicy, Searcher, SegmentReader, TERMINATED, Term};

/// Saturation of term frequency and strength of length normalisation in the contributions (BM25).
const K1: f32 = 1.2;
const B: f32 = 0.5;

/// Postings that the search for candidates may run through, and tokens that it uses in any case.
const POSTINGS_AFFORDED: u64 = 150_000;
const FEWEST_FINDERS: usize = 6;
/// Blocks of postings that weighing the candidates may decode, and how many documents a block holds.
const BLOCKS_AFFORDED: u64 = 6_000;
const BLOCK: u64 = 128;
/// Candidates that are weighed in any case.
const FEWEST_CANDIDATES: usize = 50;

impl Places {
    fn open(segment: &SegmentReader) -> Result<Self, IndexError> {
        let column = |name: &str| segment.fast_fields().u64(name).map_err(IndexError::search);
        Ok(Self { standard: column(STANDARD)?, item: column(ITEM)? })
    }
}

/// A token of a plan that stands in documents of this index.
struct Live {
    /// Its place in the plan.
    token: usize,
    /// In how many documents it stands.
    documents: u64,
    /// Where its postings are, by segment.
    postings: Vec<Option<TermInfo>>,
}

/// Every document that holds a token, by segment, ascending: where they are few, as for a number, nothing is faster.
fn all_documents(
    searcher: &Searcher,
    plan: &Plan,
    live: &[Live],
    fields: &[tantivy::schema::Field],
) -> Result<Vec<Vec<DocId>>, IndexError> {
    let mut docs = vec![Vec::new(); searcher.segment_readers().len()];
    for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
        for token in live {
            let Some(info) = token.postings.get(ordinal).and_then(Option::as_ref) else { continue };
            let field = fields[plan.tokens[token.token].field as usize];
            let inverted = segment.inverted_index(field).map_err(IndexError::search)?;
            let mut postings =
                inverted.read_postings_from_terminfo(info, IndexRecordOption::Basic).map_err(IndexError::read)?;
            while postings.doc() != TERMINATED {
                docs[ordinal].push(postings.doc());
                postings.advance();
            }
        }
        docs[ordinal].sort_unstable();
        docs[ordinal].dedup();
    }
    Ok(docs)
}

/// How many candidates can be weighed: each token decodes a block a candidate, or all its blocks if they are fewer.
fn affordable(limit: usize, live: &[Live]) -> usize {
    let cost = |candidates: usize| live.iter().map(|l| (l.documents / BLOCK + 1).min(candidates as u64)).sum::<u64>();
    let mut candidates = limit.max(1);
    while candidates > FEWEST_CANDIDATES && cost(candidates) > BLOCKS_AFFORDED {
        candidates = (candidates * 3 / 4).max(FEWEST_CANDIDATES);
    }
    candidates
}

/// The schema: one and the same for standards, clauses and limits.
pub(super) fn schema() -> Schema {
    let mut builder = Schema::builder();
    for field in Field::ALL {
        let option =
            if field.positions() { IndexRecordOption::WithFreqsAndPositions } else { IndexRecordOption::WithFreqs };
        let indexing = TextFieldIndexing::default().set_tokenizer(super::encoded::NAME).set_index_option(option);
        builder.add_text_field(field.name(), TextOptions::default().set_indexing_options(indexing));
    }
    builder.add_u64_field(STANDARD, FAST);
    builder.add_u64_field(ITEM, FAST);
    builder.build()
}

/// Fast field: the standard's place in the library.
pub(super) const STANDARD: &str = "standard";
/// Fast field: the clause's or limit's own place.
pub(super) const ITEM: &str = "item";

/// One open index of one kind of document.
pub struct Engine {
    reader: IndexReader,
    fields: Vec<tantivy::schema::Field>,
    /// By segment; opening them anew for each question would read a block table of the whole index.
    places: Vec<Places>,
}

/// Where the documents of a segment belong.
struct Places {
    standard: Column<u64>,
    item: Column<u64>,
}

impl Engine {
    /// Opens an index after verifying its checksums: the engine trusts what it reads.
    pub(super) fn open(folder: &Path) -> Result<Self, IndexError> {
        let index = Index::open_in_dir(folder).map_err(|e| IndexError::engine(folder, e))?;
        let damaged = index.validate_checksum().map_err(|e| IndexError::engine(folder, e))?;
        if !damaged.is_empty() {
            return Err(IndexError::damaged(folder, damaged.iter().map(|file| file.display().to_string())));
        }
        let reader: IndexReader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()
            .map_err(|e| IndexError::engine(folder, e))?;
        let schema = index.schema();
        let fields = Field::ALL
            .iter()
            .map(|f| schema.get_field(f.name()).map_err(|e| IndexError::engine(folder, e)))
            .collect::<Result<_, _>>()?;
        let places = reader.searcher().segment_readers().iter().map(Places::open).collect::<Result<_, _>>()?;
        Ok(Self { reader, fields, places })
    }

    /// Files of an index that the engine reads without a checksum.
    pub(super) const UNCHECKED: [&str; 2] = ["meta.json", ".managed.json"];

    /// Number of documents.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// In how many documents a token stands.
    #[must_use]
    pub fn document_frequency(&self, field: Field, key: &str) -> u64 {
        self.reader.searcher().doc_freq(&self.term(field, key)).unwrap_or(0)
    }

    fn term(&self, field: Field, key: &str) -> Term {
        Term::from_field_text(self.fields[field as usize], key)
    }

    /// The best documents for a plan, best first by the plain sum of contributions, at most `limit`.
    ///
    /// # Errors
    /// When files of the index cannot be read.
    pub fn run(&self, plan: &Plan, limit: usize) -> Result<Vec<Found>, IndexError> {
        let searcher = self.reader.searcher();
        // A token in no document only costs time.
        let live = self.live(&searcher, plan)?;
        if live.is_empty() && plan.phrases.is_empty() {
            return Ok(Vec::new());
        }
        let mut docs = if plan.phrases.is_empty() && live.iter().map(|l| l.documents).sum::<u64>() <= limit as u64 {
            all_documents(&searcher, plan, &live, &self.fields)?
        } else {
            self.best_documents(&searcher, plan, &live, limit)?
        };
        let mut found = Vec::new();
        for (ordinal, segment) in searcher.segment_readers().iter().enumerate() {
            let docs = docs.get_mut(ordinal).map(std::mem::take).unwrap_or_default();
            self.explain(&searcher, (ordinal, segment), plan, &live, &docs, &mut found)?;
        }
        if let Some(set) = &plan.within {
            found.retain(|f| set.contains(f.standard));
        }
        Ok(found)
    }

    /// The best candidates by segment, ascending: block-max WAND over the telling tokens.
    fn best_documents(
        &self,
        searcher: &Searcher,
        plan: &Plan,
        live: &[Live],
        limit: usize,
    ) -> Result<Vec<Vec<DocId>>, IndexError> {
        let query = self.query(plan, &self.finders(plan, live));
        let collector = TopDocs::with_limit(affordable(limit, live)).order_by_score();
        let top = match &plan.within {
            None => searcher.search(&query, &collector),
            Some(set) => {
                let set: StandardSet = set.clone();
                let keep = move |standard: u64| u32::try_from(standard).is_ok_and(|s| set.contains(s));
                searcher.search(&query, &FilterCollector::new(STANDARD.to_owned(), keep, collector))
            }
        }
        .map_err(IndexError::search)?;
        let mut docs = vec![Vec::new(); searcher.segment_readers().len()];
        for (_, address) in top {
            if let Some(docs) = docs.get_mut(address.segment_ord as usize) {
                docs.push(address.doc_id);
            }
        }
        docs.iter_mut().for_each(|d| d.sort_unstable());
        Ok(docs)
    }

    /// The tokens that stand in any document, each looked up once.
    fn live(&self, searcher: &Searcher, plan: &Plan) -> Result<Vec<Live>, IndexError> {
        let mut live = Vec::with_capacity(plan.tokens.len());
        for (token, PlanToken { field, key, .. }) in plan.tokens.iter().enumerate() {
            let term = self.term(*field, key);
            let mut postings = Vec::with_capacity(searcher.segment_readers().len());
            let mut documents = 0;
            for segment in searcher.segment_readers() {
                let inverted = segment.inverted_index(term.field()).map_err(IndexError::search)?;
                let info = inverted.get_term_info(&term).map_err(IndexError::read)?;
                documents += info.as_ref().map_or(0, |i| u64::from(i.doc_freq));
                postings.push(info);
            }
            if documents > 0 {
                live.push(Live { token, documents, postings });
            }
        }
        Ok(live)
    }

    /// The tokens that look for candidates: the telling ones first, as long as their postings can be afforded. Those
    /// left out stand in so many documents that they say little; they still count when the candidates are weighed.
    fn finders(&self, plan: &Plan, live: &[Live]) -> Vec<usize> {
        let total = self.size() as f32;
        let telling = |l: &Live| plan.tokens[l.token].weight * (1.0 + total / l.documents as f32).ln();
        let mut order: Vec<&Live> = live.iter().collect();
        order.sort_by(|a, b| telling(b).total_cmp(&telling(a)));
        let mut postings = 0;
        let afforded = order.into_iter().enumerate().take_while(|(n, l)| {
            postings += l.documents;
            *n < FEWEST_FINDERS || postings <= POSTINGS_AFFORDED
        });
        afforded.map(|(_, l)| l.token).collect()
    }

    fn query(&self, plan: &Plan, live: &[usize]) -> BooleanQuery {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::with_capacity(live.len());
        for &i in live {
            let token = &plan.tokens[i];
            let term = TermQuery::new(self.term(token.field, &token.key), IndexRecordOption::WithFreqs);
            clauses.push((Occur::Should, Box::new(BoostQuery::new(Box::new(term), token.weight))));
        }
        if plan.phrases.is_empty() {
            return BooleanQuery::new(clauses);
        }
        let mut all: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Should, Box::new(BooleanQuery::new(clauses)))];
        all.extend(plan.phrases.iter().map(|p| (Occur::Must, self.phrase(p))));
        BooleanQuery::new(all)
    }

    fn phrase(&self, phrase: &Phrase) -> Box<dyn Query> {
        let alternatives =
            phrase.alternatives.iter().filter_map(|(field, tokens)| -> Option<(Occur, Box<dyn Query>)> {
                let query: Box<dyn Query> = match tokens.as_slice() {
                    [] => return None,
                    [(_, only)] => Box::new(TermQuery::new(self.term(*field, only), IndexRecordOption::WithFreqs)),
                    many => Box::new(PhraseQuery::new_with_offset(
                        many.iter().map(|(at, key)| (*at as usize, self.term(*field, key))).collect(),
                    )),
                };
                Some((Occur::Should, query))
            });
        Box::new(BooleanQuery::new(alternatives.collect()))
    }

    /// What each live token contributes to each of the documents (ascending) of a segment.
    fn explain(
        &self,
        searcher: &Searcher,
        (ordinal, segment): (usize, &SegmentReader),
        plan: &Plan,
        live: &[Live],
        docs: &[DocId],
        found: &mut Vec<Found>,
    ) -> Result<(), IndexError> {
        if docs.is_empty() {
            return Ok(());
        }
        let Some(Places { standard, item }) = self.places.get(ordinal) else { return Ok(()) };
        let first = found.len();
        found.extend(docs.iter().map(|&doc| Found {
            standard: standard.first(doc).map_or(u32::MAX, |v| v as u32),
            item: item.first(doc).map_or(u32::MAX, |v| v as u32),
            contributions: vec![0.0; plan.tokens.len()],
        }));
        let total = searcher.num_docs() as f32;
        for Live { token: i, documents, postings } in live {
            let i = *i;
            let token = &plan.tokens[i];
            let field = self.fields[token.field as usize];
            let Some(info) = postings.get(ordinal).and_then(Option::as_ref) else { continue };
            let inverted = segment.inverted_index(field).map_err(IndexError::search)?;
            let mut postings =
                inverted.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs).map_err(IndexError::read)?;
            let norms: FieldNormReader = segment.get_fieldnorms_reader(field).map_err(IndexError::search)?;
            let df = *documents as f32;
            let idf = (1.0 + (total - df + 0.5) / (df + 0.5)).ln();
            let average = (inverted.total_num_tokens() as f32 / segment.max_doc().max(1) as f32).max(1.0);
            let mut at = postings.doc();
            for (n, &doc) in docs.iter().enumerate() {
                if at < doc {
                    at = postings.seek(doc);
                }
                if at == TERMINATED {
                    break;
                }
                if at == doc {
                    let tf = postings.term_freq() as f32;
                    let length = norms.fieldnorm(doc) as f32 / average;
                    let score = idf * tf * (K1 + 1.0) / (tf + K1 * (1.0 - B + B * length));
                    found[first + n].contributions[i] = score * token.weight;
                }
            }
        }
        Ok(())
    }

    /// Which engine index this is, for the manifest and messages.
    pub(super) fn folder_of(kind: Kind, generation: &Path) -> std::path::PathBuf {
        generation.join(kind.folder())
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Engine({} documents)", self.size())
    }
}

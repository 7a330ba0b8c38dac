//! The figures of the search over judged queries: a floor that only rises (`tests/data/eval/floor.csv`).

mod common;

use biaoqiao::evaluation::{Figures, judge, read_queries, read_relevance, run};
use biaoqiao::model::Language;
use common::{data, judged_day, shipped};

/// A figure may lie this much below its floor before it counts as lost: rounding of the printed floor.
const ROUNDING: f64 = 0.0005;

#[test]
fn no_figure_falls_below_its_floor() {
    let searcher = shipped();
    let queries = read_queries(&data("eval/queries.csv")).unwrap();
    let relevance = read_relevance(&data("eval/qrels.csv")).unwrap();
    let ranking = run(searcher, &queries, judged_day()).unwrap();
    let report = judge(searcher, &queries, &relevance, &ranking, |q| q.kind != "script");
    let of = |language: Language| report.languages.iter().find(|(l, _)| *l == language).map(|(_, f)| *f).unwrap();
    let figure = |name: &str| -> f64 {
        let ndcg = |f: Figures| f.mean.ndcg;
        match name {
            "nDCG@10 overall" => ndcg(report.overall),
            "nDCG@10 monolingual" => ndcg(report.monolingual),
            "nDCG@10 across languages" => ndcg(report.cross_language),
            "nDCG@10 of zh queries" => ndcg(of(Language::Zh)),
            "nDCG@10 of ru queries" => ndcg(of(Language::Ru)),
            "nDCG@10 of mn queries" => ndcg(of(Language::Mn)),
            "nDCG@10 of en queries" => ndcg(of(Language::En)),
            "recall@20 overall" => report.overall.mean.recall,
            "MRR overall" => report.overall.mean.mrr,
            other => panic!("floor.csv names an unknown figure: {other}"),
        }
    };
    let floors: Vec<(String, f64)> =
        csv::Reader::from_path(data("eval/floor.csv")).unwrap().deserialize().collect::<Result<_, _>>().unwrap();
    assert_eq!(floors.len(), 9);
    let lost: Vec<String> = floors
        .iter()
        .filter(|(name, floor)| figure(name) < floor - ROUNDING)
        .map(|(name, floor)| format!("{name}: {:.3}, floor {floor}", figure(name)))
        .collect();
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    assert_eq!(report.numbers_missed, Vec::<String>::new(), "a number has another document in first place");
}

//! Whole corpora, small ones written here and the shipped one.

mod checks;
mod hostile;
mod shipped;
mod texts;

use super::{Library, Problem, Reading, Severity, read};
use std::fs;
use std::path::Path;

/// A small corpus in which everything fits together.
const GOOD: &[(&str, &str)] = &[
    (
        "standards/cn.csv",
        "id,jurisdiction,level,force,status,published,effective,withdrawn,title_zh,title_ru,title_mn,title_en,official,\
         ics,ccs,domain,adopts,replaces,refs,scope,scope_zh,source,evidence,seen\n\
         GB 21256-2025,CN,national,mandatory,in-force,2025-05-30,2026-06-01,,粗钢能耗限额,,,Crude steel,zh|en,27.010,F01,\
         energy,ISO 1:2020 MOD,GB 21256-2013|GB 9078-1996（大气部分）,GB 17167,粗钢,,https://example.org,primary,2026-11-23\n\
         GB 21256-2013,CN,national,mandatory,superseded,2013,2014-10-01,,粗钢能耗限额,,,,zh,,,energy,,,,,,recalled,recall,\n",
    ),
    (
        "terms/metallurgy.csv",
        "id,kind,broader,zh,ru,mn,mn_mong,en,domain,source,evidence,seen\n\
         steel,product,,钢,сталь,ган,,steel,energy,professional knowledge,recall,\n\
         crude-steel,product,steel,粗钢,сырая сталь,,,crude steel|raw steel,energy,professional knowledge,recall,\n\
         specific-energy-consumption,indicator,,单位产品能耗,,,,specific energy consumption,energy,pk,recall,\n",
    ),
    ("indicators.csv", "id,better,quantity,unit,note\nspecific-energy-consumption,lower,energy-per-mass,kgce/t,\n"),
    (
        "units.csv",
        "unit,dimension,canonical,factor,note\nkgce/t,energy-per-mass,kgce/t,1,\ntce/t,energy-per-mass,kgce/t,1000,\n\
         %,ratio,%,1,\n",
    ),
    ("grades.csv", "jurisdiction,domain,grade,role,rank,zh,ru,mn,en,note\nCN,energy,1,leading,1,1级,,,grade 1,\n"),
    (
        "parameters.csv",
        "id,type,unit,values,zh,ru,mn,en,source,evidence,seen\n\
         fuel,enum,,coal|gas,燃料,,,fuel,pk,recall,\nscrap_pct,number,%,,废钢比,,,scrap,pk,recall,\n",
    ),
    (
        "parameter-values.csv",
        "param,value,zh,ru,mn,en,source,evidence,seen\nfuel,coal,煤,,,coal,pk,recall,\nfuel,gas,气,,,gas,pk,recall,\n",
    ),
    (
        "limits/cn/energy.csv",
        "standard,clause,object,indicator,when,grade,op,value,unit,basis,from,to,note,source,evidence,seen\n\
         GB 21256-2025,4.1,crude-steel,specific-energy-consumption,\"fuel == \"\"coal\"\"\",1,<=,10.0 + scrap_pct,kgce/t,\
         O2=6%;moisture=dry,2026-06-01,2030,,https://example.org,primary,2026-11-23\n",
    ),
    (
        "methods/energy.csv",
        "standard,clause,object,indicator,when,formula,unit,note,source,evidence,seen\n\
         GB 21256-2025,6,crude-steel,specific-energy-consumption,,scrap_pct * 2.0,kgce/t,,pk,recall,\n",
    ),
    (
        "scopes.csv",
        "standard,relation,object,when,place,addressee,other,note,source,evidence,seen\n\
         GB 21256-2025,covers,steel,,CN,producer,,,pk,recall,\n\
         GB 21256-2013,yields-to,,,,producer,GB 21256-2025,,pk,recall,\n",
    ),
    (
        "classes/places.csv",
        "id,code,kind,within,parts,zh,ru,mn,en,source,evidence,seen\nCN,CN,division,,,中国,,,China,pk,recall,\n\
         西部,,group,,CN,西部,,,West,pk,recall,\n",
    ),
    (
        "classes/ics.csv",
        "code,zh,ru,mn,en,source,evidence,seen\n27,能源,,,Energy,pk,recall,\n27.01,能源综合,,,Energy in general,pk,recall,\n",
    ),
    ("classes/industries.csv", "code,zh,en,source,evidence,seen\n31,黑色金属冶炼,,pk,recall,\n"),
    (
        "needs/mn.csv",
        "country,field,topic,need_zh,date,source,evidence,seen\nMN,metal,steel,需要钢标准,2021,pk,recall,\n",
    ),
    (
        "policy/tasks.csv",
        "task_id,section,task_zh,targets,domains,concepts,source,evidence,seen\nG1,一,更新,,energy,steel|crude-steel,pk,recall,\n",
    ),
    (
        "texts/cn/gb-21256-2025.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<standard xmlns:tbx=\"urn:iso:std:iso:30042:ed-1\" xml:lang=\"zh\">\n\
         <front><std-meta><std-ref type=\"dated\">GB 21256-2025</std-ref><custom-meta-group>\n\
         <custom-meta><meta-name>source</meta-name><meta-value>pk</meta-value></custom-meta>\n\
         <custom-meta><meta-name>evidence</meta-name><meta-value>recall</meta-value></custom-meta>\n\
         </custom-meta-group></std-meta></front>\n\
         <body><sec id=\"sec-1\" sec-type=\"scope\"><label>1</label><title>范围</title><p>粗钢。</p></sec></body></standard>\n",
    ),
    ("unit-names.csv", "unit,language,name,source,evidence,seen\nkgce/t,zh,千克标准煤/吨,pk,recall,\n"),
    ("substances.csv", "concept,formula,molar_mass,source,evidence,seen\nsteel,Fe,55.845,pk,recall,\n"),
];

/// The small corpus with some texts replaced: file, what to look for, what to write instead. An empty pattern stands for
/// the whole file.
fn corpus(changes: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in GOOD {
        let mut text = (*text).to_owned();
        for (_, from, to) in changes.iter().filter(|(file, ..)| file == path) {
            assert!(text.contains(from), "{path} has no {from}");
            text = if from.is_empty() { (*to).to_owned() } else { text.replacen(from, to, 1) };
        }
        put(folder.path(), path, text.as_bytes());
    }
    folder
}

fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Problems of the small corpus that each reading has.
const ALWAYS: &str = "standards/cn.csv:2 [ISO 1:2020 MOD]: note: adoption-outside (id: ISO 1:2020)";

/// A problem with the cell that stands at its line and column in place of the column.
fn shown(folder: &Path, problem: &Problem) -> String {
    let text = fs::read_to_string(folder.join(&problem.file)).unwrap_or_default();
    let line = text.trim_start_matches('\u{feff}').lines().nth(problem.line as usize - 1).unwrap_or_default();
    let rest: String = line.chars().skip(problem.column as usize - 1).collect();
    let cell = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split("\",").next(),
        None => rest.split(',').next(),
    };
    let place = format!("{}:{}:{}:", problem.file, problem.line, problem.column);
    let shown = format!("{}:{} [{}]:", problem.file, problem.line, cell.unwrap_or_default());
    problem.to_string().replacen(&place, &shown, 1)
}

/// Reads the changed corpus and compares its problems beyond those of the good one.
fn check(changes: &[(&str, &str, &str)], expected: &[&str]) -> Library {
    let folder = corpus(changes);
    let Reading { library, problems } = read(folder.path()).unwrap();
    let problems: Vec<String> = problems.iter().map(|p| shown(folder.path(), p)).collect();
    let problems: Vec<&str> = problems.iter().map(String::as_str).filter(|p| !p.contains("adoption-outside")).collect();
    assert_eq!(problems, expected, "{changes:?}");
    library
}

#[test]
fn a_good_corpus_has_one_note_and_everything_in_its_place() {
    let folder = corpus(&[]);
    let reading = read(folder.path()).unwrap();
    assert_eq!(reading.problems.iter().map(|p| shown(folder.path(), p)).collect::<Vec<_>>(), [ALWAYS]);
    assert_eq!(reading.problems[0].severity, Severity::Note);
    let library = reading.library;
    let index = library.find("gb 21256—2025").unwrap();
    let old = library.find("GB 21256-2013").unwrap();
    assert_eq!(library.limits_of(index).count(), 1);
    assert_eq!(library.methods_of(index).count(), 1);
    assert_eq!(library.scopes_of(old).count(), 1);
    assert_eq!(library.limits_of(old).count(), 0);
    assert_eq!(library.editions(old), [index, old]);
    assert_eq!(library.replaced_by(old), [(index, false)]);
    assert_eq!(library.get(index).unwrap().replaces[1].designation.as_str(), "GB 9078-1996");
    assert!(library.get(index).unwrap().replaces[1].partial);
    assert_eq!(library.text_of(index).unwrap().clauses[0].text, "粗钢。");
    assert_eq!(library.class("27.01.20").unwrap().code, "27.01");
    assert_eq!(library.class("27.99").unwrap().code, "27");
    assert_eq!(library.class("13.040"), None);
    assert_eq!(library.parameter_value("fuel", "gas").unwrap().labels.en, ["gas"]);
}

#[test]
fn a_library_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Library>();
    shared::<Reading>();
}

#[test]
fn only_a_missing_folder_is_no_reading() {
    let folder = tempfile::tempdir().unwrap();
    assert!(read(&folder.path().join("nowhere")).is_err());
    put(folder.path(), "file", b"");
    assert!(read(&folder.path().join("file")).is_err());
    let empty = read(folder.path()).unwrap();
    assert!(empty.problems.iter().all(|p| p.kind.key() == "missing-file" && p.severity == Severity::Note));
    assert_eq!(empty.problems.len(), 18);
}

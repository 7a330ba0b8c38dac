use super::*;
use proptest::prelude::*;

/// The quantities of a text as `printed = keys`, joined.
fn spotted(text: &str, decimal_comma: bool) -> String {
    let shown: Vec<String> = spot(text, decimal_comma)
        .iter()
        .map(|q| {
            let what = q.keys().pop().unwrap_or_else(|| q.value.map(decimal::plain).unwrap_or_default());
            let bound = q.comparator.map(|c| format!("{c:?} ")).unwrap_or_default();
            format!("{} = {bound}{what}", &text[q.start..q.end])
        })
        .collect();
    shown.join("; ")
}

fn check(text: &str, expected: &str) {
    assert_eq!(spotted(text, false), expected, "{text}");
}

fn check_comma(text: &str, expected: &str) {
    assert_eq!(spotted(text, true), expected, "{text}");
}

#[test]
fn finds_a_quantity_with_its_bound() {
    check("≤ 50 mg/m³", "≤ 50 mg/m³ = AtMost q:50|mg/m3");
    check("颗粒物不大于10毫克/立方米", "不大于10毫克/立方米 = AtMost q:10|mg/m3");
    check("not less than 92.5 %", "not less than 92.5 % = AtLeast q:92.5|%");
    check_comma("Не более 2,5 мг/л", "Не более 2,5 мг/л = AtMost q:2.5|mg/L");
    check_comma("50 мг/м3-аас ихгүй", "50 мг/м3-аас ихгүй = AtMost q:50|mg/m3");
    check("65 t/h及以上燃煤锅炉", "65 t/h及以上 = AtLeast q:65|t/h");
    check("pH ≤ 6.50", "≤ 6.50 = AtMost 6.5");
}

#[test]
fn finds_a_number_glued_to_its_unit() {
    check("单台75吨燃煤", "75吨 = q:75|t");
    check("10kV配电变压器", "10kV = q:10|kV");
    check("1.5tce/t", "1.5tce/t = q:1.5|tce/t");
    check("6% O2, 6%O2", "6% = q:6|%; 6% = q:6|%");
    check("10 kV/0.4 kV", "10 kV = q:10|kV; 0.4 kV = q:0.4|kV");
    check("温度-40℃", "-40℃ = q:-40|Cel");
    check_comma("при –5 °С", "–5 °С = q:-5|Cel");
}

#[test]
fn the_numbers_of_a_range_or_a_list_share_the_unit() {
    check("210、230、340 kgce/t", "210 = q:210|kgce/t; 230 = q:230|kgce/t; 340 kgce/t = q:340|kgce/t");
    check("2级5.0、3级7.0", "");
    check_comma("20–30 мг/м³", "20 = q:20|mg/m3; 30 мг/м³ = q:30|mg/m3");
    check("5～10 ℃", "5 = q:5|Cel; 10 ℃ = q:10|Cel");
    check_comma("от 5 до 10,5 т/ч", "5 = q:5|t/h; 10,5 т/ч = q:10.5|t/h");
    check("10t/h~35t/h", "10t/h = q:10|t/h; 35t/h = q:35|t/h");
}

#[test]
fn a_multiplied_number_is_multiplied_out() {
    check("年产120万吨", "120万吨 = q:1200000|t");
    check_comma("1,2 млн т/год", "1,2 млн т/год = q:1200000|t/a");
    check("3万元以上", "");
}

#[test]
fn one_unit_has_one_key_in_every_spelling() {
    let same = |code: &str, spellings: &[&str]| {
        for spelling in spellings {
            let spotted = spot(&format!("7 {spelling}, x"), false);
            let keys: Vec<String> = spotted.iter().flat_map(SpottedQuantity::keys).collect();
            assert_eq!(keys, [format!("u:{code}"), format!("q:7|{code}")], "{spelling}");
            assert_eq!(spotted[0].end, 2 + spelling.len(), "{spelling}");
        }
    };
    same(
        "mg/m3",
        &[
            "mg/m³",
            "mg/m3",
            "мг/м³",
            "мг/м3",
            "毫克/立方米",
            "毫克每立方米",
            "mg/Nm3",
            "mg / m³",
            "mg per m3",
            "мг/нм3",
        ],
    );
    same("ug/m3", &["µg/m³", "μg/m3", "ug/m3", "мкг/м³", "微克/立方米"]);
    same(
        "kgce/t",
        &["kgce/t", "кг у.т./т", "кг у. т./т", "кг у.т/т", "кгут/т", "千克标准煤/吨", "kg标准煤/t", "кг.у.т./т"],
    );
    same("tce/t", &["tce/t", "т у.т./т", "т у. т./т", "吨标准煤/吨", "тут/т"]);
    same("gce/(kW.h)", &["gce/(kW·h)", "gce/kWh", "г у.т./кВт·ч", "г у. т./(кВт·ч)", "克标准煤/千瓦时"]);
    same(
        "kW.h/t",
        &[
            "kW·h/t",
            "kWh/t",
            "kW.h/t",
            "kW*h/t",
            "кВт·ч/т",
            "кВт*ч/т",
            "кВт ч/т",
            "кВт·ц/т",
            "кВт.цаг/т",
            "千瓦时/吨",
            "kW⋅h/t",
        ],
    );
    same("kW.h/m2", &["kWh/m2", "kW·h/m²", "кВт·ч/м2", "кВт.ц/м2"]);
    same("g/(kW.h)", &["g/(kW·h)", "g/kWh", "г/(кВт·ч)", "г/кВт·ч", "g/（kW·h）"]);
    same("kW/(m3/min)", &["kW/(m³/min)", "кВт/(м3/мин)"]);
    same("tce/(10*4.t)", &["tce/10⁴t", "tce/万t", "吨标准煤/万吨", "tce/(10*4.t)"]);
    same("kg/tce", &["кг/т у.т.", "kg/tce"]);
    same("t/TJ", &["tCO2/TJ", "т СО2/ТДж", "t CO₂/TJ", "t/TJ"]);
    same("L/(100.km)", &["L/100km", "л/100 км", "升/百公里", "L/(100 km)"]);
    same("dB(A)", &["dB(A)", "дБА", "дБ", "дБ(А)", "分贝(A)", "dB（A）"]);
    same("Cel", &["℃", "°C", "°С", "º C"]);
    same("mg/L", &["mg/L", "мг/л", "mg/l", "мг/дм3", "毫克/升"]);
    same("[CFU]/mL", &["CFU/mL", "КОЕ/см3", "КОЕ/мл"]);
    same("W/(m2.K)", &["W/(m²·K)", "Вт/(м2·°С)", "Вт/(м²·К)"]);
    same("g/km", &["g/km", "г/км"]);
    same("Gcal", &["Gcal", "Гкал"]);
    same("kV.A", &["kVA", "kV·A", "кВА", "кВ·А", "千伏安"]);
    same("g/m3", &["г/м3", "g/m³"]);
    same("ng/m3", &["ng-TEQ/m³", "ng TEQ/m3", "нг/м3"]);
    same("[ppm]", &["ppm"]);
    same("[ppth]", &["‰"]);
}

#[test]
fn the_case_of_a_prefix_counts() {
    check("5 mW, 5 MW, 5 kw", "5 mW = q:5|mW; 5 MW = q:5|MW; 5 kw = q:5|kW");
    check_comma("5 мВт и 5 МВт", "5 мВт = q:5|mW; 5 МВт = q:5|MW");
}

#[test]
fn a_unit_alone_is_found_where_it_is_unmistakable() {
    check("颗粒物排放浓度限值 mg/m³", "mg/m³ = u:mg/m3");
    check("单位为毫克每立方米", "毫克每立方米 = u:mg/m3");
    check_comma("кг у. т./т", "кг у. т./т = u:kgce/t");
    check("specific energy in kgce, kW·h", "kgce = u:kgce; kW·h = u:kW.h");
    for text in
        ["t", "m and V", "5 and t", "千克", "в г. Москва", "и т. д.", "тут", "kg", "N/A", "doc.com/t/a", "W", "и/или"]
    {
        check(text, "");
    }
}

#[test]
fn digits_of_names_are_no_quantities() {
    for text in [
        "GB 13271",
        "GB 13271-2014",
        "SO2 mg",
        "PM2.5",
        "IE3",
        "ISO 50001:2018",
        "4.1.2 t",
        "GB 18613-2020 kW",
        "2024年",
        "第3天",
        "IEC 60034-30-1 kW",
        "%E4%BD%A0",
        "40%20t",
        "3D",
        "1/3 t",
        "B2m",
        "5 kg/台班",
    ] {
        check(text, "");
    }
    for text in
        ["РМ2,5", "в 2021 г.", "01.02.2024 г.", "ст. 4 ч. 2", "ГОСТ 31837-2012", "5 с половиной", "ТР ТС 021/2011 г"]
    {
        check_comma(text, "");
    }
}

#[test]
fn a_comma_that_cannot_be_read_leaves_the_unit() {
    check("2,5 mg/L", "mg/L = u:mg/L");
    check("1,500 mg/L", "1,500 mg/L = q:1500|mg/L");
}

#[test]
fn every_unit_of_the_corpus_reads_as_itself() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/units.csv");
    for record in csv::Reader::from_path(path).unwrap().records() {
        let code = record.unwrap()[0].to_owned();
        // a bare number has no unit; letters that mean too much are units only inside larger ones
        if matches!(code.as_str(), "1" | "1/m" | "Cel" | "deg" | "a" | "d" | "mo" | "(10*4.{TEU})") {
            continue;
        }
        check(&format!("5 {code}"), &format!("5 {code} = q:5|{code}"));
    }
}

#[test]
fn a_unit_that_is_not_understood_to_its_end_is_none() {
    for text in ["5 kg/台班", "5 kg/{crew}", "5 mg/xyz", "kgce/{crew}", "5 m²·年"] {
        check(text, "");
    }
}

proptest! {
    #[test]
    fn ranges_are_ordered_and_on_character_boundaries(
        text in r"([0-9 .,/()·-]|≤|не более |t|mg|кг| у\. ?т\.|/т|m³|м3|吨|标准煤|万|%|℃|-аас ихгүй|до |.){0,24}",
        decimal_comma in any::<bool>(),
    ) {
        let mut end = 0;
        for quantity in spot(&text, decimal_comma) {
            prop_assert!(end <= quantity.start && quantity.start < quantity.end, "{quantity:?}");
            prop_assert!(text.get(quantity.start..quantity.end).is_some(), "{quantity:?}");
            prop_assert!(quantity.value.is_some() || quantity.unit.is_some());
            end = quantity.end;
        }
    }

    #[test]
    fn a_written_quantity_is_found_with_its_value(mantissa in 0u32..1_000_000, scale in 0u32..=4) {
        let value = Decimal::new(i64::from(mantissa), scale);
        let text = format!("не более {} мг/м³", value.to_string().replace('.', ","));
        let found = spot(&text, true);
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].value, Some(value));
        prop_assert_eq!(found[0].start..found[0].end, 0..text.len());
    }
}

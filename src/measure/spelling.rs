//! The registry of units as texts print them.
//!
//! [`CODES`] lists the units that are recognised, [`NAMES`] how their parts are spelled. A printed unit is read part by part,
//! so `кВт·ч/т`, `kWh/t` and `千瓦时/吨` all become `kW.h/t`, and scripts may be mixed. Adding a unit = one code; adding a
//! spelling = one word in a row.
//!
//! Spellings are written folded (see [`super::printed::fold`]): `m3` also matches `m³`, `µ` both micro signs, a space any
//! one space. The case counts: `мВт` is not `МВт`. Every code also reads as itself.

/// Where a part of a unit may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Only inside a larger unit: `个` in `个/km`.
    Inside,
    /// After a number, or inside a larger unit.
    Counted,
    /// Also alone, because nothing else is written like it: `kgce`.
    Alone,
}

use Standing::{Alone, Counted, Inside};

/// Every unit that is recognised, in the codes of the corpus or, for others, in the same style; separated by spaces.
pub(super) const CODES: &[&str] = &[
    // shares and counts
    "% [ppth] [ppm] [ppb] W/W W.h/(W.h) kg/t g/t g/kg mg/kg ug/kg ng/kg ug/g mg/g g/(100.g) mg/(100.g) t/t kg/kg \
        m3/m3 %.kg/MJ {#}/(kW.h) {#}/km {#}/mL {#}/m3 {#}/L [CFU]/mL [CFU]/g [CFU]/m3 {TEU} {weight-case} {Ringelmann} \
        [degT] deg",
    // mass, length, area, volume
    "mg ug ng g kg t kt m mm cm km um nm 1/m m2 dm2 cm2 mm2 ha m3 cm3 L mL kL",
    // concentration and density
    "mg/m3 ug/m3 ng/m3 g/m3 kg/m3 t/m3 g/cm3 g/L mg/L ug/L ng/L g/mL mg/mL mol/L mmol/L meq/L Bq/L Bq/kg Bq/m3 \
        g/m2 mg/m2 kg/m2 kg/ha t/ha mg/(m2.h) g/(m2.d) kg/m mol mmol Bq",
    // time, speed, flow
    "s min h d mo a m/s km/h r/min t/h t/d t/a kt/a kg/h g/h mg/h kg/d kg/a g/s m3/h m3/min m3/s m3/d m3/a L/s \
        L/min L/h L/d m3/t m3/kg L/kg L/t",
    // energy and power
    "J kJ MJ GJ TJ kcal Gcal W.h kW.h MW.h GW.h mW W kW MW GW Gcal/h GJ/h MJ/kg kJ/kg kcal/kg MJ/m3 kJ/m3 kcal/m3 \
        GJ/t MJ/t Gcal/t GJ/m2 MJ/m2 kJ/(kW.h) kcal/(kW.h) W/m2 W/(m2.K) W/(m.K) m2.K/W kW/(m3/min) kW.h/t kW.h/kg \
        kW.h/m2 kW.h/m3 kW.h/(m2.a) kW.h/a kW.h/d kW.h/km kW.h/(100.km) kW.h/{piece} W.h/km",
    // coal and oil equivalent
    "tce kgce gce {toe} kgoe tce/t tce/a tce/Gcal tce/(10*4.t) tce/(10*4.{TEU}) tce/(10*4.[CNY]) tce/m2 kgce/t \
        kgce/kg kgce/m2 kgce/(m2.a) kgce/m3 kgce/kL kgce/GJ kgce/Gcal kgce/(kW.h) kgce/(10*3.m2) kgce/(10*4.m2) \
        kgce/(10*6.{piece}) kgce/{piece} kgce/{toe} kgce/{tsl} kgce/{weight-case} kgce/(t.km) gce/(kW.h) gce/kg \
        kgoe/t kgoe/(t.{EF})",
    // emission per something
    "g/km mg/km g/(kW.h) mg/(kW.h) kg/(kW.h) t/(MW.h) kg/(MW.h) g/MJ mg/MJ g/GJ kg/GJ t/GJ kg/TJ t/TJ kg/tce \
        t/tce g/(t.km) kg/(t.km) t/(10*4.[CNY]) m3/(10*4.[CNY]) L/(100.km) kg/Gcal",
    // electricity, mechanics, light, sound, heat
    "V kV mA kA kV.A MV.A kvar Hz kHz Pa hPa kPa MPa bar kgf/cm2 kN N.m N/mm2 lm lx lm/W dB(A) Cel",
];

/// Units that are written differently and are the same: as printed, as recognised.
pub(super) const SAME: &[(&str, &str)] = &[
    ("[CFU]/cm3", "[CFU]/mL"),
    ("{#}/cm3", "{#}/mL"),
    ("W/(m2.Cel)", "W/(m2.K)"),
    ("W/(m.Cel)", "W/(m.K)"),
    ("m2.Cel/W", "m2.K/W"),
];

/// The spellings of each part of a unit, separated by `|`. What a figure refers to is no matter of its unit: normal cubic
/// metres are cubic metres, tonnes of CO2 are tonnes, a decibel is A-weighted.
pub(super) const NAMES: &[(&str, Standing, &str)] = &[
    // mass
    ("ng", Counted, "ng|нг|纳克|ng-TEQ|ng TEQ|ngTEQ|ng I-TEQ|ngI-TEQ|нг ТЭ|нг-ТЭ|нг TEQ"),
    ("ug", Counted, "µg|ug|мкг|微克"),
    ("mg", Counted, "mg|㎎|MG|мг|毫克"),
    ("g", Counted, "g|г|гр|克|gram|grams|грамм"),
    ("kg", Counted, "kg|㎏|Kg|KG|кг|千克|公斤|килограмм"),
    ("t", Counted, "t|т|吨|тн|тонн|тонна|тонны|тонну|tonne|tonnes|Adt"),
    ("kt", Counted, "kt|кт|千吨"),
    // length, area, volume
    ("nm", Counted, "nm|нм|纳米"),
    ("um", Counted, "µm|um|мкм|微米"),
    ("mm", Counted, "mm|㎜|мм|毫米"),
    ("cm", Counted, "cm|㎝|см|厘米"),
    ("m", Counted, "m|м|米|метр|метров|метра|metre|metres|meter|meters"),
    ("km", Counted, "km|㎞|км|公里|千米"),
    ("100.km", Inside, "100km|100 km|100км|100 км|百公里|100公里"),
    ("1/m", Counted, "m-1|м-1|m^-1|м^-1"),
    ("mm2", Counted, "mm2|мм2|mm^2|平方毫米"),
    ("cm2", Counted, "cm2|см2|cm^2|平方厘米"),
    ("dm2", Counted, "dm2|дм2|平方分米"),
    ("m2", Counted, "m2|m^2|㎡|м2|м^2|平方米|平米|кв. м|кв.м|square metre|square metres|square meter"),
    ("ha", Counted, "га|公顷|hectare|hectares"),
    ("ha", Inside, "ha"),
    ("cm3", Counted, "cm3|cm^3|см3|立方厘米"),
    ("mL", Counted, "mL|ml|мл|毫升"),
    ("L", Counted, "L|l|ℓ|升|л|литр|литра|литров|dm3|дм3|立方分米|litre|litres|liter"),
    ("kL", Counted, "kL|kl|千升"),
    ("m3", Counted, "m3|m^3|M3|㎥|м3|м^3|М3|立方米|куб. м|куб.м|м куб.|шоо метр|шоо м"),
    ("m3", Counted, "Nm3|Nm^3|nm3|нм3|Нм3|норм. м3|норм.м3|标准立方米|标立方米|标方"),
    ("m3", Counted, "cubic metre|cubic metres|cubic meter|cubic meters"),
    // time
    ("s", Counted, "s|秒|сек|секунд"),
    ("s", Inside, "с"),
    ("min", Counted, "min|мин|минут|分钟|minute|minutes"),
    ("min", Inside, "分"),
    ("h", Counted, "h|ч|час|часа|часов|小时|цаг|hr|hour|hours"),
    ("h", Inside, "H|ц|时"),
    ("d", Counted, "сут|сут.|суток|хоног|day|days"),
    ("d", Inside, "d|天|日|день"),
    ("mo", Counted, "мес|мес.|месяц|месяца|месяцев|个月|month|months"),
    ("a", Counted, "лет|years"),
    ("a", Inside, "a|年|год|г.|yr|year|жил"),
    // energy and power
    ("J", Counted, "J|Дж|焦耳"),
    ("kJ", Counted, "kJ|KJ|кДж|千焦"),
    ("MJ", Counted, "MJ|МДж|兆焦"),
    ("GJ", Counted, "GJ|ГДж|吉焦"),
    ("TJ", Counted, "TJ|ТДж|太焦"),
    ("kcal", Counted, "kcal|Kcal|ккал|千卡|大卡"),
    ("Gcal", Counted, "Gcal|Гкал|吉卡"),
    ("mW", Counted, "mW|мВт|毫瓦"),
    ("W", Counted, "W|Вт|瓦"),
    ("kW", Counted, "kW|㎾|KW|kw|Kw|кВт|КВт|квт|千瓦"),
    ("MW", Counted, "MW|МВт|Мвт|兆瓦"),
    ("GW", Counted, "GW|ГВт|吉瓦"),
    ("W.h", Counted, "Wh|Втч|Вт-ч|瓦时|瓦小时"),
    ("kW.h", Alone, "kWh|KWh|kwh|KWH|Kwh|kW-h|кВтч|КВтч|квтч|кВт-ч|кВт-час|кВтц|кВт-ц|千瓦时|千瓦小时"),
    ("MW.h", Alone, "MWh|МВтч|МВт-ч|兆瓦时"),
    ("GW.h", Alone, "GWh|ГВтч|ГВт-ч|吉瓦时"),
    // electricity
    ("V", Counted, "V|В|伏|вольт"),
    ("kV", Counted, "kV|KV|kv|кВ|КВ|кв|千伏"),
    ("A", Inside, "A|А|安"),
    ("mA", Counted, "mA|мА|毫安"),
    ("kA", Counted, "kA|кА|千安"),
    ("kV.A", Alone, "kVA|KVA|kva|кВА|КВА|ква|千伏安"),
    ("MV.A", Counted, "MVA|МВА|兆伏安"),
    ("kvar", Counted, "kvar|квар|千乏"),
    ("Hz", Counted, "Hz|HZ|Гц|赫兹"),
    ("kHz", Counted, "kHz|кГц|千赫"),
    // pressure, force, rotation
    ("Pa", Counted, "Pa|Па|帕"),
    ("hPa", Counted, "hPa|гПа|百帕"),
    ("kPa", Counted, "kPa|KPa|Kpa|кПа|千帕"),
    ("MPa", Counted, "MPa|Mpa|МПа|Мпа|兆帕"),
    ("bar", Counted, "bar|бар"),
    ("kgf", Inside, "kgf|кгс"),
    ("N", Inside, "N|Н|牛"),
    ("kN", Counted, "kN|кН|千牛"),
    ("r", Inside, "r|rev|об|об.|转|эрг"),
    ("r/min", Counted, "rpm"),
    // temperature, angle, light, sound
    ("Cel", Counted, "℃|°C|°С|° C|° С|摄氏度|degC"),
    ("K", Inside, "K|К|开"),
    ("deg", Counted, "°"),
    ("[degT]", Counted, "°T|°Т|градусов Тернера|градус Тернера"),
    ("lm", Counted, "lm|лм|流明"),
    ("lx", Counted, "lx|лк|勒克斯"),
    ("dB(A)", Alone, "dB(A)|dB (A)|db(A)|dB(a)|dBA|дБ(А)|дБ (А)|дБ(A)|дБ (A)|дБА|дБА.|分贝(A)"),
    ("dB(A)", Counted, "dB|db|DB|дБ|分贝|децибел"),
    // shares and counts
    ("%", Counted, "%|процент|процента|процентов|percent|per cent|хувь|хувиас|хувийн"),
    ("[ppth]", Alone, "‰|промилле"),
    ("[ppm]", Alone, "ppm|PPM|ppmv|ppmvd|млн-1"),
    ("[ppb]", Alone, "ppb|ppbv|млрд-1"),
    ("mol", Counted, "mol|моль|摩尔"),
    ("mmol", Counted, "mmol|ммоль|毫摩尔"),
    ("meq", Inside, "meq|мэкв|мг-экв|мг-экв.|毫当量"),
    ("Bq", Counted, "Bq|Бк|贝克|贝可"),
    ("[CFU]", Inside, "CFU|cfu|КОЕ|菌落形成单位"),
    ("{#}", Inside, "#|个|шт|шт.|ш|粒|颗|particles"),
    ("{piece}", Inside, "件|块|只|台|шт|шт.|piece"),
    ("{TEU}", Counted, "TEU|标准箱|标箱|ДФЭ"),
    ("{weight-case}", Counted, "重量箱|重箱"),
    ("{tsl}", Inside, "tsl|吨标准合成革|t标准合成革"),
    ("{EF}", Inside, "EF|能量因数"),
    ("{Ringelmann}", Counted, "Ringelmann|级林格曼|级(林格曼)"),
    ("100.g", Inside, "100g|100 g|100г|100 г|100克"),
    ("10*4.[CNY]", Inside, "万元"),
    // coal and oil equivalent
    ("gce", Alone, "gce"),
    ("kgce", Alone, "kgce|Kgce|KGCE|kgCE|kg ce|кгут"),
    ("tce", Alone, "tce|TCE|tCE|t.c.e."),
    ("tce", Inside, "тут|ТУТ"),
    ("kgoe", Alone, "kgoe|кг н.э.|кг н. э.|千克标准油|kg标准油|千克油当量"),
    ("{toe}", Alone, "toe|т н.э.|т н. э.|тнэ|吨标准油|吨油当量"),
];

/// Parts that are put together of a first and a second word, each pair being a spelling. A unit of standard coal is
/// unmistakable alone; a mass of CO2 is a mass; a multiple of ten stands before what a denominator counts.
pub(super) const PAIRS: &[(&str, Standing, &str, &str)] = &[
    ("tce", Alone, "т|тонн|тонна|тонны", COAL_CYRILLIC),
    ("kgce", Alone, "кг", COAL_CYRILLIC),
    ("gce", Alone, "г", COAL_CYRILLIC),
    ("tce", Alone, "t|吨", "标准煤|标煤"),
    ("kgce", Alone, "kg|千克|公斤", "标准煤|标煤"),
    ("gce", Alone, "g|克", "标准煤|标煤"),
    ("t", Counted, "t|т|吨", CARBON_DIOXIDE),
    ("kg", Counted, "kg|кг|千克", CARBON_DIOXIDE),
    ("g", Counted, "g|г|克", CARBON_DIOXIDE),
    ("10*3.m2", Inside, "千|103|10^3", "平方米|m2|㎡"),
    ("10*4.m2", Inside, TEN_THOUSAND, "平方米|m2|㎡"),
    ("10*4.t", Inside, TEN_THOUSAND, "吨|t"),
    ("10*4.{TEU}", Inside, TEN_THOUSAND, "TEU|标准箱|标箱"),
    ("10*6.{piece}", Inside, "百万|10⁶|10^6", "件|块|只"),
];

const COAL_CYRILLIC: &str = " у.т.| у. т.| у.т| у. т|у.т.|у.т|.у.т.|.у.т| ут| усл. топлива| усл.топлива\
    | условного топлива| жишмэл түлш| ж.т.";
const CARBON_DIOXIDE: &str = "CO2| CO2|CO2e| CO2e|CO2eq| CO2eq|CO2-eq| CO2-eq|СО2| СО2|СО2-экв| СО2-экв| СО2-экв.\
    | CO2-экв| CO2-экв.|二氧化碳|二氧化碳当量";
const TEN_THOUSAND: &str = "万|10⁴|10⁴ |10^4|10^4 ";

/// Words that multiply the number before them: the word and the power of ten.
pub(super) const MULTIPLES: &[(&str, u32)] = &[
    ("百万", 6),
    ("万", 4),
    ("亿", 8),
    ("тыс.", 3),
    ("тыс", 3),
    ("млн", 6),
    ("млрд", 9),
    ("мянган", 3),
    ("сая", 6),
    ("thousand", 3),
    ("million", 6),
];

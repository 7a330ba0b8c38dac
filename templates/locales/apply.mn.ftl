# Which standards apply, judgement of figures, sheets.

## What applies
apply-outcome-binding = заавал мөрдөнө
apply-outcome-coming = хүчин төгөлдөр болох гэж буй
apply-outcome-export = экспортод шаардлагатай
apply-outcome-relevant = холбоотой
apply-outcome-incomplete = дутуу мэдээллээс хамаарна
apply-outcome-superseded = хүчингүй болсон: цаашид бүү хэрэглэ
apply-outcome-scope-unknown = хамрах хүрээ тодорхойгүй
apply-outcome-not-applicable = хамаарахгүй
apply-kind-product = бүтээгдэхүүн
apply-kind-process = үйл явц
apply-kind-equipment = тоног төхөөрөмж
apply-kind-raw-material = түүхий эд
apply-market-CN = Хятад
apply-market-RU = ОХУ ба ЕАЭЗХ
apply-market-MN = Монгол
apply-market-EU = Европын холбоо
apply-enterprise = аж ахуйн нэгж бүхэлдээ
apply-thing = { $name } ({ $kind })
apply-covers = { $thing }: хамрах хүрээнд орно
apply-covers-as = { $thing }: «{ $object }»-ийн хувьд хамрах хүрээнд орно
apply-condition = нөхцөл биелсэн: { $condition }
apply-not-addressed = үүрэг хүлээгч: { $addressee }
apply-if-in = талбай нь { $places }-д байрлах бол
apply-on-market = зах зээлд: { $market }
apply-excluded = { $thing }: хамрах хүрээнээс хасагдсан
apply-left = { $thing }: оронд нь { $other } үйлчилнэ
apply-open = { $thing }: дараахаас хамаарна: { $parameters }
apply-open-places = { $thing }: талбай нь { $places }-д байрлах эсэхээс хамаарна
apply-miss-condition = { $thing }: нөхцөл биелээгүй: { $condition }
apply-miss-place = { $thing }: зөвхөн { $places }-д үйлчилнэ
apply-miss-market = { $thing }: зөвхөн { $market } зах зээлийн бараанд
apply-miss-abroad = { $thing }: үйлдвэрлэх, ашиглах шаардлага зөвхөн өөрийн улсад ({ $jurisdiction }) үйлчилнэ
apply-miss-making = { $thing }: хэрэглэгчид биш, үйлдвэрлэгчид зориулсан
apply-miss-narrower = { $thing }: зөвхөн илүү явцуу «{ $object }»-д
apply-miss-sibling = { $thing }: өөр зүйл болох «{ $object }»-д зориулсан
apply-from = { $date }-аас
apply-clauses = Заалт: { $clauses }
apply-to-be-verified = нягтлах шаардлагатай
apply-changes = Юу өөрчлөгдөх
apply-change = { $what }: { $old } → { $new } ({ $turn })
apply-turn-stricter = чангарна
apply-turn-looser = сулрана
apply-turn-same = хэвээр
apply-turn-unsaid = шууд харьцуулах боломжгүй
apply-turn-added = шинэ
apply-turn-dropped = хасагдсан
apply-purpose-scope = хамаарах эсэхийг тогтооход
apply-purpose-limit = хязгаарыг тогтооход
apply-purpose-method = утгыг тооцоход
apply-needs = Шаардлагатай мэдээлэл
apply-need = { $thing }: { $parameter } — { $purposes } ({ $standards })
apply-near = Хамаарахгүй, учир нь
apply-heading = { $name }, { $date }
apply-figures = Үзүүлэлт
apply-renewals = Шинэчлэх тоног төхөөрөмж

## Judgement of figures
check-verdict-grade = { $grade }-р зэрэг
check-verdict-meets = хязгаарт нийцсэн
check-verdict-fails = хязгаарт нийцээгүй
check-verdict-incomplete = дутуу: { $missing }
check-verdict-each = зэргээр: { $each }
check-verdict-each-one = { $grade }: { $verdict }
check-verdict-preview = урьдчилсан, { $date }-аас: { $verdict }
check-verdict-preview-draft = урьдчилсан, төсөл: { $verdict }
check-verdict-not-applicable = хамаарахгүй: { $why }
check-bar-meets = нийцсэн
check-bar-fails = нийцээгүй
check-bar-incomplete = дутуу
check-bar-preview = хараахан хүчингүй
check-bar-not-applicable = хамаарахгүй
check-none-no-row = стандартад ийм хязгаар алга
check-none-other-conditions = энэ нөхцөлд хязгаар алга
check-none-other-state = хязгаар өөр дундажлах хугацаа, турших горим, төлөвт хамаарна
check-none-no-such-grade = ийм зэрэг энд алга
check-none-fixed-only = зөвхөн тогтмол утга, дүгнэхгүй
check-none-ended = хүчингүй болсон
check-missing-parameter = { $name }
check-missing-actual = утга
check-missing-state = утгын төлөв: { $key }
check-missing-grade = аль зэрэг: { $grades }
check-missing-varies = хязгаар хоёр утгын хооронд хэлбэлзэнэ
check-missing-calculation = эдгээр тоогоор тооцох боломжгүй
check-missing-too-large = тоо хэт урт
check-warning-to-be-verified = мэргэжлийн мэдлэгт тулгуурлав: стандартаар нягтална уу
check-warning-status-unknown = энэ өдрийн стандартын төлөв тодорхойгүй
check-warning-non-monotone = эх бичвэрээр { $better }-р зэрэг { $worse }-р зэргээс сул
check-warning-equal-grades = эх бичвэрээр { $better } ба { $worse }-р зэргийн хязгаар ижил
check-warning-missing-grades = энд байхгүй зэрэг: { $grades }
check-warning-plays = энэ өдөр «{ $asked }» хязгаар байхгүй: оронд нь «{ $printed }» үйлчилнэ
check-warning-method-differs = стандартын аргаар эдгээр өгөгдлөөс { $value } гарна
check-warning-exhaust-not-above = утааны хэмжээ суурь хэмжээнээс хэтрээгүй: хөрвүүлээгүй
check-warning-state-unused = хязгаар { $key }-д хамаарахгүй: ашиглаагүй
check-warning-aside = энэ зэргийн өөр хязгаар дараахаас хамаарна: { $parameters }
check-step-entered = оруулсан: { $value } { $unit }
check-step-calculated = аргаар ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-converted = { $step } = { $value } { $unit }
check-side-limit = хязгаар
check-step-limit = хязгаар ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-holds = { $value } { $sign } { $bound }: нийцсэн
check-step-misses = { $value } { $sign } { $bound }: нийцээгүй
check-step-undecided = { $value } { $sign } { $bound }: тодорхойгүй
check-line = { $grade } ({ $clause }): { $limit }
check-room = нөөц { $margin } { $unit }
check-short = { $margin } { $unit }-ээр дутуу
check-aside = үзүүлсэн, дүгнээгүй: { $limit }
check-later = { $date }-аас: { $verdict }

## Renewal of equipment
renewal-replace = солих
renewal-upgrade = сайжруулах
renewal-unknown = өгөгдөл эсвэл нас шаардлагатай
renewal-sound = хэвийн
renewal-age = { $age } жил ашигласан

## Effect over many enterprises
effect-rows = Дүгнэсэн мөр: { $count }
effect-saved = 2-р зэрэгт хүрвэл хэмнэх эрчим хүч: { $saved } т ж.т./жил
effect-without-saving = Хэмнэлт тооцох боломжгүй мөр: { $count }
effect-avoided = Бууруулах ялгаруулалт: { $avoided } т CO2/жил
effect-factor-missing = { $count } мөрөнд коэффициент дутуу
effect-saving-undecided = үзүүлэлт тодорхойгүй
effect-saving-no-target = энд 2-р зэрэг алга
effect-saving-no-output = үйлдвэрлэлийн хэмжээ дутуу
effect-saving-not-energy = нэгж бүтээгдэхүүний эрчим хүч биш
effect-bar = { $what }, { $place }: { $verdict } — { $count }
effect-short = { $enterprise }: { $margin } { $unit }-ээр дутуу ({ $limit })

## Sheets
sheet-column-enterprise = Аж ахуйн нэгж
sheet-column-place = Байршил
sheet-column-standard = Стандартын дугаар
sheet-column-object = Обьект
sheet-column-indicator = Үзүүлэлт
sheet-column-grade = Зэрэг
sheet-column-inputs = Өгөгдөл
sheet-column-actual = Бодит утга
sheet-column-unit = Нэгж
sheet-column-state = Төлөв
sheet-column-output = Үйлдвэрлэл
sheet-column-output_unit = Үйлдвэрлэлийн нэгж
sheet-column-factor = Ялгаруулалтын коэффициент (т CO2/т ж.т.)
sheet-column-as_of = Огноо
sheet-yes = тийм
sheet-no = үгүй
sheet-lists = Жагсаалт
sheet-result-row = Мөр
sheet-result-verdict = Дүгнэлт
sheet-result-limit = Хязгаар
sheet-result-margin = Зөрүү
sheet-result-next = Дараагийн дээд зэрэг
sheet-result-next-margin = Дээд зэрэг хүртэл
sheet-result-clause = Заалт
sheet-result-source = Эх сурвалж
sheet-result-evidence = Нотолгоо
sheet-result-saved = 2-р зэргийн хэмнэлт (т ж.т./жил)
sheet-result-avoided = Бууруулах ялгаруулалт (т CO2/жил)
sheet-result-steps = Тооцоо
sheet-result-notes = Тайлбар
sheet-figures = Үзүүлэлт
sheet-results = Үр дүн
sheet-help = Заавар
sheet-help-1 = Бодит утга, нэгж, тухайн мөрөнд хэрэгтэй баганыг бөглөнө. Мөр нэмж хасч болно.
sheet-help-2 = Тоог бичсэнээр нь, дугуйлахгүйгээр харьцуулна.
sheet-help-3 = Утга хязгаарын төлөвөөс өөр бол л төлөвийг бичнэ, жишээ нь O2=11%.
sheet-help-4 = Утгыг хоосон орхивол стандартын аргаар тооцно.
sheet-basis = Хязгаарын төлөв: { $basis }
sheet-error-too-large = Файл { $most } МБ-аас том.
sheet-error-bomb = Файлд { $most } МБ-аас их өгөгдөл шахсан тул татгалзав.
sheet-error-rows = Хүснэгт { $most } мөрөөс олон.
sheet-error-columns = Хүснэгт { $most } баганаас олон.
sheet-error-cells = Хүснэгт { $most } нүднээс олон.
sheet-error-slow = Хүснэгтийг уншихад { $most } секундээс их хугацаа орох тул татгалзав.
sheet-error-neither = Файл XLSX ч биш, UTF-8 CSV ч биш. Excel-д «Excel Workbook» эсвэл «CSV UTF-8» болгон хадгална уу.
sheet-error-damaged = Файл гэмтсэн: { $what }
sheet-error-empty = Хүснэгт хоосон.
sheet-problem = { $address }: { $what }
sheet-problem-more = бас { $count }
sheet-problem-no-column = «{ $column }» багана алга
sheet-problem-strange-column = «{ $found }» багана танигдсангүй эсвэл давхардсан: нэрийг нь солих эсвэл устгана уу
sheet-problem-missing = «{ $column }»-г бөглөнө үү
sheet-problem-unknown-standard = «{ $found }» каталогт алга
sheet-problem-unknown-concept = «{ $found }» нэр томьёоны санд алга
sheet-problem-ambiguous-concept = «{ $found }» олон утгатай: дараахын аль нэгийг бичнэ үү: { $allowed }
sheet-problem-unknown-indicator = «{ $found }» үзүүлэлт биш
sheet-problem-unknown-unit = «{ $found }» нэгж танигдсангүй
sheet-problem-not-a-number = «{ $found }» тоо биш
sheet-problem-comma = «{ $found }»: энэ хүснэгтэд аравтын тэмдэг нь цэг
sheet-problem-negative = «{ $found }» тэгээс бага байж болохгүй
sheet-problem-unknown-parameter = «{ $found }» параметр алга
sheet-problem-not-a-bool = «{ $found }» тийм ч биш, үгүй ч биш
sheet-problem-not-one-of = «{ $found }» дараахын аль нь ч биш: { $allowed }
sheet-problem-not-a-pair = «{ $found }»: нэр=утга хэлбэрээр бичнэ
sheet-problem-not-a-state = «{ $found }» төлөв биш, O2=11% шиг бичнэ
sheet-problem-not-a-date = «{ $found }» огноо биш: 2026-11-23 гэж бичнэ

## Problems of a profile
profile-problem = { $at }: { $what }
profile-problem-too-long = файл { $most } байтаас урт
profile-problem-syntax = энэ профайл биш: { $what }
profile-problem-too-many = { $most }-аас олон
profile-problem-missing = заавал байх ёстой
profile-problem-unknown-entry = профайлд ийм талбар байхгүй
profile-problem-not-one-of = «{ $found }» дараахын аль нь ч биш: { $allowed }
profile-problem-unknown-concept = «{ $found }» нэр томьёоны санд алга
profile-problem-unknown-indicator = «{ $found }» үзүүлэлт биш
profile-problem-unknown-place = «{ $found }» газар танигдсангүй
profile-problem-unknown-industry = «{ $found }» салбарын код алга
profile-problem-unknown-parameter = ийм параметр алга
profile-problem-not-a-number = «{ $found }» тоо биш
profile-problem-not-a-bool = «{ $found }» true ч биш, false ч биш
profile-problem-not-a-date = «{ $found }» огноо биш
profile-problem-not-an-output = «{ $found }» хэмжээ биш, 120000 t/a шиг бичнэ
profile-problem-state = төлөв биш, O2=11% шиг бичнэ: { $what }

## Command line
cli-apply-no-file = «{ $file }» профайлыг унших боломжгүй: { $what }
cli-check-no-file = «{ $file }» хүснэгтийг унших боломжгүй: { $what }
cli-check-problems = Дүгнэсэнгүй: эхлээд эдгээр нүдийг засна уу.
cli-written = Бичсэн: { $file }

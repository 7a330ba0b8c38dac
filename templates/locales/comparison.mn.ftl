# Харьцуулалт: дүгнэлт, шалтгаан, анхааруулга
compare-verdict-stricter = A илүү хатуу
compare-verdict-looser = A илүү сул
compare-verdict-equal = адил
compare-verdict-overlapping = хүрээ давхцсан
compare-verdict-incomparable = харьцуулах боломжгүй
compare-verdict-no-counterpart = харгалзах хэм хэмжээгүй
compare-reason-indicators = үзүүлэлт өөр: { $a } ↔ { $b }
compare-reason-objects = объект өөр: { $a } ↔ { $b }
compare-reason-roles = ангилал буюу лавлах утга нь шаардлага биш: { $a } ↔ { $b }
compare-reason-conditions = нөхцөл бие биеэ үгүйсгэнэ: { $what }
compare-reason-not-for-these = оруулсан үзүүлэлтээр { $side } хамаарахгүй
compare-reason-missing = дараах үзүүлэлт дутуу: { $names }. Оруулсны дараа харьцуулна
compare-reason-formula = { $side }-ийн томьёо утгагүй: { $what }
compare-reason-fixed-value = тогтмол буюу ердийн утга: харуулах боловч дүгнэхгүй
compare-reason-unreadable = { $side }-ийн утга уншигдахгүй байна; өгөгдлийг шалгана уу
compare-reason-no-row = нөгөө талд энэ объект, үзүүлэлтийн утга байхгүй
compare-reason-other-roles = нөгөө талд зөвхөн өөр үүрэгтэй зэрэглэл бий
compare-reason-other-conditions = нөгөө талд зөвхөн өөр нөхцөлийн утга бий
compare-reason-left = хоёулангийнх нь нийтлэг хэсгийг аль нэгнийх нь хамрах хүрээгээр өөр стандартад шилжүүлсэн эсвэл хассан
compare-reason-not-in-corpus = { $standard } хүчинтэй боловч утга нь санд байхгүй
formula-error-division = тэгээр хуваасан
formula-error-logarithm = эерэг бус тооны логарифм
formula-error-overflow = тоо хэт том
compare-caution-roles = зэрэглэлийн үүрэг өөр: { $a } ↔ { $b }
compare-caution-plays = { $side }-ийн «{ $own }» утга тухайн өдөр «{ $played }» үүргийг мөн гүйцэтгэнэ
compare-caution-narrower = { $side }-ийн объект нарийн: { $object } нь { $within }-д багтана
compare-caution-leaves = { $side }-ийн стандарт { $object }-ийг { $standard }-д шилжүүлдэг
compare-caution-leaves-out = { $side }-ийн стандарт { $object }-д үйлчлэхгүй
compare-caution-overlap = зөвхөн нийтлэг нөхцөлд харьцуулна: { $condition }
compare-caution-not-in-force = { $dated ->
    [yes] { $side } тухайн өдөр хүчингүй: { $status } ({ $date })
   *[no] { $side } тухайн өдөр хүчингүй: { $status }
}
compare-caution-from = { $side }-ийн утга { $date }-ээс хүчинтэй; урьдчилсан харьцуулалт
compare-caution-to = { $side }-ийн утга { $date } хүртэл хүчинтэй байсан
compare-caution-recall = { $side }-г нягтлах шаардлагатай: зөвхөн мэргэжлийн мэдлэгээр
compare-caution-varies = { $side }-ийн утга нөхцөлөөс хамаарч өөрчлөгдөнө
compare-caution-strict = { $side } хязгаарын утгыг өөрийг нь зөвшөөрөхгүй
compare-caution-force = заавал мөрдөх эсэх нь өөр: A { $a }, B { $b }
compare-caution-act = { $side } нь стандарт биш, төрийн баримт бичиг
compare-caution-other-target = сонгосон нэгж буюу төлөвт хөрвүүлэх боломжгүй тул A-ийн төлөвөөр харуулав: { $what }

## Хөрвүүлэлт: алхам, тайлбар, боломжгүй шалтгаан
conversion-nothing = заагаагүй
conversion-step-unit = { $from } → { $to }: × { $factor }
conversion-step-zero = тэг цэгийн зөрүү: + { $added }
conversion-step-oxygen = хүчилтөрөгч { $from } % → { $to } %: × (21 − { $to }) / (21 − { $from }) = × { $factor }
conversion-step-excess-air = илүүдэл агаар α = { $alpha }: O2 = 21 × (1 − 1/α) = { $oxygen } %
conversion-step-moisture = чийг { $from } % → { $to } %: × { $factor }
conversion-step-temperature = температур { $from } K → { $to } K: × { $from } / { $to } = × { $factor }
conversion-step-pressure = даралт { $from } кПа → { $to } кПа: × { $to } / { $from } = × { $factor }
conversion-step-molar-mass = { $substance } ({ $formula }-оор), молийн масс { $mass } г/моль, молийн эзлэхүүн { $volume } л/моль: × { $factor }
conversion-step-exhaust = хийн эзлэхүүн { $volume } м³/т: × { $factor }
conversion-step-exhaust-ratio = хийн эзлэхүүн { $from } → { $to } м³/т: × { $from } / { $to } = × { $factor }
conversion-step-electricity = цахилгааны эквивалент { $equivalent } кг ж.т./(кВт·цаг): × { $factor }
conversion-step-coal-value = жишмэл түлшний илчлэг { $value } МДж/кг: × { $factor }
conversion-step-dry-matter = { $from } → { $to } (хуурай бодис): × { $factor }
conversion-remark-one-sided = зөвхөн { $side }-д заасан: { $value }
conversion-remark-rounded-pressure = { $from } кПа ба { $to } кПа-г нэг даралт гэж авав (хэвлэлийн бүхэлчлэл)
conversion-remark-both-measured = хоёул хэмжсэн агууламж: шингэрүүлэлтийг засаагүй
conversion-remark-near = { $name } ойролцоо боловч адил биш: { $from } ↔ { $to }
conversion-error-unknown-unit = үл мэдэх нэгж «{ $unit }»
conversion-error-dimension = { $from } ба { $to } өөр хэмжигдэхүүн
conversion-error-o2-unknown = хүчилтөрөгчийн агууламжгүй хэмжсэн утгыг жишиг төлөвт шилжүүлэх боломжгүй
conversion-error-o2-missing = хүчилтөрөгч (илүүдэл агаар)-ийг зөвхөн нэг тал заасан
conversion-error-o2-range = хүчилтөрөгч { $value } % боломжгүй: 0–21 % байх ёстой
conversion-error-alpha-range = илүүдэл агаар { $value } нь 1-ээс бага
conversion-error-state = төлөв уншигдахгүй: { $what }
conversion-error-contradiction = хүчилтөрөгч { $oxygen } % ба агаарын илүүдлийн коэффициент { $alpha } хоорондоо зөрчилдөнө
conversion-error-basis = { $name } өөр: { $from } ↔ { $to }
conversion-error-actual-state = хэмжилтийн температур буюу даралт тодорхойгүй
conversion-error-moisture-missing = хуурай, чийгтэйн хооронд чийгийн хэмжээ хэрэгтэй
conversion-error-tp-missing = эзлэхүүний температур, даралт хэрэгтэй
conversion-error-substance-missing = бодисын молийн масс хэрэгтэй
conversion-error-density-missing = нягт хэрэгтэй
conversion-error-exhaust-missing = нэгж бүтээгдэхүүний хийн эзлэхүүн хэрэгтэй
conversion-error-electricity-equivalent-missing = эквивалент заагаагүй тул цахилгааныг жишмэл түлшинд шилжүүлэхгүй
conversion-error-kind-of-fraction = эзлэхүүний хувь нь массын хувь биш
conversion-error-too-large = тоо хэт том

## Тушаалын мөр
cli-compare-a = A: { $party } ({ $day })
cli-compare-b = B: { $party }
cli-compare-unknown-standard = «{ $designation }» стандарт олдсонгүй
cli-compare-unknown-topic = «{ $topic }» ойлголт олдсонгүй
compare-unnumbered = ижил хүрээний стандарт, утга нь санд байхгүй: { $standards }
compare-missing-value = { $object } · { $indicator }: { $standard } хүчинтэй, утга нь санд байхгүй (солигдсон { $replaced }-д бий боловч ашиглахгүй)
compare-count = { $verdict }: { $count }
compare-consistency = нийцлийн хувь = адил ÷ (хатуу + адил + сул + давхцсан) = { $equal } ÷ { $compared } = { $percent } %
compare-consistency-none = нийцлийн хувь: харьцуулах утга алга
compare-to-be-verified = үүнээс нягтлах шаардлагатай: { $count }
compare-also = мөн: { $value }
cli-eval-no-cases = { $file } дотор жишээ алга
conversion-from = эх утга
conversion-to = зорилт
cli-convert-not-a-number = «{ $value }» тоо биш

# What was entered and cannot be read
entry-state-unknown = Жишиг нөхцөлийн үл мэдэгдэх хэсэг «{ $key }»; боломжтой нь: { $allowed }
entry-state-not-a-pair = «{ $entry }»-г «хэсэг=утга» гэж бичнэ
entry-state-twice = Жишиг нөхцөлийн «{ $key }» хэсэг хоёр удаа байна
entry-fact-not-a-pair = «{ $entry }»-г «үзүүлэлт=утга» гэж бичнэ
entry-fact-unknown = «{ $name }» гэсэн үзүүлэлт алга
entry-fact-value = «{ $value }» нь «{ $name }» үзүүлэлтийн утга биш; боломжтой нь: { $allowed }
entry-fact-number = «{ $name }» үзүүлэлтэд тоо эсвэл true, false хэрэгтэй, «{ $value }» болохгүй

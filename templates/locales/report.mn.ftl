# Тайлан: файлын өөрийн үг, бүлэг, хүснэгтийн нэр, баганын толгой, тогтмол догол мөр
report-contents = Агуулга
report-word-table = Хүснэгт
report-word-figure = Зураг
report-word-annex = Хавсралт
report-page = { $page }-р хуудас, нийт { $pages }
report-judge = Хүн шийднэ
report-word-group = Бүлэг
report-nothing = Байхгүй
report-word-category = Зүйл
report-word-file = Файл
report-word-rows = Мөр

report-title-comparison = Стандартын харьцуулсан шинжилгээний тайлан
report-title-compliance = Хэрэглэх стандарт ба нийцлийн тайлан
report-fact-subject = Объект
report-fact-parties = Талууд
report-fact-day = Суурь өдөр
report-fact-corpus = Өгөгдлийн хувилбар
report-fact-standards = Стандарт
report-fact-judgements = Хүн шийдэх зүйл
report-fact-again = Дахин гаргах
report-standards-count = { $count ->
   *[other] { $count } стандарт
}
report-places-count = { $count ->
   *[other] { $count } газар
}
report-running-head = { $title } (өгөгдөл { $day }-ны байдлаар)

report-chapter-summary = Хураангуй
report-chapter-task = Зорилт, хамрах хүрээ, арга
report-chapter-background = Эрх зүйн үндэс
report-chapter-system = Стандартын тогтолцоо
report-chapter-terms = Хамрах хүрээ ба нэр томьёо
report-chapter-indicators = Гол үзүүлэлтүүд
report-chapter-methods = Турших ба тооцох арга
report-chapter-conformity = Хэрэгжүүлэлт ба тохирлын үнэлгээ
report-chapter-differences = Гол ялгаа ба шалтгаан
report-chapter-statistics = Тоо баримт ба нийцэл
report-chapter-conclusions = Дүгнэлт ба санал
report-chapter-rows = Бүх мөр, эх сурвалж
report-chapter-term-list = Дөрвөн хэлний нэр томьёо
report-chapter-units = Нэгж хөрвүүлэх коэффициент
report-chapter-changes = Өмнөх тайлангаас хойшхи өөрчлөлт
report-chapter-references = Ашигласан эх сурвалж

report-table-standards = Харьцуулсан стандартууд
report-table-conversions = Нэгж ба жишиг төлөвийн хөрвүүлэлт
report-table-regulation = Хууль ба засгийн газрын баримт бичиг
report-table-system = Сэдэв тус бүрийн стандарт
report-table-adoption = Олон улсын стандартын хэрэглээ
report-table-scopes = Хамрах хүрээ
report-table-definitions = Нэр томьёо ба тодорхойлолт
report-table-indicators = Гол үзүүлэлтүүд: { $a } ба { $b }
report-table-grades = Зэрэглэлийн харьцуулалт: { $indicator }
report-table-methods = Турших ба тооцох арга
report-table-conformity = Хэрэгжүүлэлт ба тохирлын үнэлгээний шаардлага
report-table-differences = Гол ялгаа ба шалтгаан
report-table-defects = Стандартын эхээс олдсон дутагдал
report-table-statistics = Дүгнэлтийн тоо: { $a } ба { $b }
report-table-proposals = Дүгнэлт ба санал
report-table-rows = Бүх хязгаар, эх сурвалж
report-table-term-list = Дөрвөн хэлний нэр томьёо
report-table-units = Нэгж хөрвүүлэх коэффициент
report-table-changes = { $day }-наас хойшхи өөрчлөлт
report-figure-verdicts = Дүгнэлтийн төрөл тус бүрийн тоо: { $a } ба { $b }
report-figure-values = Хязгаарын харьцуулалт: { $indicator }

report-group-term = Нэр томьёо
report-group-definition = Тодорхойлолт
report-group-a = { $a }
report-group-b = { $b }
report-group-converted = Хөрвүүлсэн

report-column-jurisdiction = Улс буюу байгууллага
report-column-standard = Стандарт
report-column-title = Нэр
report-column-force = Заавал эсэх
report-column-status = Тухайн өдрийн төлөв
report-column-effective = Хүчинтэй болсон
report-column-adopts = Хэрэглэсэн баримт бичиг, зэрэг
report-column-evidence = Үндэслэл
report-column-step = Хөрвүүлэлт
report-column-from = Эхэлсэн
report-column-to = Болсон
report-column-factor = Коэффициент буюу томьёо
report-column-used-in = Хэрэглэсэн газар
report-column-source = Эх сурвалж
report-column-seen = Уншсан өдөр
report-column-document = Баримт бичиг
report-column-level = Түвшин
report-column-role = Тайлангийн стандарттай холбогдох нь
report-column-topic = Сэдэв
report-column-international = Олон улсын стандарт
report-column-degree = Зэрэг
report-column-adopted-edition = Хэрэглэсэн хэвлэл
report-column-current-edition = Хүчинтэй хэвлэл
report-column-lag = Хоцрогдол, жил
report-column-covers = Хамаарна
report-column-excludes = Хамаарахгүй буюу өөр стандартад шилжүүлсэн
report-column-addressee = Хэрэгжүүлэгч
report-column-zh = Хятад
report-column-ru = Орос
report-column-mn = Монгол
report-column-mn-mong = Монгол бичиг
report-column-en = Англи
report-column-definition-a = A талын тодорхойлолт
report-column-definition-b = B талын тодорхойлолт
report-column-difference-of-definitions = Тодорхойлолтын ялгаа
report-column-object = Объект
report-column-indicator = Үзүүлэлт
report-column-condition = Нөхцөл
report-column-a-clause = Зүйл
report-column-a-limit = Хязгаар
report-column-a-unit = Нэгж
report-column-b-clause = Зүйл
report-column-b-limit = Хязгаар
report-column-b-unit = Нэгж
report-column-a-converted = A
report-column-b-converted = B
report-column-difference = Зөрүү, %
report-column-verdict = Дүгнэлт
report-column-reason = Шалтгаан ба тайлбар
report-column-unit = Нэгж
report-column-a-method = A талын арга
report-column-b-method = B талын арга
report-column-difference-of-methods = Аргын ялгаа
report-column-effect-on = Харьцуулах боломжгүй болсон мөр
report-column-procedure = Журам
report-column-authority = Эрх бүхий байгууллага
report-column-number = №
report-column-difference-found = Ялгаа
report-column-rows = Үндэслэсэн мөр
report-column-kind-of-reason = Шалтгааны төрөл
report-column-to-judge = Хүн шийднэ
report-column-clause = Зүйл
report-column-defect = Дутагдал
report-column-effect = Нөлөө
report-column-kind = Үзүүлэлтийн төрөл
report-column-stricter = Хатуу
report-column-equal = Тэнцүү
report-column-looser = Зөөлөн
report-column-overlapping = Огтлолцсон
report-column-incomparable = Харьцуулахгүй
report-column-no-counterpart = Харгалзаагүй
report-column-consistency = Нийцэл, %
report-column-finding = Илэрсэн зүйл
report-column-proposal = Санал
report-column-grade = Зэрэглэл
report-column-limit = Хязгаар
report-column-basis = Жишиг төлөв
report-column-dimension = Хэмжээс
report-column-table = Хүснэгт
report-column-row = Мөр
report-column-column = Багана
report-column-change = Өөрчлөлт
report-column-before = Өмнө
report-column-after = Одоо
report-all = Бүгд

report-change-added = нэмэгдсэн
report-change-removed = хасагдсан
report-change-changed = өөрчлөгдсөн

report-kind-of-reason-value = хязгаар өөр
report-kind-of-reason-scope = хамрах хүрээ өөр
report-kind-of-reason-basis = жишиг төлөв өөр
report-kind-of-reason-method = арга өөр
report-kind-of-reason-gap = нэг талд байхгүй
report-kind-of-reason-time = хэвлэл буюу өдөр өөр

## Тогтмол догол мөр
report-text-counts = { $a } талыг { $b } талтай харьцуулахад нийт { $total }: хатуу { $stricter }, тэнцүү { $equal }, зөөлөн { $looser }, огтлолцсон { $overlapping }, харьцуулах боломжгүй { $incomparable }, харгалзаагүй { $missing }.
report-text-consistency = Нийцэл { $percent } % (харьцуулсан { $compared }-аас тэнцүү нь { $equal }).
report-text-consistency-none = Харьцуулах үзүүлэлт байхгүй тул нийцлийг тооцохгүй.
report-text-unverified = { $count ->
   *[other] Үүнээс { $count } дүгнэлтийн нэг тал нь зөвхөн мэргэжлийн мэдлэгт үндэслэсэн тул эхтэй тулгана уу (хүснэгтэд “шалгах шаардлагатай” гэж тэмдэглэсэн).
}
report-text-widest = Хамгийн их зөрүү: { $object }, { $indicator } — { $a } { $a-value }, { $b } { $b-value }, зөрүү { $percent } % ({ $rows }).
report-text-none-compared = Энэ тайланд харьцуулах хязгаар байхгүй; зөвхөн стандартын тогтолцоо, хэрэглээ, заалтыг харьцуулав.
report-text-gap = Санд { $party } талын “{ $what }” сэдвийн стандарт алга.
report-text-task = Энэ тайланд { $parties } талын “{ $subject }” сэдвийн стандартуудыг харьцуулав. Төлөв ба хязгаар нь { $day }-ны байдлаар.
report-text-scope-chosen = Стандартуудыг хэрэглэгч сонгосон: { $standards }.
report-text-scope-topic = “{ $subject }” ба түүнд багтах ойлголтын бүх стандартыг харьцуулав; санд { $count } байна.
report-text-parameters = Харьцуулалтын параметр: { $parameters }.
report-text-no-parameters = Параметр оруулаагүй: түүнээс хамаарах хязгаарыг нөхцөлөөр нь жагсаав, параметр дутсан томьёог харьцуулаагүй.
report-text-method = Арга: нэг үзүүлэлтийн хязгааруудыг объект нь ижил буюу нэг нь нөгөөгөө агуулсан, зэрэглэл нь ижил үүрэгтэй, нөхцөл нь зэрэг биелэх боломжтой үед хос хосоор нь харьцуулна. Эхлээд нэг нэгж, нэг жишиг төлөвт шилжүүлж, дараа нь аравтын тоогоор яг таг харьцуулна.
report-text-rounding = Тоог хэвлэсэн хэвээр нь, тоймлолгүй өгөв. Хөрвүүлэлтийг бутархайгаар яг таг тооцож, зөвхөн харуулахдаа { $digits } утгатай орон хүртэл тоймлон “≈” тэмдэглэнэ. Зөрүү = (A − B) ÷ |B| × 100 %, таслалаас хойш { $places } орон.
report-text-rule-stricter = Хатуу: A-гийн зөвшөөрсөн бүхнийг B зөвшөөрнө, эсрэгээр нь үгүй.
report-text-rule-looser = Зөөлөн: B-гийн зөвшөөрсөн бүхнийг A зөвшөөрнө, эсрэгээр нь үгүй.
report-text-rule-equal = Тэнцүү: хөрвүүлсний дараа тоо нь тэнцүү.
report-text-rule-overlapping = Огтлолцсон: нийтлэг хэсэгтэй боловч аль нь ч нөгөөгөө агуулаагүй.
report-text-rule-incomparable = Харьцуулах боломжгүй: жишиг төлөв, туршилтын мөчлөг, дундажлах хугацаа, хэмжээсийг нийлүүлэх боломжгүй буюу параметр дутуу. Шалтгааныг мөр бүрд бичив.
report-text-rule-no-counterpart = Харгалзаагүй: нөгөө талд энэ объект, үзүүлэлтийн хязгаар байхгүй.
report-text-roles = Зэрэглэлийг үүргээр нь харгалзуулна: одоо байгааг одоо байгаатай, шинийг шинэтэй, тэргүүнийг тэргүүнтэй, тусгайг тусгайтай.
report-text-evidence = Үндэслэл гурван зэрэгтэй: эх (стандартын бичвэр буюу гаргасан байгууллагын сайт), дам (эхийг иш татсан нээлттэй эх сурвалж), шалгах шаардлагатай (мэргэжлийн мэдлэг). Зөвхөн сүүлийнхэд үндэслэсэн дүгнэлт байхгүй.
report-text-status = Төлөвийг огнооноос гаргана: тухайн өдөр хүчин төгөлдөр болсон, хүчингүй болоогүй, солигдоогүй нь хүчинтэй. Тодорхойлох боломжгүй бол төлөв тодорхойгүй, заавал мөрдөхөд тооцохгүй.
report-text-left-out = Харьцуулалтад ороогүй: { $count }. Шалтгаан нь доор.
report-text-left-out-none = Хүрээнд багтах бүх стандарт, хязгаарыг харьцуулав; орхисон зүйл байхгүй.
report-text-left-out-section = Хэрэглэгчийн сонголтоор тайланд дараах хэсэг байхгүй: { $sections }.
report-text-system = Хүснэгтэд талуудын стандартыг сэдвээр нь жагсаав. Хоосон нүд нь санд байхгүй гэсэн үг, тухайн улсад байхгүй гэсэн үг биш.
report-text-adoption = Хоцрогдол нь хүчинтэй олон улсын хэвлэлийн оноос хэрэглэсэн хэвлэлийн оныг хассан тоо.
report-text-degree-unknown = { $standard } нь { $international }-ийг ямар зэргээр хэрэглэснийг санд тэмдэглээгүй: стандартын өмнөх үгийг үзнэ үү.
report-text-indicators = A нь { $a }, B нь { $b }. Тоо бүр хавсралт дахь мөртэйгээ холбогдсон; мөрөнд зүйл, эх сурвалж, уншсан өдөр бий.
report-text-preview = “Урьдчилсан” гэсэн мөрийн нэг тал тухайн өдөр хүчингүй; дүгнэлтэд тооцоогүй.
report-text-methods-effect = Арга өөр учир харьцуулах боломжгүй үзүүлэлт: { $rows }.
report-text-statistics = Нийцэл = тэнцүү ÷ (хатуу + тэнцүү + зөөлөн + огтлолцсон). Харьцуулах боломжгүй ба харгалзаагүйг тооцохгүй.
report-text-proposals = Санал нь илэрсэн зүйлээс гарна; илэрсэн зүйл бүр үндэслэсэн мөрөө заана. Санал авах эсэх, хэн хийхийг хүн шийднэ.
report-text-rows = Энэ хавсралтад T8, T9 хүснэгтэд хэрэглэсэн бүх мөр орсон.
report-text-changes = { $count ->
   *[other] { $day }-ны тайлангаас (өгөгдлийн хувилбар { $version }) хойш { $count } өөрчлөлт гарсан.
}
report-text-changes-none = { $day }-ны тайлангаас (өгөгдлийн хувилбар { $version }) хойш өөрчлөлт гараагүй.
report-text-changes-first = Анх удаа гаргаж байна. JSON файлыг хадгалбал дараагийн удаа юу өөрчлөгдсөнийг харуулна.
report-text-references = GB/T 7714—2015-ын хэлбэрээр. Гаргасан байгууллага, газар, хэвлэгчийг санд хадгалаагүй тул шаардлагатай бол нэмнэ үү.
report-text-disclaimer = Нэр, дугаар, огноо, хязгаар нь баримт, заалт нь өөрсдийн үгээр бичсэн хураангуй; зөвхөн хайх, харьцуулах, бэлтгэхэд зориулсан. Хууль, гэрээний шийдвэрийн өмнө стандартын эхийг, ялангуяа шалгах шаардлагатай зүйлийг уншина уу.

## Санд байхгүй зүйл: хоосон үггүй, зөвхөн хаанаас үзэх
report-absent = Санд байхгүй: { $what }. Эндээс үзнэ үү: { $where }.
report-absent-definitions = нэр томьёоны тодорхойлолт
report-absent-conformity = хэрэгжүүлэлт ба тохирлын үнэлгээний журам
report-absent-regulation = холбогдох хууль, тогтоомж
report-absent-methods = турших аргын заалт
report-absent-scopes = хамрах хүрээний заалт
report-absent-value = { $standard } дахь “{ $indicator }” үзүүлэлтийн утга
report-absent-standard = { $party } талын “{ $subject }” сэдвийн стандарт
report-absent-defects = стандартын эх дэх дутагдал
report-lookup-CN = БНХАУ-ын стандартын мэдээллийн нэгдсэн платформ (std.samr.gov.cn)
report-lookup-CN-NM = Өвөр Монголын зах зээлийн хяналтын газар ба орон нутгийн стандартын сан (dbba.sacinfo.org.cn)
report-lookup-RU = Росстандарт (www.rst.gov.ru) ба түүний каталог (protect.gost.ru)
report-lookup-EAEU = Евразийн эдийн засгийн комисс (eec.eaeunion.org)
report-lookup-MN = Стандарт, хэмжил зүйн газар (www.masm.gov.mn)
report-lookup-INT = ISO ба IEC (www.iso.org, www.iec.ch)
report-lookup-EU = EUR-Lex (eur-lex.europa.eu)
report-lookup-standard = { $standard }-ын эх дэх { $clause }

## Хүн шийдэх зүйл
report-judge-findings = Эдгээр нь зөвхөн өгөгдлөөс гарсан. Аль нь энэ зорилтод чухал, өгөгдлөөс гадна юу байна вэ?
report-judge-scope = Объектын хил хязгаарыг шалгана уу: улсууд “{ $object }”-ийг өөр өөрөөр ойлгож болно.
report-judge-definition = Тодорхойлолтуудыг эхээр нь тулгана уу: ялгаа нь хамрах хүрээг өөрчлөх үү?
report-judge-reason = Техник, эдийн засаг, эрх зүйн шалтгааныг нэмнэ үү; сан зөвхөн ялгааг харуулна.
report-judge-method = Аргын ялгаа үр дүнд хэр нөлөөлөх вэ?
report-judge-conformity = Тохирлын үнэлгээний журам, хяналтын туршлагыг нэмнэ үү.
report-judge-defect = Эхтэй тулгана уу: дутагдал нь стандартынх уу, өгөгдлийнх үү?
report-judge-proposal = Авах уу? Ямар эрэмбээр, хэн хийх вэ?

## Илэрсэн зүйл ба санал
report-finding-stricter = { $a } нь { $b }-ээс { $count } зүйлээр хатуу, юуны өмнө { $what }.
report-finding-looser = { $a } нь { $b }-ээс { $count } зүйлээр зөөлөн, юуны өмнө { $what }.
report-finding-gap = { $b } нь “{ $what }”-д хязгаар тогтоосон, { $a } тогтоогоогүй.
report-finding-incomparable = Харьцуулах боломжгүй ({ $reason }): { $count }.
report-finding-upcoming = { $standard } нь { $replaced }-ийн оронд { $day }-нд хүчин төгөлдөр болно.
report-finding-edition = { $standard } нь { $adopted }-ийг хэрэглэсэн; хүчинтэй олон улсын хэвлэл нь { $current }.
report-finding-unverified = Шалгах шаардлагатай өгөгдөл: { $count }.
report-proposal-stricter = Экспорт, харилцан хүлээн зөвшөөрөхөд { $a }-ийн хязгаарыг хангавал { $b }-ийнх мөн хангагдана; түрүүлэх шаардлагатай эсэхийг үнэлнэ үү.
report-proposal-looser = “{ $what }”-ийн хязгаарыг { $b }-ийн түвшинд хүртэл чангатгах боломж, зардлыг үнэлэх.
report-proposal-gap = “{ $what }”-д хязгаар хэрэгтэй эсэхийг үнэлэх.
report-proposal-incomparable = Нөгөө талтай { $reason }-ийг тохирох, эсвэл хөрвүүлэлтийг гэрээнд бичих.
report-proposal-upcoming = { $day }-наас өмнө шинэ стандартын зөрүүний шинжилгээг дуусгах.
report-proposal-edition = { $current }-ийг ажиглаж, шинэчлэх эсэхийг үнэлэх.
report-proposal-unverified = Эхийг олж, тулгасны дараа иш татах.

## Аж ахуйн нэгжийн тайлан
report-compliance-findings = Гол дүгнэлт
report-compliance-applicable = Хэрэглэх стандарт
report-compliance-judgements = Үнэлсэн явц
report-compliance-missing = Дутуу өгөгдөл
report-compliance-coming = Удахгүй хүчин төгөлдөр болох стандарт
report-compliance-text = Объект: { $subject }. { $day }-ны байдлаар: заавал мөрдөх { $binding }, сайн дурын { $voluntary }, хамрах хүрээ нь тодорхойгүй { $unknown }.
report-compliance-result = Үнэлсэн хязгаар { $judged }: нийцсэн { $met }, нийцээгүй { $failed }, өгөгдөл дутуу { $open }.
report-compliance-private = Аж ахуйн нэгжийн өгөгдлийг зөвхөн энэ тайланд хэрэглэсэн бөгөөд хаана ч хадгалахгүй.

## Гаргалт
export-terms-title = Бяочяо дөрвөн хэлний нэр томьёоны сан
export-terms-description = Хятад, орос, монгол, англи нэр томьёо; тус бүр эх сурвалж, үндэслэлийн зэрэгтэй
export-mapping-title = Стандарт хоорондын холбоо
export-mapping-description = Бяочяо сангаас автоматаар гаргав: хэрэглэсэн зэрэг нь каталогоос, харьцуулалтын дүгнэлт нь хязгаараас тооцсон

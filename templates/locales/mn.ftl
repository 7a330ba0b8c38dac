# Уншигчид харагдах бүх өгүүлбэр (монголоор). Түлхүүр нь бүх хэлэнд адил, үүнийг тест шалгана.

## Үгс
list-separator = { ", " }
clause-mark = §
colon = { ": " }
limits-basis-note = Жишиг нөхцөл ба тайлбар
record-apply-day = Шинэчлэх

language-zh = хятад хэл
language-ru = орос хэл
language-mn = монгол хэл
language-en = англи хэл
language-mn-mong = монгол бичиг
language-none = дурын хэл

jurisdiction-CN = Хятад
jurisdiction-CN-NM = Өвөр Монгол (Хятад)
jurisdiction-RU = Орос
jurisdiction-EAEU = Евразийн эдийн засгийн холбоо, ТУХН
jurisdiction-MN = Монгол
jurisdiction-INT = Олон улсын байгууллага
jurisdiction-EU = Европын холбоо

level-national = Үндэсний стандарт
level-sector = Салбарын стандарт
level-local = Орон нутгийн стандарт
level-group = Мэргэжлийн холбооны стандарт
level-interstate = Улс хоорондын стандарт (ГОСТ)
level-technical-regulation = Техникийн зохицуулалт
level-bat-reference = Хүртээмжтэй шилдэг технологийн лавлах
level-international = Олон улсын стандарт
level-regional = Бүс нутгийн стандарт
level-government = Төрийн байгууллагын баримт бичиг

force-mandatory = Заавал мөрдөх
force-voluntary = Сайн дураар хэрэглэх
force-unknown = Мөрдөх нөхцөл тодорхойгүй

status-in-force = Хүчинтэй
status-upcoming = Мөрдөж эхлээгүй
status-unknown = Төлөв тодорхойгүй
status-draft = Төсөл
status-superseded = Солигдсон
status-withdrawn = Хүчингүй болсон

domain-energy = Эрчим хүчний хэмнэлт
domain-emission = Бохирдуулах бодисын ялгаруулалт
domain-carbon = Нүүрстөрөгчийн ялгаруулалт
domain-meng = “Мэн” тэмдэг
domain-green = Ногоон бүтээгдэхүүн, үнэлгээ
domain-recycling = Дахин боловсруулалт
domain-equipment = Тоног төхөөрөмж
domain-vehicle = Тээврийн хэрэгсэл
domain-agri = Хөдөө аж ахуй, хүнс
domain-appliance = Гэр ахуйн цахилгаан хэрэгсэл
domain-general = Ерөнхий

degree-IDT = адилтгасан (IDT)
degree-MOD = өөрчилсөн (MOD)
degree-NEQ = адилтгаагүй (NEQ)

evidence-primary = эх бичвэр
evidence-secondary = дам эх сурвалж
evidence-recall = нягтлах шаардлагатай
evidence-primary-means = Баримт бичгийн эх бичвэр эсвэл гаргасан байгууллагын цахим хуудсанд үндэслэсэн
evidence-secondary-means = Баримт бичгийг иш татсан нийтэд нээлттэй хуудас эсвэл мэдээллийн санд үндэслэсэн
evidence-recall-means = Мэргэжлийн мэдлэгт үндэслэсэн: ашиглахын өмнө стандартын эхтэй тулгана уу

concept-kind-product = бүтээгдэхүүн
concept-kind-process = үйл явц
concept-kind-equipment = тоног төхөөрөмж
concept-kind-substance = бодис
concept-kind-indicator = үзүүлэлт
concept-kind-method = арга
concept-kind-quality = шинж чанар
concept-kind-document = баримт бичиг
concept-kind-body = байгууллага
concept-kind-general = ерөнхий ойлголт

relation-covers = Хамаарна
relation-excludes = Хамаарахгүй
relation-yields-to = Өөр стандарт мөрдөнө

addressee-maker = Үйлдвэрлэгч (зах зээлд нийлүүлэгч)
addressee-producer = Үйлдвэрлэл эрхэлдэг аж ахуйн нэгж
addressee-operator = Ашиглагч байгууллага, хэрэглэгч
addressee-seller = Борлуулагч
addressee-service = Засвар, задаргаа, дахин боловсруулалт, тээвэр гүйцэтгэгч
addressee-authority = Төрийн эрх бүхий байгууллага
addressee-laboratory = Лаборатори
addressee-anyone = Аливаа этгээд

grade-role-entry = нэвтрэх шаардлага (ажиллаж байгаа)
grade-role-new = шинэ
grade-role-leading = тэргүүний
grade-role-special = тусгай хязгаар
grade-role-class = ангилал
grade-role-information = лавлах мэдээлэл

## Олдсон шалтгаан
reason = { $term } ({ $ways })
reason-word = { $language }ний үг
reason-concept = ойлголт: { $concept }
reason-concept-narrower = “{ $concept }” гэсэн ойлголтын дэд ойлголт
reason-concept-broader = “{ $concept }” гэсэн ойлголтыг багтаасан дээд ойлголт
reason-number = дугаараар
reason-adopts = үүнийг нутагшуулсан
reason-cites = үүнийг иш татсан
reason-quantity = хэмжигдэхүүний утга
reason-country = улс

## Хуудасны хүрээ
site-name = Biaoqiao
site-tagline = Хятад, Орос, Монгол болон олон улсын стандартын мэдлэгийн сан
site-skip = Үндсэн агуулга руу шилжих
site-menu = Сайтын цэс
site-languages = Хуудасны хэл
site-disclaimer = Стандартын нэр, дугаар, огноо, хязгаарын утга нь баримт мэдээлэл бөгөөд заалтуудыг өөрсдийн үгээр товчлон бичсэн. Зөвхөн хайх, харьцуулах, бэлтгэхэд зориулагдсан тул хууль эрх зүйн болон гэрээний шийдвэр гаргахын өмнө стандартын эхтэй, ялангуяа “нягтлах шаардлагатай” гэж тэмдэглэсэн мэдээллийг тулгаж үзнэ үү.

nav-search = Хайлт
nav-start = Нүүр

## Нүүр хуудас
start-title = Biaoqiao: олон хэлээр стандарт хайх
start-heading = Нэг хэлээр асууж, олон орны стандартыг олоорой
start-lead = Асуулт, стандартын дугаар эсвэл үзүүлэлтийг хятад, орос, монгол, англи хэлний аль нэгээр бичихэд түүнд хариулах Хятад, Орос, Монгол улс, Евразийн эдийн засгийн холбоо болон олон улсын байгууллагын стандартууд олдоно. Нэр томьёоны бүх дүйцлийг харуулах бөгөөд тэдгээрийг унтрааж, засаж болно; утга бүр эх сурвалжтай.
start-examples = Жишээ асуултууд
start-holdings = Санд бүртгэсэн мэдээлэл
start-holdings-jurisdiction = Улс, байгууллага
start-holdings-standards = Стандарт, баримт бичиг
start-holdings-limits = Хязгаарын утга
start-holdings-texts = Заалтын товч агуулгатай
start-holdings-all = Нийт
start-holdings-terms = Мөн хэл хоорондын хайлтад ашигладаг дөрвөн хэлний { $concepts } нэр томьёо бий.

start-example-number = стандартын дугаар, ямар ч бичлэгээр

## Хайлт
search-title = Стандарт хайх
search-title-for = { $query } · Стандарт хайх
search-label = Асуулт, стандартын дугаар эсвэл үзүүлэлт
search-placeholder = Жишээ нь: цементийн зуухны NOx-ийн хязгаар
search-button = Хайх
search-language = Асуултын хэл
search-language-auto = автоматаар таних
search-as-of = Лавлах огноо
search-as-of-hint = Стандарт хүчинтэй эсэхийг энэ өдрөөр тодорхойлно; огноо заагаагүй бол өнөөдрөөр авна
search-results = Үр дүн
search-total = { $total } стандарт
search-total-page = { $total } стандарт, хуудас { $page } / { $pages }
search-as-of-note = Төлөв: { $date } өдрийн байдлаар
search-empty = Стандарт олдсонгүй
search-empty-next = Өөр эсвэл цөөн үгээр бичих, асуултын хэлийг шалгах, шүүлтүүрийг арилгах, эсвэл стандартын дугаараар (жишээ нь GB 13223, ГОСТ Р ИСО 14067) хайж үзнэ үү.
search-empty-filters = { $count } шүүлтүүр тавьсан байна; арилгавал үр дүн гарч магадгүй:
search-ask = Юу хайх вэ?
search-ask-next = Асуулт, нэр томьёо, үзүүлэлт эсвэл стандартын дугаарыг (ямар ч бичлэгээр) дөрвөн хэлний аль нэгээр бичнэ үү.
search-no-such-page = Ийм хуудас алга
search-first-page = Эхний хуудас руу буцах
search-did-you-mean = Та үүнийг хайсан уу:
search-did-you-mean-instead = “{ $typed }” олдсонгүй; “{ $meant }” гэж мөн хайлаа
search-unreadable-script = Энэ монгол бичвэр хуучин фонтын кодчилолтой (хувийн хэрэглээний тэмдэгт) тул хайх боломжгүй. Юникод монгол бичгээр эсвэл кириллээр дахин бичнэ үү.
search-export = Татах:
search-export-csv = CSV хүснэгт
search-export-json = JSON
search-export-note = хамгийн ихдээ { $most } стандарт, эх сурвалжийн хамт

understood-heading = Асуултыг ингэж ойлгов
understood-language = Хэл
understood-language-given = { $language } (таны сонгосон)
understood-language-detected = { $language } (автоматаар таньсан)
understood-language-unsure = { $language } (эргэлзээтэй таньсан, дээрээс сонгоно уу)
understood-concepts = Нэр томьёо
understood-designations = Стандартын дугаар
understood-quantities = Хэмжигдэхүүн
understood-countries = Улс
understood-words = Нэр томьёоны санд байхгүй
understood-means = Бусад хэлээр
understood-adoption = Үүнийг нутагшуулсан стандартыг хайж байна
understood-adoption-degree = Үүнийг нутагшуулсан стандартыг хайж байна: { $degree }

bridge-off = унтраах
bridge-off-label = “{ $term }” гэсэн нэр томьёоны бусад хэл дээрх дүйцлийг унтраах
bridge-on = асаах
bridge-on-label = “{ $term }” гэсэн нэр томьёоны бусад хэл дээрх дүйцлийг дахин асаах
bridge-is-off = Унтраасан: зөвхөн бичсэн үгээр хайна
bridge-correct = засах
bridge-correct-label = “{ $term }” гэсэн нэр томьёоны засварын мөрийг татах (CSV)
bridge-add = нэмэх
bridge-add-label = “{ $term }” гэсэн нэр томьёонд зориулсан хоосон мөрийг татах (CSV)
bridge-help = Дүйцэл буруу эсвэл дутуу байна уу?
bridge-help-text = Засварын файлыг (CSV, нэг мөрөнд нэг ойлголт, толгой мөр нь нэр томьёоны сангийнхтай адил) татаж засаад, corpus/terms/ доторх ижил таних дугаартай (id) мөрийг түүгээр солино; шинэ нэр томьёонд таних дугаар өгч, тэндхийн аль нэг файлд нэмнэ. Сервер индексээ өөрөө шинэчилнэ; мөр зөв эсэхийг biaoqiao corpus check тушаалаар шалгана.

facets-heading = Шүүлтүүр
facets-active = Сонгосон шүүлтүүр
facets-clear = Бүгдийг арилгах
facets-remove = Шүүлтүүрийг арилгах: { $name }
facets-count = { $count }
facets-more = Бусад
facet-jurisdiction = Улс, байгууллага
facet-level = Баримт бичгийн төрөл
facet-force = Мөрдөх нөхцөл
facet-status = Төлөв
facet-domain = Чиглэл
facet-language = Баримт бичгийн хэл
facet-ics = Стандартын олон улсын ангилал (ICS)
facet-year = Нийтэлсэн он

hit-translation = манай орчуулга
hit-official = албан ёсны нэр
hit-why = Олдсон шалтгаан
hit-clauses = Холбогдох заалт
hit-limits = Холбогдох хязгаарын утга
hit-effective = мөрдөж эхлэх огноо { $date }
hit-published = нийтэлсэн огноо { $date }
hit-withdrawn = хүчингүй болох огноо { $date }
hit-replaced-by = оронд нь { $designation } гарсан

page-previous = Өмнөх
page-next = Дараах
page-number = Хуудас { $page }
page-pages = Хуудаслалт

## Стандартын хуудас
title-official = албан ёсны нэр
title-translation = манай орчуулга

field-status = Төлөв
field-jurisdiction = Улс, байгууллага
field-level = Баримт бичгийн төрөл
field-force = Мөрдөх нөхцөл
field-published = Нийтэлсэн огноо
field-effective = Мөрдөж эхлэх огноо
field-withdrawn = Хүчингүй болох огноо
field-ics = Стандартын олон улсын ангилал (ICS)
field-ccs = Хятадын стандартын ангилал (CCS)
field-domains = Чиглэл
field-adopts = Нутагшуулсан эх стандарт
field-replaces = Үүгээр сольсон стандарт
field-replaced-by = Оронд нь гарсан
field-adopted-by = Үүнийг нутагшуулсан стандарт
field-editions = Хувилбарууд
field-references = Норматив эшлэл
field-scope = Хамрах хүрээ
field-scope-zh = Хамрах хүрээ (хятадаар)
field-source = Эх сурвалж
field-titles = Нэр

record-clauses = Заалтын товч агуулга
record-limits = Хязгаарын утга
record-methods = Тооцох арга
record-relations = Бусад стандарттай уялдаа
record-facts = Үндсэн мэдээлэл
record-scopes = Хамаарах объект, этгээд
record-sources = Эх сурвалж
record-contents = Энэ хуудсанд
record-status-on = { $date }
record-partial = хэсэгчлэн
record-outside = каталогт байхгүй
record-outside-means = “Каталогт байхгүй”: энэ санд хараахан бүртгээгүй
record-this-edition = энэ хувилбар
record-no-limits = Энэ стандартын хязгаарын утгыг хараахан оруулаагүй байна.
record-no-clauses = Энэ стандартын заалтын товч агуулгыг хараахан оруулаагүй байна.
record-no-scopes = Юунд, хэнд хамаарахыг хараахан оруулаагүй байна.
record-no-title = нэргүй
record-own-words = Өөрсдийн үгээр бичсэн товч агуулга бөгөөд стандартын эх бичвэр биш.
record-search-again = Ижил төстэй стандарт хайх
record-newer = Оронд нь { $designation } гарсан
record-upcoming = Мөрдөж эхлэх огноо { $date }; одоогоор хүчин төгөлдөр болоогүй.
record-unknown-status = Энэ стандарт { $date } өдөр хүчинтэй эсэхийг байгаа мэдээллээр тодорхойлох боломжгүй.
record-cel = Нөхцөлийг дүрмийн хэлбэрээр харуулах

limits-indicator = Үзүүлэлт
limits-grade = Зэрэглэл
limits-condition = Нөхцөл
limits-value = Хязгаарын утга
limits-unit = Нэгж
limits-basis = Жишиг нөхцөл
limits-clause = Зүйл, заалт
limits-dates = Хүчинтэй хугацаа
limits-source = Эх сурвалж
limits-note = Тайлбар
limits-object = Объект
limits-count = Утгын тоо
limits-always = ямар ч нөхцөлд
limits-from = эхлэх огноо { $date }
limits-to = дуусах огноо { $date }
limits-total = { $count } хязгаарын утга
limits-many = { $count } хязгаарын утга, объект бүр тусдаа хуудастай:
limits-of-title = { $object } · { $standard } · хязгаарын утга
limits-back = Буцах: { $standard }
limits-other-objects = Бусад объект
limits-unnamed-grade = зэрэглэлгүй

value-at-most = ≤
value-below = <
value-at-least = ≥
value-above = >
value-equals = =
value-range = { $low } … { $high }
value-varies = { $sign } { $low } … { $high } (нөхцөлөөс хамаарна)
condition-and = { "; " }
condition-is = { $name }: { $value }
condition-not = { $name }: үгүй

scopes-relation = Хамаарал
scopes-object = Объект
scopes-condition = Нөхцөл
scopes-place = Нутаг дэвсгэр
scopes-addressee = Хэрэгжүүлэгч
scopes-other = Оронд нь мөрдөх стандарт
scopes-any-object = аливаа аж ахуйн нэгж
scopes-everywhere = нийт нутаг дэвсгэр

methods-formula = Томьёо
methods-result = Үр дүн

sources-number = №
sources-evidence = Нотолгоо
sources-seen = Үзсэн огноо
sources-where = Эх сурвалж
source-seen = үзсэн огноо { $date }

## Жишиг нөхцөл
basis-entry = { $name } { $value }
basis-O2 = жишиг хүчилтөрөгчийн агууламж
basis-P = даралт
basis-P_abs_inlet = сорох агаарын абсолют даралт
basis-T = температур
basis-T_ref = жишиг температур
basis-alpha = агаарын илүүдлийн коэффициент
basis-avg = дундажлах хугацаа
basis-boundary = хил хязгаар
basis-calorific = илчлэг
basis-climate = уур амьсгалын төрөл
basis-cycle = туршилтын цикл
basis-electricity = цахилгааныг жишмэл түлшинд шилжүүлэх коэффициент
basis-exhaust = жишиг хаягдал хийн эзлэхүүн
basis-expressed-as = илэрхийлэх хэлбэр
basis-f = давтамж
basis-fraction = агууламжийн хэлбэр
basis-gas = хий
basis-incubation = өсгөвөрлөх температур
basis-inlet = сорох агаарын төлөв
basis-kgce = жишмэл түлшний илчлэг
basis-load = ачаалал
basis-location = хэмжих хэсэг
basis-material = материал
basis-mean = дунджийн төрөл
basis-medium = орчин
basis-method = арга
basis-moisture = чийг
basis-n = хэмжилтийн тоо
basis-per = тооцох суурь
basis-point = ажлын цэг
basis-relative-to = харьцуулах суурь
basis-speed = эргэлтийн хурд
basis-test = туршилт
basis-O2-actual = хүчилтөрөгчийн бодит агууламж
basis-moisture-dry = хуурай төлөв
basis-T-actual = бодит температур
basis-P-actual = бодит даралт
basis-calorific-net = доод илчлэг
basis-load-rated = нэрлэсэн ачаалал
basis-fraction-total = нийт агууламж
basis-fraction-soluble = уусдаг хэлбэр
basis-speed-fixed = тогтмол эргэлтийн хурд
basis-inlet-free-air = сорох чөлөөт агаар
basis-medium-clean-water = цэвэр ус
basis-material-homogeneous = нэгэн төрлийн материал
basis-mean-geometric = геометр дундаж
basis-per-product = бүтээгдэхүүнд тооцсон
basis-per-fuel-heat-input = түлшээр оруулсан дулаанд тооцсон
basis-per-Adt = агаарт хатсан нэг тонн бүтээгдэхүүнд тооцсон
basis-expressed-as-volume-fraction = эзлэхүүний хувиар

## Алдааны хуудас
error-back-start = Нүүр хуудас
error-back-search = Хайлт
error-not-found = Ийм хуудас алга
error-not-found-next = Хаяг буруу бичигдсэн эсвэл өөрчлөгдсөн байж магадгүй. Нүүр хуудаснаас эсвэл хайлтаас дахин эхэлнэ үү.
error-no-standard = Каталогт “{ $designation }” байхгүй
error-no-standard-next = Хараахан бүртгээгүй эсвэл өөрөөр бичдэг байж магадгүй. Дугаар эсвэл нэрээр нь хайж үзнэ үү:
error-no-concept = Нэр томьёоны санд “{ $concept }” байхгүй
error-no-concept-next = Байгаа нэр томьёоны засварын файлыг хайлтын хуудасны “Асуултыг ингэж ойлгов” хэсгээс татаж болно.
error-bad-request = Хүсэлт буруу байна
error-bad-request-next = Хаяг дахь параметрийг засах эсвэл хайлтаас дахин эхэлнэ үү.
error-too-long = Асуулт хэт урт байна
error-too-long-next = Асуулт { $length } тэмдэгттэй байна, хамгийн ихдээ { $most } байж болно. Богиносгоно уу.
error-bad-value = “{ $name }” параметрт “{ $value }” гэсэн утга өгөх боломжгүй
error-bad-value-next = Зөвшөөрөгдөх утга: { $allowed }
error-bad-date = “{ $value }” нь огноо биш
error-bad-date-next = Он-сар-өдөр хэлбэрээр бичнэ үү, жишээ нь 2026-11-23.
error-method = Ийм төрлийн хүсэлтэд хариулахгүй
error-method-next = Энэ сайт зөвхөн унших горимтой: GET хүсэлт ашиглана уу.
error-body-too-large = Хүсэлтийн хэмжээ хэт их байна
error-body-too-large-next = Хамгийн ихдээ 64 кБ хүлээн авна.
error-timeout = Хариу өгөх хугацаа хэтэрлээ
error-timeout-next = Асуултаа богиносгоод дахин оролдоно уу.
error-busy = Сервер завгүй байна
error-busy-next = Хэдэн секундийн дараа дахин оролдоно уу.
error-too-many = Хэт олон хүсэлт ирлээ
error-too-many-next = Түр хүлээгээд дахин оролдоно уу.
error-internal = Серверт алдаа гарлаа
error-internal-next = Дахин оролдоно уу; алдаа давтагдвал энэ хуудасны хаягийг сайтын хариуцагчид мэдэгдэнэ үү.

## Тушаалын мөр
cli-error = Алдаа: { $what }
cli-error-no-corpus = Өгөгдлийн хавтас “{ $folder }” олдсонгүй. Программыг corpus/ байгаа хавтсанд ажиллуулах эсвэл --corpus сонголтоор заана уу.
cli-error-open = Мэдлэгийн санг нээж чадсангүй
cli-corpus-has-errors = Өгөгдөлд { $count } алдаа байна, холбогдох бичлэгийг оруулаагүй; biaoqiao corpus check тушаалаар үзнэ үү.
cli-check-summary = { $standards } стандарт, { $limits } хязгаарын утга, { $concepts } ойлголт; { $errors } алдаа, { $notes } тэмдэглэл.
cli-severity-error = алдаа
cli-severity-note = тэмдэглэл
cli-index-done = Индекс бэлэн боллоо: { $standards } стандарт, { $clauses } заалт, { $limits } хязгаарын утга; { $seconds } секунд, хавтас { $folder }.
cli-progress-terms = Нэр томьёог бэлтгэж байна…
cli-progress-standards = Стандартыг индексжүүлж байна: { $done } / { $of }
cli-progress-clauses = Заалтыг индексжүүлж байна: { $done } / { $of }
cli-progress-limits = Хязгаарын утгыг индексжүүлж байна: { $done } / { $of }
cli-progress-merge = Индексийг нэгтгэж байна…
cli-progress-verify = Индексийг шалгаж байна…
cli-search-understood = Асуултын хэл: { $language }; { $total } стандарт
cli-search-why = олдсон шалтгаан: { $reasons }
cli-serve-address = Biaoqiao ажиллаж байна: { $address } (зогсоох бол Ctrl-C)
cli-serve-taken = { $address } хаяг эзлэгдсэн байна. Түүнийг ашиглаж буй программыг зогсоох эсвэл өөр порт сонгоно уу: biaoqiao serve --listen 127.0.0.1:8081
cli-serve-refused = { $address } хаягийг нээж чадсангүй: { $reason }. Хаягийг шалгах эсвэл 1023-аас дээш дугаартай порт ашиглана уу.
cli-serve-stopped = Зогслоо.
show-none = Каталогт “{ $designation }” байхгүй.
terms-none = Нэр томьёоны санд “{ $term }” байхгүй.
terms-more = Өөр { $count } ойлголтыг харуулаагүй; үгийг илүү бүтэн бичнэ үү.

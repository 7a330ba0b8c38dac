## Сайт
nav-terms = Нэр томьёо
nav-browse = Ангиллаар үзэх
nav-api = API
footer-programs = Программд зориулсан
footer-feed = Стандартын мэдээ (Atom)
footer-opensearch = Хөтөчид хайлтын систем болгон нэмэх (OpenSearch)

search-title-list = Шүүлтүүрээр гаргасан стандартууд

## Жагсаалт
list-standards = Стандартууд
list-designation = Дугаар
list-title = Нэр

## Санал болгох үг
suggest-label = Санал болгож буй үг
suggest-count = { $count ->
    [0] Санал болгох зүйл алга
   *[other] { $count } санал; сумтай товчоор сонгоно
 }
suggest-term = нэр томьёо
suggest-term-means = { $name } · { $kind }

## Нэр томьёо
terms-title = Дөрвөн хэлний нэр томьёо
terms-title-for = { $query } · Нэр томьёо
terms-label = Нэр томьёо, түүний хэсэг эсвэл дугаар
terms-placeholder = Жишээ нь: домен зуух, 高炉, gaolu
terms-button = Нэр томьёо хайх
terms-hint = Хятад, пиньинь, орос, монгол (кирилл эсвэл уламжлалт бичиг), англи хэлээр нэр томьёо эсвэл түүний хэсгийг бичнэ үү.
terms-by-domain = Нэр томьёог чиглэлээр
terms-tree = Чиглэл, ойлголтын мод
terms-empty = Нэр томьёоны санд ийм үг алга
terms-empty-next = Үгийг богиносгох, өөр хэлээр эсвэл пиньинээр бичиж үзнэ үү.
terms-add = Нэр томьёо нэмэх хоосон мөр татах (CSV)
terms-kind = Төрөл
terms-matched = мөн:

## Ойлголт
concept-title = { $name } · Нэр томьёо
concept-search = Стандартаас хайх
concept-correct = Энэ нэр томьёог засах (CSV)
concept-names = Нэршил
concept-preferred = Үндсэн нэр
concept-others = Бусад нэр
concept-no-name = нэр хараахан алга
concept-script-region = Өвөр Монгол (Хятад)
concept-measured = Хэрхэн хэмжих
concept-direction = Аль нь дээр
concept-better-lower = бага байх тусам сайн
concept-better-higher = их байх тусам сайн
concept-better-none = их, бага нь хамаагүй
concept-no-unit = нэгжгүй
concept-neighbours = Дээд ба доод ойлголт
concept-narrower-count = { $count ->
    [0] Санд үүнээс явцуу ойлголт алга.
   *[other] Бүх түвшинд нийт { $count } явцуу ойлголт байна.
 }
concept-definitions = Стандарт дахь тодорхойлолт
concept-occurs = Хаана тохиолдох
concept-occurs-summary = { $countries } улс, байгууллагын { $count } стандарт, явцуу ойлголтыг оролцуулав.
concept-no-standards = Үүнд хамаарах эсвэл үүнийг дурдсан стандарт санд алга.
concept-all-of = { $country }: нийт { $count } стандартыг үзэх
concept-roles = Байршил
concept-role-title = нэрэнд
concept-role-scope = хамрах хүрээнд
concept-role-scope-narrower = хамрах хүрээнд (явцуу ойлголт)
concept-role-object = { $count } хязгаарын утгын объект
concept-role-indicator = { $count } хязгаарын утгын үзүүлэлт
concept-standards-title = { $name } · { $country } · стандартууд
concept-limits-title = { $name } · { $other } · хязгаарын утга
concept-limits-many = { $count } хязгаарын утга, харгалзах үзүүлэлт эсвэл объектоор:
concept-no-limits = Үүнд тогтоосон хязгаарын утга санд алга.

## Ангиллаар үзэх
browse-title = Ангиллаар үзэх
browse-held-in = { $language }ээр
browse-ics = ICS ангилал
browse-domains = Чиглэл ба ойлголт
browse-coverage = Сангийн бүрдэл
browse-policy = Төлөвлөгөөний зорилт
browse-needs = Хөрш орнуудын хэрэгцээ
browse-terms = Нэр томьёо
browse-ics-about = { $count ->
    [0] Стандартыг олон улсын стандартын ангиллаар (ICS) үзэх.
   *[other] Стандартыг олон улсын стандартын ангиллаар (ICS) үзэх; { $count } стандарт одоогоор кодгүй.
 }
browse-domains-about = { $count } ойлголтыг мод хэлбэрээр, холбогдох стандартын хамт.
browse-coverage-about = Улс, чиглэл тус бүрд юу байгаа (нийт { $count } стандарт), ямар нотолгоотой болохыг харуулна.
browse-policy-about = Тоног төхөөрөмж шинэчлэх, стандартыг дээшлүүлэх төлөвлөгөөний { $count } зорилт, тус бүрийг дэмжих стандартын хамт.
browse-needs-about = Орос, Монголын стандартчиллын { $count } хэрэгцээ, тус бүрд хариулах стандартын хамт.
browse-terms-about = { $count } ойлголтын дөрвөн хэл дээрх нэр.
browse-ics-title = { $name } · ICS
browse-ics-summary = { $with } стандарт ICS кодтой, { $without } стандарт кодгүй: эх сурвалжид нь заагаагүй тул таамаглаж бичээгүй.
browse-ics-none = ICS кодгүй стандартууд
browse-ics-none-about = Эдгээр стандартын эх сурвалжид ICS код заагаагүй тул таамаглаж бичээгүй. Хайлтаар, чиглэлээр, ойлголтоор олж болно.
browse-with-filters = эдгээрээс хайх
browse-domain-title = { $name } · ойлголтууд
browse-concepts = { $count } ойлголт
browse-counts-standards = Ойлголтын ард байгаа тоо нь хамрах хүрээ эсвэл хязгаарын утга нь түүнд (явцуу ойлголтыг оролцуулан) хамаарах стандартын тоо.

coverage-lead = Улс тус бүрийн чиглэл бүр дэх стандартын тоо; нэг стандарт хэд хэдэн чиглэлд хамаарч болно. Жижиг тоо нь бичлэгийн нотолгоог заана. Тоо бүр холбогдох стандартын жагсаалт руу хөтөлнө.
coverage-without = чиглэлгүй
coverage-all = Нийт
coverage-of-evidence = { $evidence }: { $count }

policy-lead = Өвөр Монголын тоног төхөөрөмж шинэчлэх, хэрэглээний барааг хуучнаар нь сольж шинэчлэх төлөвлөгөөний зорилтууд. Эх бичвэр нь хятад хэлээр байна.
policy-section = Хэсэг
policy-task = Зорилт
policy-what = Агуулга
policy-targets = Зорилтот үзүүлэлт
policy-standards = Стандарт
policy-task-title = Төлөвлөгөөний { $id } зорилт
policy-serving = { $count ->
    [0] Үүнийг дэмжих стандарт санд хараахан алга
   *[other] { $count } стандарт үүнийг дэмжинэ
 }
policy-serving-how = Нэр, хамрах хүрээ эсвэл хязгаарын утга нь зорилтын ойлголтод (явцуу ойлголтыг оролцуулан) хамаарах стандартууд; улс тус бүрээс цөөн хэдийг харуулав.
policy-more = { $count } стандартаас { $shown } харуулав; бүгдийг үзэх
policy-none = Энэ ойлголтод хамаарах стандарт санд алга.

needs-lead = Хөрш орнуудын стандартчиллын хэрэгцээ ба тухайн сэдвийн стандартууд. Хэрэгцээг хятад хэлээр бичсэн.
needs-count = { $count } хэрэгцээ
needs-topic = Сэдэв
needs-need = Хэрэгцээ
needs-answers = Сэдвийн стандарт
needs-date = Илэрхийлсэн
needs-none = санд хараахан алга
need-field-engineering = Барилга, инженерчлэл
need-field-industry = Үйлдвэрлэл
need-field-science = Шинжлэх ухаан, технологи
need-field-trade = Худалдаа

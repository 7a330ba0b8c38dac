## Сайт
nav-terms = Термины
nav-browse = Обзор
nav-api = API
footer-programs = Для программ
footer-feed = Новости о стандартах (Atom)
footer-opensearch = Добавить в браузер как поисковую систему (OpenSearch)

search-title-list = Стандарты по фильтрам

## Списки
list-standards = Стандарты
list-designation = Обозначение
list-title = Наименование

## Подсказки
suggest-label = Подсказки
suggest-count = { $count ->
    [0] Подсказок нет
    [one] { $count } подсказка; выбор стрелками
    [few] { $count } подсказки; выбор стрелками
   *[many] { $count } подсказок; выбор стрелками
 }
suggest-term = термин
suggest-term-means = { $name } · { $kind }

## Термины
terms-title = Термины на четырёх языках
terms-title-for = { $query } · Термины
terms-label = Термин, его часть или идентификатор
terms-placeholder = Например: доменная печь, 高炉, gaolu
terms-button = Найти термин
terms-hint = Введите термин или его часть по-китайски, пиньинем, по-русски, по-монгольски (кириллицей или старомонгольским письмом) либо по-английски.
terms-by-domain = Термины по тематике
terms-tree = Дерево тем и понятий
terms-empty = Такого термина в базе нет
terms-empty-next = Попробуйте часть слова покороче, другой язык или пиньинь.
terms-add = Скачать пустую строку, чтобы добавить термин (CSV)
terms-kind = Вид
terms-matched = также:

## Понятие
concept-title = { $name } · Термин
concept-search = Искать в стандартах
concept-correct = Исправить термин (CSV)
concept-names = Названия
concept-preferred = Основное название
concept-others = Другие названия
concept-no-name = названия пока нет
concept-script-region = Внутренняя Монголия (Китай)
concept-measured = Как измеряется
concept-direction = Лучше
concept-better-lower = меньшее значение
concept-better-higher = большее значение
concept-better-none = больше или меньше — не важно
concept-no-unit = без единицы
concept-neighbours = Вышестоящие и нижестоящие понятия
concept-narrower-count = { $count ->
    [0] Более узких понятий в базе нет.
    [one] Более узких понятий на всех уровнях: { $count }.
    [few] Более узких понятий на всех уровнях: { $count }.
   *[many] Более узких понятий на всех уровнях: { $count }.
 }
concept-definitions = Определения в стандартах
concept-occurs = Где встречается
concept-occurs-summary = { $count ->
    [one] { $count } стандарт
    [few] { $count } стандарта
   *[many] { $count } стандартов
 }; стран и организаций: { $countries }; более узкие понятия учтены.
concept-no-standards = В базе нет стандартов, которые к нему относятся или его упоминают.
concept-all-of = { $country }: показать все ({ $count })
concept-roles = Где именно
concept-role-title = наименование
concept-role-scope = область применения
concept-role-scope-narrower = область применения (более узкое понятие)
concept-role-object = объект предельных значений: { $count }
concept-role-indicator = показатель предельных значений: { $count }
concept-standards-title = { $name } · стандарты · { $country }
concept-limits-title = { $name } · { $other } · предельные значения
concept-limits-many = { $count ->
    [one] { $count } предельное значение, по второму понятию:
    [few] { $count } предельных значения, по второму понятию:
   *[many] { $count } предельных значений, по второму понятию:
 }
concept-no-limits = Предельных значений для него в базе нет.

## Обзор
browse-title = Обзор
browse-held-in = язык: { $language }
browse-ics = Разделы МКС
browse-domains = Тематика и понятия
browse-coverage = Состав фонда
browse-policy = Задачи плана
browse-needs = Потребности соседей
browse-terms = Термины
browse-ics-about = { $count ->
    [0] Стандарты по Международному классификатору стандартов (МКС).
    [one] Стандарты по Международному классификатору стандартов (МКС); { $count } пока без кода.
   *[many] Стандарты по Международному классификатору стандартов (МКС); { $count } пока без кода.
 }
browse-domains-about = { $count ->
    [one] { $count } понятие в виде дерева со стандартами о нём.
    [few] { $count } понятия в виде дерева со стандартами о них.
   *[many] { $count } понятий в виде дерева со стандартами о них.
 }
browse-coverage-about = { $count ->
    [one] Что есть по каждой стране и теме (всего { $count } стандарт) и насколько это достоверно.
    [few] Что есть по каждой стране и теме (всего { $count } стандарта) и насколько это достоверно.
   *[many] Что есть по каждой стране и теме (всего { $count } стандартов) и насколько это достоверно.
 }
browse-policy-about = { $count ->
    [one] { $count } задача плана обновления оборудования и повышения уровня стандартов; для каждой — подходящие стандарты.
    [few] { $count } задачи плана обновления оборудования и повышения уровня стандартов; для каждой — подходящие стандарты.
   *[many] { $count } задач плана обновления оборудования и повышения уровня стандартов; для каждой — подходящие стандарты.
 }
browse-needs-about = { $count ->
    [one] { $count } потребность России и Монголии в стандартизации; для каждой — стандарты по теме.
    [few] { $count } потребности России и Монголии в стандартизации; для каждой — стандарты по теме.
   *[many] { $count } потребностей России и Монголии в стандартизации; для каждой — стандарты по теме.
 }
browse-terms-about = { $count ->
    [one] { $count } понятие с названиями на четырёх языках.
    [few] { $count } понятия с названиями на четырёх языках.
   *[many] { $count } понятий с названиями на четырёх языках.
 }
browse-ics-title = { $name } · МКС
browse-ics-summary = Стандартов с кодом МКС: { $with }; без кода: { $without } — источники его не называют, а домысливать мы не стали.
browse-ics-none = Стандарты без кода МКС
browse-ics-none-about = Источники этих стандартов не называют код МКС, а домысливать мы не стали. Их можно найти поиском, по теме или по понятию.
browse-with-filters = искать среди них
browse-domain-title = { $name } · понятия
browse-concepts = { $count ->
    [one] { $count } понятие
    [few] { $count } понятия
   *[many] { $count } понятий
 }
browse-counts-standards = Число рядом с понятием показывает, сколько стандартов относится к нему или к более узким понятиям по области применения или предельным значениям.

coverage-lead = Стандарты каждой страны по темам; один стандарт может относиться к нескольким темам. Мелкие числа показывают, на чём основаны записи. Каждое число ведёт к списку стандартов.
coverage-without = без темы
coverage-all = Всего
coverage-of-evidence = { $evidence }: { $count }

policy-lead = План Внутренней Монголии по обновлению оборудования и обмену старых потребительских товаров на новые, по задачам. Текст хранится на китайском языке.
policy-section = Раздел
policy-task = Задача
policy-what = Содержание
policy-targets = Целевые показатели
policy-standards = Стандарты
policy-task-title = Задача { $id } плана
policy-serving = { $count ->
    [0] Подходящих стандартов в базе пока нет
    [one] Подходит { $count } стандарт
    [few] Подходят { $count } стандарта
   *[many] Подходят { $count } стандартов
 }
policy-serving-how = Стандарты, наименование, область применения или предельные значения которых относятся к понятию задачи или к более узкому; показано по несколько от каждой страны.
policy-more = Показано { $shown } из { $count }; открыть все
policy-none = Стандартов по этому понятию в базе нет.

needs-lead = Чего соседние страны ждут от стандартизации — и стандарты по той же теме. Потребности изложены на китайском языке.
needs-count = { $count ->
    [one] { $count } потребность
    [few] { $count } потребности
   *[many] { $count } потребностей
 }
needs-topic = Тема
needs-need = Потребность
needs-answers = Стандарты по теме
needs-date = Заявлена
needs-none = пока нет
need-field-engineering = Строительство и инженерное дело
need-field-industry = Промышленность
need-field-science = Наука и техника
need-field-trade = Торговля

# Всё, что видит читатель (по-русски). Ключи во всех языках одни и те же, их сверяет тест.

## Слова
list-separator = { ", " }
clause-mark = §
colon = { ": " }
limits-basis-note = Базовые условия и примечания
record-apply-day = Обновить

language-zh = китайский
language-ru = русский
language-mn = монгольский
language-en = английский
language-mn-mong = старомонгольское письмо
language-none = любой

jurisdiction-CN = Китай
jurisdiction-CN-NM = Внутренняя Монголия (Китай)
jurisdiction-RU = Россия
jurisdiction-EAEU = ЕАЭС и СНГ
jurisdiction-MN = Монголия
jurisdiction-INT = Международные организации
jurisdiction-EU = Европейский союз

level-national = Национальный стандарт
level-sector = Отраслевой стандарт
level-local = Местный стандарт
level-group = Стандарт общественной организации
level-interstate = Межгосударственный стандарт (ГОСТ)
level-technical-regulation = Технический регламент
level-bat-reference = Справочник НДТ
level-international = Международный стандарт
level-regional = Региональный стандарт
level-government = Акт государственного органа

force-mandatory = Обязательное применение
force-voluntary = Добровольное применение
force-unknown = Обязательность неизвестна

status-in-force = Действует
status-upcoming = Ещё не введён в действие
status-unknown = Статус неизвестен
status-draft = Проект
status-superseded = Заменён
status-withdrawn = Отменён

domain-energy = Энергосбережение
domain-emission = Выбросы и сбросы загрязняющих веществ
domain-carbon = Выбросы парниковых газов
domain-meng = Знак «Мэн»
domain-green = Зелёная продукция и её оценка
domain-recycling = Вторичная переработка
domain-equipment = Оборудование
domain-vehicle = Транспортные средства
domain-agri = Сельское хозяйство и продовольствие
domain-appliance = Бытовая техника
domain-general = Общие вопросы

degree-IDT = идентичный (IDT)
degree-MOD = модифицированный (MOD)
degree-NEQ = неэквивалентный (NEQ)

evidence-primary = первоисточник
evidence-secondary = вторичный источник
evidence-recall = требует проверки
evidence-primary-means = По тексту самого документа или по сайту издавшего его органа
evidence-secondary-means = По общедоступной странице или базе данных, которая ссылается на документ
evidence-recall-means = По профессиональным знаниям: перед использованием сверьте с текстом документа

concept-kind-product = продукция
concept-kind-process = процесс
concept-kind-equipment = оборудование
concept-kind-substance = вещество
concept-kind-indicator = показатель
concept-kind-method = метод
concept-kind-quality = свойство
concept-kind-document = документ
concept-kind-body = организация
concept-kind-general = общее понятие

relation-covers = Распространяется
relation-excludes = Не распространяется
relation-yields-to = Применяется другой стандарт

addressee-maker = Изготовитель (выпускает в обращение)
addressee-producer = Производственное предприятие
addressee-operator = Эксплуатирующая организация или пользователь
addressee-seller = Продавец
addressee-service = Организация по ремонту, разборке, переработке или перевозке
addressee-authority = Орган власти
addressee-laboratory = Лаборатория
addressee-anyone = Любое лицо

grade-role-entry = допуск (для действующих)
grade-role-new = для новых
grade-role-leading = передовой уровень
grade-role-special = особые нормы
grade-role-class = класс
grade-role-information = справочно

## Почему документ найден
reason = { $term } ({ $ways })
reason-word = слово, { $language } язык
reason-concept = понятие: { $concept }
reason-concept-narrower = частный случай понятия «{ $concept }»
reason-concept-broader = более общее понятие, включает «{ $concept }»
reason-number = по обозначению
reason-adopts = разработан на его основе
reason-cites = ссылается на него
reason-quantity = значение величины
reason-country = страна

## Обрамление страницы
site-name = 标桥 Бяоцяо
site-tagline = Стандарты Китая, России, Монголии и международных организаций
site-skip = Перейти к содержанию
site-menu = Навигация по сайту
site-languages = Язык интерфейса
site-disclaimer = Наименования, обозначения, даты и предельные значения — факты; содержание пунктов изложено своими словами. Сведения предназначены только для поиска, сопоставления и подготовки: прежде чем принимать правовые или договорные решения, сверьтесь с текстом стандарта, особенно там, где указано «требует проверки».

nav-search = Поиск
nav-start = Главная

## Главная страница
start-title = 标桥 Бяоцяо: поиск стандартов на разных языках
start-heading = Вопрос на одном языке — стандарты разных стран
start-lead = Введите вопрос, обозначение стандарта или показатель на китайском, русском, монгольском или английском языке — поиск найдёт стандарты Китая, России, Евразийского экономического союза, Монголии и международных организаций, в которых есть ответ. Все соответствия между терминами показаны, их можно отключить и исправить; для каждого значения указан источник.
start-examples = Примеры запросов
start-holdings = Что есть в базе
start-holdings-jurisdiction = Страна или организация
start-holdings-standards = Стандарты и документы
start-holdings-limits = Предельные значения
start-holdings-texts = С изложением пунктов
start-holdings-all = Всего
start-holdings-terms = { $concepts ->
    [one] А также { $concepts } термин на четырёх языках для межъязыкового поиска.
    [few] А также { $concepts } термина на четырёх языках для межъязыкового поиска.
   *[many] А также { $concepts } терминов на четырёх языках для межъязыкового поиска.
 }

start-example-number = обозначение в любом написании

## Поиск
search-title = Поиск стандартов
search-title-for = { $query } · Поиск стандартов
search-label = Вопрос, обозначение или показатель
search-placeholder = Например: нормы выбросов NOx цементных печей
search-button = Найти
search-language = Язык запроса
search-language-auto = определить автоматически
search-as-of = На дату
search-as-of-hint = На этот день определяется, действует ли стандарт; по умолчанию — сегодня
search-results = Результаты
search-total = { $total ->
    [one] { $total } стандарт
    [few] { $total } стандарта
   *[many] { $total } стандартов
 }
search-total-page = { $total ->
    [one] { $total } стандарт, страница { $page } из { $pages }
    [few] { $total } стандарта, страница { $page } из { $pages }
   *[many] { $total } стандартов, страница { $page } из { $pages }
 }
search-as-of-note = Статус на { $date }
search-empty = Стандарты не найдены
search-empty-next = Переформулируйте или сократите запрос, проверьте его язык, снимите фильтры или введите обозначение стандарта (например, GB 13223 или ГОСТ Р ИСО 14067).
search-empty-filters = { $count ->
    [one] Задан { $count } фильтр; после сброса результаты могут появиться:
    [few] Задано { $count } фильтра; после сброса результаты могут появиться:
   *[many] Задано { $count } фильтров; после сброса результаты могут появиться:
 }
search-ask = Что вы ищете?
search-ask-next = Введите вопрос, термин, показатель или обозначение стандарта (в любом написании) на любом из четырёх языков.
search-no-such-page = Такой страницы нет
search-first-page = Вернуться на страницу 1
search-did-you-mean = Возможно, вы имели в виду:
search-did-you-mean-instead = «{ $typed }» в базе не встречается; поиск выполнен также по «{ $meant }»
search-unreadable-script = Этот монгольский текст набран в устаревшей шрифтовой кодировке (символы из области частного использования), и поиск по нему невозможен. Введите его заново в Юникоде — старомонгольским письмом или кириллицей.
search-export = Выгрузка:
search-export-csv = таблица CSV
search-export-json = JSON
search-export-note = { $most ->
    [one] не более { $most } стандарта, с источниками
   *[many] не более { $most } стандартов, с источниками
 }

understood-heading = Как понят запрос
understood-language = Язык
understood-language-given = { $language } (указан вами)
understood-language-detected = { $language } (определён автоматически)
understood-language-unsure = { $language } (определён неуверенно, укажите выше)
understood-concepts = Термины
understood-designations = Обозначения
understood-quantities = Величины
understood-countries = Страны
understood-words = Нет в базе терминов
understood-means = На других языках
understood-adoption = Ищутся стандарты, разработанные на основе этого документа
understood-adoption-degree = Ищутся стандарты, разработанные на основе этого документа: { $degree }

bridge-off = отключить
bridge-off-label = Отключить соответствия термина «{ $term }» на других языках
bridge-on = включить
bridge-on-label = Снова включить соответствия термина «{ $term }» на других языках
bridge-is-off = Отключено: поиск только по словам запроса
bridge-correct = исправить
bridge-correct-label = Скачать строку термина «{ $term }» для исправления (CSV)
bridge-add = добавить
bridge-add-label = Скачать пустую строку для термина «{ $term }» (CSV)
bridge-help = Соответствие неверно или отсутствует?
bridge-help-text = Скачайте файл исправления (CSV, по одному понятию в строке, заголовок тот же, что в базе терминов), исправьте строку и замените ею строку с тем же идентификатором в corpus/terms/; строке нового термина дайте идентификатор и добавьте её в любой файл этой папки. Сервер перестроит индекс сам; правильность строки проверит команда biaoqiao corpus check.

facets-heading = Фильтры
facets-active = Заданные фильтры
facets-clear = Сбросить все
facets-remove = Снять фильтр: { $name }
facets-count = { $count }
facets-more = Ещё
facet-jurisdiction = Страна или организация
facet-level = Вид документа
facet-force = Обязательность
facet-status = Статус
facet-domain = Тематика
facet-language = Язык документа
facet-ics = Код МКС (ICS)
facet-year = Год опубликования

hit-translation = наш перевод
hit-official = официальное наименование
hit-why = Почему найдено
hit-clauses = Пункты по теме
hit-limits = Предельные значения по теме
hit-effective = дата введения { $date }
hit-published = дата опубликования { $date }
hit-withdrawn = дата прекращения действия { $date }
hit-replaced-by = заменён на { $designation }

page-previous = Предыдущая
page-next = Следующая
page-number = Страница { $page }
page-pages = Страницы

## Карточка стандарта
title-official = официальное наименование
title-translation = наш перевод

field-status = Статус
field-jurisdiction = Страна или организация
field-level = Вид документа
field-force = Обязательность
field-published = Дата опубликования
field-effective = Дата введения в действие
field-withdrawn = Дата прекращения действия
field-ics = Код МКС (ICS)
field-ccs = Китайская классификация (CCS)
field-domains = Тематика
field-adopts = Разработан на основе
field-replaces = Взамен
field-replaced-by = Заменён на
field-adopted-by = Стандарты на его основе
field-editions = Издания
field-references = Нормативные ссылки
field-scope = Область применения
field-scope-zh = Область применения (на китайском)
field-source = Источник
field-titles = Наименования

record-clauses = Содержание по пунктам
record-limits = Предельные значения
record-methods = Методы расчёта
record-relations = Связи с другими стандартами
record-facts = Основные сведения
record-scopes = На что и на кого распространяется
record-sources = Источники
record-contents = На этой странице
record-status-on = { $date }
record-partial = частично
record-outside = нет в каталоге
record-outside-means = «Нет в каталоге» — документ пока не внесён в эту базу
record-this-edition = это издание
record-no-limits = Предельные значения этого стандарта пока не внесены.
record-no-clauses = Содержание этого стандарта по пунктам пока не внесено.
record-no-scopes = На что и на кого распространяется стандарт, пока не указано.
record-no-title = без наименования
record-own-words = Пункты изложены своими словами, это не текст стандарта.
record-search-again = Найти похожие стандарты
record-newer = Заменён на { $designation }
record-upcoming = Дата введения в действие — { $date }; пока не действует.
record-unknown-status = По имеющимся сведениям нельзя установить статус стандарта на { $date }.
record-cel = Показать условия в виде правил

limits-indicator = Показатель
limits-grade = Градация
limits-condition = Условие
limits-value = Предельное значение
limits-unit = Единица
limits-basis = Базовые условия
limits-clause = Пункт
limits-dates = Срок действия
limits-source = Источник
limits-note = Примечание
limits-object = Объект
limits-count = Число значений
limits-always = при любых условиях
limits-from = с { $date }
limits-to = по { $date }
limits-total = { $count ->
    [one] { $count } предельное значение
    [few] { $count } предельных значения
   *[many] { $count } предельных значений
 }
limits-many = { $count ->
    [one] { $count } предельное значение, для каждого объекта — своя страница:
    [few] { $count } предельных значения, для каждого объекта — своя страница:
   *[many] { $count } предельных значений, для каждого объекта — своя страница:
 }
limits-of-title = { $object } · предельные значения по { $standard }
limits-back = Вернуться к { $standard }
limits-other-objects = Другие объекты
limits-unnamed-grade = без градации

value-at-most = ≤
value-below = <
value-at-least = ≥
value-above = >
value-equals = =
value-range = от { $low } до { $high }
value-varies = { $sign } { $low }…{ $high } (зависит от условий)
condition-and = { "; " }
condition-is = { $name }: { $value }
condition-not = { $name }: нет

scopes-relation = Действие стандарта
scopes-object = Объект
scopes-condition = Условие
scopes-place = Территория
scopes-addressee = Адресат
scopes-other = Вместо него применяется
scopes-any-object = любое предприятие
scopes-everywhere = вся территория

methods-formula = Формула
methods-result = Результат

sources-number = №
sources-evidence = Достоверность
sources-seen = Дата обращения
sources-where = Источник
source-seen = дата обращения { $date }

## Базовые условия
basis-entry = { $name } { $value }
basis-O2 = базовое содержание кислорода
basis-P = давление
basis-P_abs_inlet = абсолютное давление на всасывании
basis-T = температура
basis-T_ref = расчётная температура
basis-alpha = коэффициент избытка воздуха
basis-avg = период усреднения
basis-boundary = границы учёта
basis-calorific = теплота сгорания
basis-climate = тип климата
basis-cycle = испытательный цикл
basis-electricity = коэффициент пересчёта электроэнергии в условное топливо
basis-exhaust = базовый объём отходящих газов
basis-expressed-as = в пересчёте на
basis-f = частота
basis-fraction = форма содержания
basis-gas = газ
basis-incubation = температура инкубации
basis-inlet = состояние на всасывании
basis-kgce = теплота сгорания условного топлива
basis-load = нагрузка
basis-location = место измерения
basis-material = материал
basis-mean = вид среднего
basis-medium = среда
basis-method = метод
basis-moisture = влажность
basis-n = число измерений
basis-per = в расчёте на
basis-point = рабочая точка
basis-relative-to = относительно
basis-speed = частота вращения
basis-test = испытание
basis-O2-actual = фактическое содержание кислорода
basis-moisture-dry = в сухом состоянии
basis-T-actual = фактическая температура
basis-P-actual = фактическое давление
basis-calorific-net = низшая теплота сгорания
basis-load-rated = номинальная нагрузка
basis-fraction-total = общее содержание
basis-fraction-soluble = растворимая форма
basis-speed-fixed = постоянная частота вращения
basis-inlet-free-air = свободный воздух на всасывании
basis-medium-clean-water = чистая вода
basis-material-homogeneous = однородный материал
basis-mean-geometric = среднее геометрическое
basis-per-product = в расчёте на продукцию
basis-per-fuel-heat-input = в расчёте на теплоту, внесённую с топливом
basis-per-Adt = в расчёте на тонну воздушно-сухой продукции
basis-expressed-as-volume-fraction = в объёмных долях

## Страницы ошибок
error-back-start = На главную
error-back-search = К поиску
error-not-found = Такой страницы нет
error-not-found-next = Возможно, адрес введён с ошибкой или изменился. Начните с главной страницы или с поиска.
error-no-standard = «{ $designation }» нет в каталоге
error-no-standard-next = Возможно, документ пока не внесён или пишется иначе. Поищите по обозначению или наименованию:
error-no-concept = В базе терминов нет понятия «{ $concept }»
error-no-concept-next = Файл исправления имеющихся терминов можно скачать на странице поиска, в разделе «Как понят запрос».
error-bad-request = Неверный запрос
error-bad-request-next = Исправьте параметры в адресе или начните с поиска.
error-too-long = Запрос слишком длинный
error-too-long-next = { $length ->
    [one] В запросе { $length } знак, допускается не более { $most }. Сократите запрос.
    [few] В запросе { $length } знака, допускается не более { $most }. Сократите запрос.
   *[many] В запросе { $length } знаков, допускается не более { $most }. Сократите запрос.
 }
error-bad-value = Параметр «{ $name }» не может иметь значение «{ $value }»
error-bad-value-next = Допустимые значения: { $allowed }
error-bad-date = «{ $value }» — не дата
error-bad-date-next = Запишите дату в виде год-месяц-день, например 2026-11-23.
error-method = Такой метод запроса не поддерживается
error-method-next = Сайт открыт только для чтения: используйте GET.
error-body-too-large = Слишком большой объём запроса
error-body-too-large-next = Принимается не более 64 кБ.
error-timeout = Превышено время ожидания
error-timeout-next = Сократите запрос и попробуйте снова.
error-busy = Сервер занят
error-busy-next = Повторите через несколько секунд.
error-too-many = Слишком много запросов
error-too-many-next = Подождите немного и попробуйте снова.
error-internal = Ошибка сервера
error-internal-next = Попробуйте ещё раз; если ошибка повторится, сообщите адрес этой страницы администратору.

## Командная строка
cli-error = Ошибка: { $what }
cli-error-no-corpus = Папка данных «{ $folder }» не найдена. Запустите программу там, где находится corpus/, или укажите папку ключом --corpus.
cli-error-open = Не удаётся открыть базу знаний
cli-corpus-has-errors = { $count ->
    [one] В данных { $count } ошибка; ошибочные записи не загружены, список покажет biaoqiao corpus check.
    [few] В данных { $count } ошибки; ошибочные записи не загружены, список покажет biaoqiao corpus check.
   *[many] В данных { $count } ошибок; ошибочные записи не загружены, список покажет biaoqiao corpus check.
 }
cli-check-summary = { $standards ->
    [one] { $standards } стандарт
    [few] { $standards } стандарта
   *[many] { $standards } стандартов
 }, { $limits ->
    [one] { $limits } предельное значение
    [few] { $limits } предельных значения
   *[many] { $limits } предельных значений
 }, { $concepts ->
    [one] { $concepts } понятие
    [few] { $concepts } понятия
   *[many] { $concepts } понятий
 }; { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
 }, { $notes ->
    [one] { $notes } замечание
    [few] { $notes } замечания
   *[many] { $notes } замечаний
 }.
cli-severity-error = ошибка
cli-severity-note = замечание
cli-index-done = Индекс построен: { $standards ->
    [one] { $standards } стандарт
    [few] { $standards } стандарта
   *[many] { $standards } стандартов
 }, { $clauses ->
    [one] { $clauses } пункт
    [few] { $clauses } пункта
   *[many] { $clauses } пунктов
 }, { $limits ->
    [one] { $limits } предельное значение
    [few] { $limits } предельных значения
   *[many] { $limits } предельных значений
 }; время { $seconds } с, папка { $folder }.
cli-progress-terms = Подготовка терминов…
cli-progress-standards = Индексирование стандартов: { $done } / { $of }
cli-progress-clauses = Индексирование пунктов: { $done } / { $of }
cli-progress-limits = Индексирование предельных значений: { $done } / { $of }
cli-progress-merge = Слияние индекса…
cli-progress-verify = Проверка индекса…
cli-search-understood = { $total ->
    [one] Язык запроса: { $language }; { $total } стандарт
    [few] Язык запроса: { $language }; { $total } стандарта
   *[many] Язык запроса: { $language }; { $total } стандартов
 }
cli-search-why = почему найдено: { $reasons }
cli-serve-address = 标桥 Бяоцяо работает: { $address } (остановка — Ctrl-C)
cli-serve-taken = Адрес { $address } занят. Остановите программу, которая его использует, или выберите другой порт: biaoqiao serve --listen 127.0.0.1:8081
cli-serve-refused = Не удаётся открыть { $address }: { $reason }. Проверьте адрес или возьмите порт с номером больше 1023.
cli-serve-stopped = Остановлено.
show-none = «{ $designation }» нет в каталоге.
terms-none = В базе терминов нет «{ $term }».
terms-more = { $count ->
    [one] Не показано ещё { $count } понятие; введите слово полнее.
    [few] Не показаны ещё { $count } понятия; введите слово полнее.
   *[many] Не показано ещё { $count } понятий; введите слово полнее.
 }

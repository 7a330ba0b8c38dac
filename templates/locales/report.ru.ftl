# Отчёты: слова самих файлов, разделы, заголовки таблиц и граф, постоянные абзацы
report-contents = Содержание
report-word-table = Таблица
report-word-figure = Рисунок
report-word-annex = Приложение
report-page = Страница { $page } из { $pages }
report-judge = Решает специалист
report-word-group = Группа
report-nothing = Нет
report-word-category = Позиция
report-word-file = Файл
report-word-rows = Строк

report-title-comparison = Сравнительный анализ стандартов
report-title-compliance = Применимые стандарты и соответствие
report-fact-subject = Объект
report-fact-parties = Стороны
report-fact-day = На дату
report-fact-corpus = Версия данных
report-fact-standards = Стандарты
report-fact-judgements = Решает специалист
report-fact-again = Повторить
report-standards-count = { $count ->
    [one] { $count } стандарт
    [few] { $count } стандарта
   *[other] { $count } стандартов
}
report-places-count = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
}
report-running-head = { $title } (данные на { $day })

report-chapter-summary = Резюме
report-chapter-task = Задача, область и метод
report-chapter-background = Нормативно-правовая основа
report-chapter-system = Системы стандартов
report-chapter-terms = Область применения и термины
report-chapter-indicators = Основные показатели
report-chapter-methods = Методы испытаний и расчёта
report-chapter-conformity = Применение и оценка соответствия
report-chapter-differences = Основные различия и их причины
report-chapter-statistics = Статистика и согласованность
report-chapter-conclusions = Выводы и предложения
report-chapter-rows = Все строки с источниками
report-chapter-term-list = Термины на четырёх языках
report-chapter-units = Коэффициенты пересчёта единиц
report-chapter-changes = Изменения с прошлого отчёта
report-chapter-references = Список литературы

report-table-standards = Сравниваемые стандарты
report-table-conversions = Пересчёт единиц и условий приведения
report-table-regulation = Законы и акты правительства
report-table-system = Стандарты по темам
report-table-adoption = Применение международных стандартов
report-table-scopes = Области применения
report-table-definitions = Термины и определения
report-table-indicators = Основные показатели: { $a } и { $b }
report-table-grades = Сопоставление уровней: { $indicator }
report-table-methods = Методы испытаний и расчёта
report-table-conformity = Требования к применению и оценке соответствия
report-table-differences = Основные различия и их причины
report-table-defects = Недостатки, найденные в текстах стандартов
report-table-statistics = Число выводов: { $a } и { $b }
report-table-proposals = Выводы и предложения
report-table-rows = Все нормы с источниками
report-table-term-list = Термины на четырёх языках
report-table-units = Коэффициенты пересчёта единиц
report-table-changes = Изменения с { $day }
report-figure-verdicts = Число выводов каждого вида: { $a } и { $b }
report-figure-values = Сравнение норм: { $indicator }

report-group-term = Термин
report-group-definition = Определение
report-group-a = { $a }
report-group-b = { $b }
report-group-converted = После пересчёта

report-column-jurisdiction = Страна или организация
report-column-standard = Стандарт
report-column-title = Наименование
report-column-force = Обязательность
report-column-status = Статус на дату
report-column-effective = Действует с
report-column-adopts = Применённый документ, степень
report-column-evidence = Основание
report-column-step = Пересчёт
report-column-from = Из
report-column-to = В
report-column-factor = Коэффициент или формула
report-column-used-in = Где применён
report-column-source = Источник
report-column-seen = Прочитано
report-column-document = Документ
report-column-level = Уровень
report-column-role = Связь со стандартами отчёта
report-column-topic = Тема
report-column-international = Международный стандарт
report-column-degree = Степень
report-column-adopted-edition = Применённое издание
report-column-current-edition = Действующее издание
report-column-lag = Отставание, лет
report-column-covers = Распространяется на
report-column-excludes = Не распространяется или уступает
report-column-addressee = Кто исполняет
report-column-zh = Китайский
report-column-ru = Русский
report-column-mn = Монгольский
report-column-mn-mong = Старомонгольское письмо
report-column-en = Английский
report-column-definition-a = Определение A
report-column-definition-b = Определение B
report-column-difference-of-definitions = Различие определений
report-column-object = Объект
report-column-indicator = Показатель
report-column-condition = Условие
report-column-a-clause = Пункт
report-column-a-limit = Норма
report-column-a-unit = Единица
report-column-b-clause = Пункт
report-column-b-limit = Норма
report-column-b-unit = Единица
report-column-a-converted = A
report-column-b-converted = B
report-column-difference = Разность, %
report-column-verdict = Вывод
report-column-reason = Причина и пояснения
report-column-unit = Единица
report-column-a-method = Метод A
report-column-b-method = Метод B
report-column-difference-of-methods = Различие методов
report-column-effect-on = Строки, ставшие несравнимыми
report-column-procedure = Процедура
report-column-authority = Орган
report-column-number = №
report-column-difference-found = Различие
report-column-rows = Строки-основания
report-column-kind-of-reason = Вид причины
report-column-to-judge = Решает специалист
report-column-clause = Пункт
report-column-defect = Недостаток
report-column-effect = Последствие
report-column-kind = Вид показателя
report-column-stricter = Строже
report-column-equal = Равно
report-column-looser = Мягче
report-column-overlapping = Пересечение
report-column-incomparable = Несравнимо
report-column-no-counterpart = Нет соответствия
report-column-consistency = Согласованность, %
report-column-finding = Наблюдение
report-column-proposal = Предложение
report-column-grade = Уровень
report-column-limit = Норма
report-column-basis = Условия приведения
report-column-dimension = Размерность
report-column-table = Таблица
report-column-row = Строка
report-column-column = Графа
report-column-change = Изменение
report-column-before = Было
report-column-after = Стало
report-all = Всего

report-change-added = добавлено
report-change-removed = удалено
report-change-changed = изменено

report-kind-of-reason-value = другая норма
report-kind-of-reason-scope = другая область
report-kind-of-reason-basis = другие условия приведения
report-kind-of-reason-method = другой метод
report-kind-of-reason-gap = нет у одной стороны
report-kind-of-reason-time = другое издание или дата

## Постоянные абзацы
report-text-counts = { $a } в сравнении с { $b }, всего { $total }: строже — { $stricter }, равно — { $equal }, мягче — { $looser }, пересечение — { $overlapping }, несравнимо — { $incomparable }, без соответствия — { $missing }.
report-text-consistency = Согласованность { $percent } % (равных { $equal } из { $compared } сравнённых).
report-text-consistency-none = Сравнимых показателей нет, поэтому согласованность не определена.
report-text-unverified = { $count ->
    [one] { $count } вывод с одной из сторон основан только на профессиональных знаниях: сверьте с текстом (в таблицах — «требует проверки»).
    [few] { $count } вывода с одной из сторон основаны только на профессиональных знаниях: сверьте с текстами (в таблицах — «требует проверки»).
   *[other] { $count } выводов с одной из сторон основаны только на профессиональных знаниях: сверьте с текстами (в таблицах — «требует проверки»).
}
report-text-widest = Наибольшее расхождение: { $object }, { $indicator } — { $a } { $a-value }, { $b } { $b-value }, разность { $percent } % ({ $rows }).
report-text-none-compared = В отчёте нет норм для сравнения: сопоставлены только системы стандартов, применение международных документов и положения.
report-text-gap = В базе нет стандартов стороны «{ $party }» по теме «{ $what }».
report-text-task = В отчёте сравниваются стандарты сторон: { $parties }. Тема: { $subject }. Статус и нормы — на { $day }.
report-text-scope-chosen = Стандарты выбраны пользователем: { $standards }.
report-text-scope-topic = Сравниваются все стандарты по теме «{ $subject }» и более узким понятиям; в базе их { $count }.
report-text-parameters = Параметры сравнения: { $parameters }.
report-text-no-parameters = Параметры не заданы: нормы, зависящие от них, приведены по условиям, формулы без параметров не сравниваются.
report-text-method = Метод: нормы одного показателя сравниваются попарно, если объекты совпадают или один входит в другой, уровни играют одну роль, а условия совместимы. Сначала они приводятся к одной единице и одним условиям, затем сравниваются точно, в десятичных числах.
report-text-rounding = Числа приведены, как напечатаны, без округления. Пересчёт ведётся точно, в дробях; округляется только показанное — до { $digits } значащих цифр, со знаком «≈». Разность = (A − B) ÷ |B| × 100 %, знаков после запятой: { $places }.
report-text-rule-stricter = Строже: всё, что допускает A, допускает и B, но не наоборот.
report-text-rule-looser = Мягче: всё, что допускает B, допускает и A, но не наоборот.
report-text-rule-equal = Равно: после пересчёта числа совпадают.
report-text-rule-overlapping = Пересечение: есть общая часть, но ни одна норма не содержит другую.
report-text-rule-incomparable = Несравнимо: условия приведения, испытательный цикл, время осреднения или размерность свести нельзя либо не хватает параметра. Причина указана в каждой строке.
report-text-rule-no-counterpart = Нет соответствия: у другой стороны нет нормы для этого объекта и показателя.
report-text-roles = Уровни сопоставляются по роли: действующие с действующими, новые с новыми, передовые с передовыми, особые с особыми.
report-text-evidence = Основание бывает трёх степеней: первичное (текст или сайт органа), вторичное (открытый источник со ссылкой на текст), требует проверки (профессиональные знания). Только на последнем не основан ни один вывод.
report-text-status = Статус выводится из дат: действует то, что вступило в силу и на эту дату не отменено и не заменено. Если определить нельзя, статус неизвестен и стандарт не считается обязательным.
report-text-left-out = Не вошло в сравнение: { $count }. Причины указаны ниже.
report-text-left-out-none = Сравнены все стандарты и нормы области; ничего не опущено.
report-text-left-out-section = По выбору пользователя в отчёте нет разделов: { $sections }.
report-text-system = В таблице стандарты сторон по темам. Пустая клетка значит, что их нет в базе, а не в стране.
report-text-adoption = Отставание — год действующего международного издания минус год применённого.
report-text-degree-unknown = Степень соответствия { $standard } документу { $international } в базе не указана: см. предисловие стандарта.
report-text-indicators = A — { $a }, B — { $b }. Каждое число ведёт к своей строке в приложении, где указаны пункт, источник и дата прочтения.
report-text-preview = Строки с пометкой «предварительно»: одна из сторон на эту дату не действует; в выводах они не учтены.
report-text-methods-effect = Из-за различия методов несравнимы показатели: { $rows }.
report-text-statistics = Согласованность = равно ÷ (строже + равно + мягче + пересечение). Несравнимые и не имеющие соответствия не учитываются.
report-text-proposals = Предложения следуют из наблюдений, каждое наблюдение называет свои строки. Принимать ли предложение и кто исполняет, решает специалист.
report-text-rows = В приложении все строки, использованные в таблицах T8 и T9.
report-text-changes = С отчёта от { $day } (версия данных { $version }) изменений: { $count }.
report-text-changes-none = С отчёта от { $day } (версия данных { $version }) ничего не изменилось.
report-text-changes-first = Это первый отчёт. Сохраните файл JSON, и следующий покажет, что изменилось.
report-text-references = По форме GB/T 7714—2015. Орган, место и издатель в базе не хранятся: добавьте при необходимости.
report-text-disclaimer = Наименования, номера, даты и нормы — факты, положения изложены своими словами; только для поиска, сравнения и подготовки. Перед правовым или договорным решением обратитесь к тексту стандарта, прежде всего для данных, требующих проверки.

## Чего нет в базе: без общих слов, только где искать
report-absent = В базе нет: { $what }. Где искать: { $where }.
report-absent-definitions = определения терминов
report-absent-conformity = правила применения и оценки соответствия
report-absent-regulation = правовые акты по теме
report-absent-methods = положения о методах испытаний
report-absent-scopes = положения об области применения
report-absent-value = значение показателя «{ $indicator }» в { $standard }
report-absent-standard = стандарты стороны «{ $party }» по теме «{ $subject }»
report-absent-defects = недостатки текстов стандартов
report-lookup-CN = национальная платформа информации о стандартах (std.samr.gov.cn)
report-lookup-CN-NM = управление по надзору за рынком Внутренней Монголии и база местных стандартов (dbba.sacinfo.org.cn)
report-lookup-RU = Росстандарт (www.rst.gov.ru) и его каталог (protect.gost.ru)
report-lookup-EAEU = Евразийская экономическая комиссия (eec.eaeunion.org)
report-lookup-MN = Агентство Монголии по стандартизации и метрологии (www.masm.gov.mn)
report-lookup-INT = ИСО и МЭК (www.iso.org, www.iec.ch)
report-lookup-EU = EUR-Lex (eur-lex.europa.eu)
report-lookup-standard = { $clause } в тексте { $standard }

## Где решает специалист
report-judge-findings = Эти наблюдения следуют только из данных. Какие из них важны для задачи и что остаётся вне данных?
report-judge-scope = Проверьте границы объекта: стороны могут понимать «{ $object }» по-разному.
report-judge-definition = Сравните определения по текстам: меняет ли различие область применения?
report-judge-reason = Добавьте техническую, экономическую или правовую причину; база показывает только различие.
report-judge-method = Насколько различие методов меняет результат?
report-judge-conformity = Добавьте процедуры оценки соответствия и практику надзора.
report-judge-defect = Сверьте с текстом: недостаток самого стандарта, а не данных?
report-judge-proposal = Принять? С каким приоритетом и кто исполняет?

## Наблюдения и предложения
report-finding-stricter = { $a } строже, чем { $b }: { $count }, прежде всего { $what }.
report-finding-looser = { $a } мягче, чем { $b }: { $count }, прежде всего { $what }.
report-finding-gap = { $b } нормирует { $what }, { $a } — нет.
report-finding-incomparable = Несравнимо ({ $reason }): { $count }.
report-finding-upcoming = { $standard } вступает в силу { $day } взамен { $replaced }.
report-finding-edition = { $standard } применяет { $adopted }; действующее международное издание — { $current }.
report-finding-unverified = Требуют проверки: { $count }.
report-proposal-stricter = При экспорте или взаимном признании соблюдение норм { $a } обеспечивает и нормы { $b }; оцените, нужно ли опережение.
report-proposal-looser = Оценить возможность и стоимость ужесточения норм ({ $what }) до уровня { $b }.
report-proposal-gap = Оценить, нужна ли норма: { $what }.
report-proposal-incomparable = Согласовать с другой стороной: { $reason }, либо записать пересчёт в договор.
report-proposal-upcoming = До { $day } провести анализ расхождений с новым стандартом.
report-proposal-edition = Следить за { $current } и оценить пересмотр.
report-proposal-unverified = Получить тексты и сверить до цитирования.

## Отчёт предприятия
report-compliance-findings = Главные выводы
report-compliance-applicable = Применимые стандарты
report-compliance-judgements = Ход оценки
report-compliance-missing = Недостающие данные
report-compliance-coming = Стандарты, вступающие в силу
report-compliance-text = Объект: { $subject }. На { $day }: обязательных — { $binding }, добровольных — { $voluntary }, с неизвестной областью — { $unknown }.
report-compliance-result = Оценено норм: { $judged }. Соответствует: { $met }; не соответствует: { $failed }; не хватает данных: { $open }.
report-compliance-private = Данные предприятия использованы только для этого отчёта и не хранятся.

## Выгрузка
export-terms-title = Терминологическая база «Бяоцяо» на четырёх языках
export-terms-description = Термины на китайском, русском, монгольском и английском языках с источником и степенью основания
export-mapping-title = Связи между стандартами
export-mapping-description = Получено автоматически из базы «Бяоцяо»: степени соответствия по каталогу, выводы сравнения — расчётом по нормам

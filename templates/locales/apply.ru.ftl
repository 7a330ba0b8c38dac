# Which standards apply, judgement of figures, sheets.

## What applies
apply-outcome-binding = обязателен
apply-outcome-coming = вступит в силу
apply-outcome-export = для экспорта
apply-outcome-relevant = имеет отношение
apply-outcome-incomplete = зависит от недостающих данных
apply-outcome-superseded = заменён: больше не применять
apply-outcome-scope-unknown = область применения неизвестна
apply-outcome-not-applicable = не применяется
apply-kind-product = продукция
apply-kind-process = процесс
apply-kind-equipment = оборудование
apply-kind-raw-material = сырьё
apply-market-CN = Китай
apply-market-RU = Россия и ЕАЭС
apply-market-MN = Монголия
apply-market-EU = Европейский союз
apply-enterprise = предприятие в целом
apply-thing = { $name } ({ $kind })
apply-covers = { $thing }: входит в область применения
apply-covers-as = { $thing }: входит в область применения как «{ $object }»
apply-condition = условие выполнено: { $condition }
apply-not-addressed = обязан действовать: { $addressee }
apply-if-in = если площадка находится: { $places }
apply-on-market = на рынке: { $market }
apply-excluded = { $thing }: исключено из области применения
apply-left = { $thing }: вместо него действует { $other }
apply-open = { $thing }: зависит от: { $parameters }
apply-open-places = { $thing }: зависит от того, находится ли площадка: { $places }
apply-miss-condition = { $thing }: условие не выполнено: { $condition }
apply-miss-place = { $thing }: действует только там: { $places }
apply-miss-market = { $thing }: только для товаров на рынке { $market }
apply-miss-abroad = { $thing }: требование к производству или эксплуатации действует только в своей стране ({ $jurisdiction })
apply-miss-making = { $thing }: для тех, кто производит, а не для тех, кто использует
apply-miss-narrower = { $thing }: только для более узкого «{ $object }»
apply-miss-sibling = { $thing }: для «{ $object }», а это другое
apply-from = с { $date }
apply-clauses = Пункты: { $clauses }
apply-to-be-verified = требует проверки
apply-changes = Что меняется
apply-change = { $what }: { $old } → { $new } ({ $turn })
apply-turn-stricter = строже
apply-turn-looser = мягче
apply-turn-same = без изменений
apply-turn-unsaid = несопоставимо
apply-turn-added = новое
apply-turn-dropped = исключено
apply-purpose-scope = чтобы решить, применяется ли
apply-purpose-limit = чтобы найти предельное значение
apply-purpose-method = чтобы рассчитать значение
apply-needs = Ещё нужно
apply-need = { $thing }: { $parameter } — { $purposes } ({ $standards })
apply-near = Не применяется, потому что
apply-heading = { $name } на { $date }
apply-figures = Показатели
apply-renewals = Обновление оборудования

## Judgement of figures
check-verdict-grade = уровень { $grade }
check-verdict-meets = соответствует
check-verdict-fails = не соответствует
check-verdict-incomplete = неполно, не хватает: { $missing }
check-verdict-each = по уровням: { $each }
check-verdict-each-one = { $grade }: { $verdict }
check-verdict-preview = предварительно, с { $date }: { $verdict }
check-verdict-preview-draft = предварительно, проект: { $verdict }
check-verdict-not-applicable = не применяется: { $why }
check-bar-meets = соответствует
check-bar-fails = не соответствует
check-bar-incomplete = неполно
check-bar-preview = ещё не действует
check-bar-not-applicable = не применяется
check-none-no-row = в стандарте нет такого значения
check-none-other-conditions = для этих условий значения нет
check-none-other-state = значение для другого времени осреднения, цикла или состояния
check-none-no-such-grade = такого уровня здесь нет
check-none-fixed-only = только фиксированное или типичное значение, не оценивается
check-none-ended = больше не действует
check-missing-parameter = { $name }
check-missing-actual = значение
check-missing-state = состояние значения: { $key }
check-missing-grade = какой уровень: { $grades }
check-missing-varies = предельное значение лежит между двумя
check-missing-calculation = по этим числам не рассчитать
check-missing-too-large = числа слишком длинные
check-warning-to-be-verified = основано на профессиональных знаниях: проверьте по стандарту
check-warning-status-unknown = статус стандарта на эту дату неизвестен
check-warning-non-monotone = так напечатано: уровень { $better } мягче уровня { $worse }
check-warning-equal-grades = так напечатано: уровни { $better } и { $worse } совпадают
check-warning-missing-grades = здесь нет уровней: { $grades }
check-warning-plays = значения «{ $asked }» на эту дату нет: действует «{ $printed }»
check-warning-method-differs = метод стандарта даёт по этим данным { $value }
check-warning-exhaust-not-above = объём газов не превышает базового: без пересчёта
check-warning-state-unused = значение не относится к состоянию «{ $key }»: не использовано
check-warning-aside = другое значение этого уровня зависит от: { $parameters }
check-step-entered = введено: { $value } { $unit }
check-step-calculated = по методу ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-converted = { $step } = { $value } { $unit }
check-side-limit = предельное значение
check-step-limit = предел ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-holds = { $value } { $sign } { $bound }: выполнено
check-step-misses = { $value } { $sign } { $bound }: не выполнено
check-step-undecided = { $value } { $sign } { $bound }: не решено
check-line = { $grade } ({ $clause }): { $limit }
check-room = запас { $margin } { $unit }
check-short = не хватает { $margin } { $unit }
check-aside = показано, не оценено: { $limit }
check-later = с { $date }: { $verdict }

## Renewal of equipment
renewal-replace = заменить
renewal-upgrade = модернизировать
renewal-unknown = нужны данные или возраст
renewal-sound = в порядке
renewal-age = в эксплуатации { $age } лет

## Effect over many enterprises
effect-rows = Оценено строк: { $count }
effect-saved = Экономия при достижении уровня 2: { $saved } т у.т./год
effect-without-saving = Строк без расчёта экономии: { $count }
effect-avoided = Предотвращённые выбросы: { $avoided } т CO2/год
effect-factor-missing = Нет коэффициента в строках: { $count }
effect-saving-undecided = показатель не оценён
effect-saving-no-target = здесь нет уровня 2
effect-saving-no-output = нет объёма выпуска
effect-saving-not-energy = не энергия на единицу выпуска
effect-bar = { $what }, { $place }: { $verdict } — { $count }
effect-short = { $enterprise }: не хватает { $margin } { $unit } ({ $limit })

## Sheets
sheet-column-enterprise = Предприятие
sheet-column-place = Место
sheet-column-standard = Стандарт
sheet-column-object = Объект
sheet-column-indicator = Показатель
sheet-column-grade = Уровень
sheet-column-inputs = Исходные данные
sheet-column-actual = Фактическое значение
sheet-column-unit = Единица
sheet-column-state = Состояние
sheet-column-output = Выпуск
sheet-column-output_unit = Единица выпуска
sheet-column-factor = Коэффициент выбросов (т CO2/т у.т.)
sheet-column-as_of = Дата
sheet-yes = да
sheet-no = нет
sheet-lists = Списки
sheet-result-row = Строка
sheet-result-verdict = Вывод
sheet-result-limit = Предельное значение
sheet-result-margin = Запас
sheet-result-next = Следующий лучший уровень
sheet-result-next-margin = До лучшего уровня
sheet-result-clause = Пункт
sheet-result-source = Источник
sheet-result-evidence = Достоверность
sheet-result-saved = Экономия при уровне 2 (т у.т./год)
sheet-result-avoided = Предотвращённые выбросы (т CO2/год)
sheet-result-steps = Расчёт
sheet-result-notes = Примечания
sheet-figures = Показатели
sheet-results = Результаты
sheet-help = Как заполнять
sheet-help-1 = Заполните фактическое значение, единицу и нужные для строки столбцы. Строки можно удалять и добавлять.
sheet-help-2 = Числа сравниваются так, как записаны, без округления.
sheet-help-3 = Состояние нужно, только если оно не как у предельного значения, например O2=11%.
sheet-help-4 = Пустое значение рассчитывается по методу стандарта, если он есть.
sheet-basis = Состояние предельного значения: { $basis }
sheet-error-too-large = Файл больше { $most } МБ.
sheet-error-bomb = В файле упаковано больше { $most } МБ: он отклонён.
sheet-error-rows = В таблице больше { $most } строк.
sheet-error-columns = В таблице больше { $most } столбцов.
sheet-error-cells = В таблице больше { $most } заполненных ячеек.
sheet-error-slow = Чтение таблицы дольше { $most } с: она отклонена.
sheet-error-neither = Файл не XLSX и не CSV в UTF-8. Сохраните его в Excel как «Книга Excel» или «CSV UTF-8».
sheet-error-damaged = Файл повреждён: { $what }
sheet-error-empty = Таблица пуста.
sheet-problem = { $address }: { $what }
sheet-problem-more = и ещё { $count }
sheet-problem-no-column = нет столбца «{ $column }»
sheet-problem-strange-column = столбец «{ $found }» неизвестен или повторяется: переименуйте или удалите
sheet-problem-missing = нужно заполнить «{ $column }»
sheet-problem-unknown-standard = «{ $found }» нет в каталоге
sheet-problem-unknown-concept = «{ $found }» нет в базе терминов
sheet-problem-ambiguous-concept = «{ $found }» имеет несколько значений: напишите одно из { $allowed }
sheet-problem-unknown-indicator = «{ $found }» — не показатель
sheet-problem-unknown-unit = единица «{ $found }» неизвестна
sheet-problem-not-a-number = «{ $found }» — не число
sheet-problem-comma = «{ $found }»: в этой таблице десятичный знак — точка
sheet-problem-negative = «{ $found }» не может быть меньше нуля
sheet-problem-unknown-parameter = параметр «{ $found }» не объявлен
sheet-problem-not-a-bool = «{ $found }» — не «да» и не «нет»
sheet-problem-not-one-of = «{ $found }» — не одно из { $allowed }
sheet-problem-not-a-pair = «{ $found }»: нужно имя=значение
sheet-problem-not-a-state = «{ $found }» — не состояние вроде O2=11%
sheet-problem-not-a-date = «{ $found }» — не дата: пишите 2026-11-23

## Problems of a profile
profile-problem = { $at }: { $what }
profile-problem-too-long = файл длиннее { $most } байт
profile-problem-syntax = это не профиль: { $what }
profile-problem-too-many = больше { $most }
profile-problem-missing = должно быть указано
profile-problem-unknown-entry = такого поля в профиле нет
profile-problem-not-one-of = «{ $found }» — не одно из { $allowed }
profile-problem-unknown-concept = «{ $found }» нет в базе терминов
profile-problem-unknown-indicator = «{ $found }» — не показатель
profile-problem-unknown-place = место «{ $found }» неизвестно
profile-problem-unknown-industry = кода отрасли «{ $found }» нет
profile-problem-unknown-parameter = такой параметр не объявлен
profile-problem-not-a-number = «{ $found }» — не число
profile-problem-not-a-bool = «{ $found }» — не true и не false
profile-problem-not-a-date = «{ $found }» — не дата
profile-problem-not-an-output = «{ $found }» — не объём вроде 120000 t/a
profile-problem-state = это не состояние вроде O2=11%: { $what }

## Command line
cli-apply-no-file = Профиль «{ $file }» не читается: { $what }
cli-check-no-file = Таблица «{ $file }» не читается: { $what }
cli-check-problems = Ничего не оценено: сначала исправьте эти ячейки.
cli-written = Записано: { $file }

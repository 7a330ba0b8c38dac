# Сравнение: вывод, причина, оговорки
compare-verdict-stricter = A строже
compare-verdict-looser = A мягче
compare-verdict-equal = одинаково
compare-verdict-overlapping = диапазоны пересекаются
compare-verdict-incomparable = несопоставимо
compare-verdict-no-counterpart = соответствия нет
compare-reason-indicators = разные показатели: { $a } ↔ { $b }
compare-reason-objects = разные объекты: { $a } ↔ { $b }
compare-reason-roles = класс или справочное значение не является требованием: { $a } ↔ { $b }
compare-reason-conditions = условия исключают друг друга: { $what }
compare-reason-not-for-these = при введённых параметрах { $side } не применяется
compare-reason-missing = не заданы параметры: { $names }. Введите их, чтобы сравнить
compare-reason-formula = формула { $side } не имеет значения: { $what }
compare-reason-fixed-value = фиксированное или типовое значение: показывается, но не оценивается
compare-reason-unreadable = значение { $side } не читается; запустите проверку данных
compare-reason-no-row = у другой стороны нет значения для этого объекта и показателя
compare-reason-other-roles = у другой стороны только уровни другого назначения
compare-reason-other-conditions = у другой стороны только значения для других условий
compare-reason-left = общая часть по области применения одного из документов отнесена к другому стандарту или исключена
compare-reason-not-in-corpus = { $standard } действует, значение в базе отсутствует
formula-error-division = деление на ноль
formula-error-logarithm = логарифм неположительного числа
formula-error-overflow = слишком большое число
compare-caution-roles = назначение уровней различно: { $a } ↔ { $b }
compare-caution-plays = значение { $side } («{ $own }») на эту дату действует и как «{ $played }»
compare-caution-narrower = более узкий объект у { $side }: { $object } входит в { $within }
compare-caution-leaves = стандарт { $side } оставляет { $object } стандарту { $standard }
compare-caution-leaves-out = стандарт { $side } не распространяется на { $object }
compare-caution-overlap = сравнимо только при общих условиях: { $condition }
compare-caution-not-in-force = { $dated ->
    [yes] { $side } на эту дату не действует: { $status } ({ $date })
   *[no] { $side } на эту дату не действует: { $status }
}
compare-caution-from = значение { $side } действует с { $date }; это предварительный просмотр
compare-caution-to = значение { $side } действовало по { $date }
compare-caution-recall = { $side } требует проверки: известно лишь по профессиональным знаниям
compare-caution-varies = значение { $side } изменяется в диапазоне
compare-caution-strict = { $side } не допускает само предельное значение
compare-caution-force = обязательность различна: A { $a }, B { $b }
compare-caution-act = { $side }: акт государственного органа, а не стандарт
compare-caution-other-target = пересчёт к выбранной единице или состоянию невозможен, показано в состоянии A: { $what }

## Пересчёт: шаги, оговорки, причины отказа
conversion-nothing = не указано
conversion-step-unit = { $from } → { $to }: × { $factor }
conversion-step-zero = сдвиг нуля: + { $added }
conversion-step-oxygen = кислород { $from } % → { $to } %: × (21 − { $to }) / (21 − { $from }) = × { $factor }
conversion-step-excess-air = избыток воздуха α = { $alpha }: O2 = 21 × (1 − 1/α) = { $oxygen } %
conversion-step-moisture = влага { $from } % → { $to } %: × { $factor }
conversion-step-temperature = температура { $from } K → { $to } K: × { $from } / { $to } = × { $factor }
conversion-step-pressure = давление { $from } кПа → { $to } кПа: × { $to } / { $from } = × { $factor }
conversion-step-molar-mass = { $substance } (в пересчёте на { $formula }), молярная масса { $mass } г/моль, молярный объём { $volume } л/моль: × { $factor }
conversion-step-exhaust = объём газов { $volume } м³/т: × { $factor }
conversion-step-exhaust-ratio = объём газов { $from } → { $to } м³/т: × { $from } / { $to } = × { $factor }
conversion-step-electricity = эквивалент электроэнергии { $equivalent } кг у.т./(кВт·ч): × { $factor }
conversion-step-coal-value = теплота сгорания условного топлива { $value } МДж/кг: × { $factor }
conversion-step-dry-matter = { $from } → { $to } (сухое вещество): × { $factor }
conversion-remark-one-sided = указано только для { $side }: { $value }
conversion-remark-rounded-pressure = { $from } кПа и { $to } кПа приняты за одно давление (округление при печати)
conversion-remark-both-measured = обе концентрации измеренные: разбавление не учтено
conversion-remark-near = { $name }: близко, но не одно и то же: { $from } ↔ { $to }
conversion-error-unknown-unit = неизвестная единица «{ $unit }»
conversion-error-dimension = { $from } и { $to } измеряют разное
conversion-error-o2-unknown = измеренная концентрация без содержания кислорода не приводится к опорной и обратно
conversion-error-o2-missing = кислород (избыток воздуха) указан только с одной стороны
conversion-error-o2-range = кислород { $value } % невозможен: нужно от 0 до 21 %
conversion-error-alpha-range = избыток воздуха { $value } меньше 1
conversion-error-state = состояние не читается: { $what }
conversion-error-contradiction = содержание кислорода { $oxygen } % и коэффициент избытка воздуха { $alpha } противоречат друг другу
conversion-error-basis = { $name }: { $from } ↔ { $to }, не сопоставимо
conversion-error-actual-state = температура или давление при измерении не указаны
conversion-error-moisture-missing = между сухим и влажным нужно содержание влаги
conversion-error-tp-missing = нужны температура и давление объёма
conversion-error-substance-missing = нужна молярная масса вещества
conversion-error-density-missing = нужна плотность
conversion-error-exhaust-missing = нужен объём газов на тонну продукции
conversion-error-electricity-equivalent-missing = без указанного эквивалента электроэнергия не пересчитывается в условное топливо
conversion-error-kind-of-fraction = объёмная доля не является массовой
conversion-error-too-large = слишком большое число

## Командная строка
cli-compare-a = A: { $party } ({ $day })
cli-compare-b = B: { $party }
cli-compare-unknown-standard = стандарт «{ $designation }» не найден
cli-compare-unknown-topic = понятие «{ $topic }» не найдено
compare-unnumbered = стандарты той же области, значений в базе нет: { $standards }
compare-missing-value = { $object } · { $indicator }: { $standard } действует, значения в базе нет (у заменённого { $replaced } оно есть, но не используется)
compare-count = { $verdict }: { $count }
compare-consistency = доля совпадений = одинаково ÷ (строже + одинаково + мягче + пересечение) = { $equal } ÷ { $compared } = { $percent } %
compare-consistency-none = доля совпадений: сопоставимых значений нет
compare-to-be-verified = из них требуют проверки: { $count }
compare-also = также: { $value }
cli-eval-no-cases = в { $file } нет примеров
conversion-from = исходное
conversion-to = цель
cli-convert-not-a-number = «{ $value }» не число

# What was entered and cannot be read
entry-state-unknown = Неизвестная часть состояния «{ $key }»; возможны: { $allowed }
entry-state-not-a-pair = «{ $entry }» пишется как «часть=значение»
entry-state-twice = Часть состояния «{ $key }» указана дважды
entry-fact-not-a-pair = «{ $entry }» пишется как «параметр=значение»
entry-fact-unknown = Параметра «{ $name }» нет
entry-fact-value = «{ $value }» не значение параметра «{ $name }»; возможны: { $allowed }
entry-fact-number = Для параметра «{ $name }» нужно число либо true или false, а не «{ $value }»

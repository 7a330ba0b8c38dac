# Counterparts, clauses side by side, editions, gaps and needs. The keys are the same in each language.

## Markets
market-CN = Китай
market-RU = Россия (с межгосударственными и евразийскими документами)
market-MN = Монголия
market-EU = Европейский союз
market-INT = Международные

## Counterparts
counterparts-none = Соответствий в других странах не найдено.
tie-adopted-by = принимает этот документ: { $link }
tie-adopts = этот документ принимает его: { $link }
tie-both-adopt = оба принимают один документ: этот — { $own }; тот — { $other }
tie-both-adopt-other-edition = оба принимают разные издания одного документа: этот — { $own }; тот — { $other }
tie-refers-own = принимает документ { $cited }, на который ссылается этот: { $link }
tie-refers-other = ссылается на { $cited }, принятый этим документом: { $link }
tie-lag = через { $years ->
    [one] { $years } год
    [few] { $years } года
   *[other] { $years } лет
 }
tie-shared-limits = общие нормируемые показатели ({ $count }): { $limits }
tie-broader = { $limit } (там шире: { $object })
tie-narrower = { $limit } (там уже: { $object })
tie-shared-concepts = общие понятия: { $concepts }
tie-shared-class = общий класс МКС { $code }
tie-cites-own = этот документ на него ссылается
tie-cites-other = ссылается на этот документ
alarm-superseded = принимает замененное издание { $adopted }; действует { $current }
alarm-ended = принимает утратившее силу издание { $adopted }
place-title = название
place-scope = область применения
place-limit-object = объект нормы
place-limit-indicator = нормируемый показатель
place-scope-text = текст области применения

## Clauses side by side
diff-limits = Изменения норм
diff-clauses = Изменения текста
diff-side-by-side = Пункты рядом
diff-nothing = Нет текстов и норм, которые можно сравнить.
diff-no-older = Нет более раннего издания с нормами: укажите два обозначения.
alignment-alone = нет соответствия
alignment-moved = в другом порядке
likeness-kind = тот же вид: { $list }
likeness-number = тот же номер: { $list }
likeness-limits = общие нормируемые показатели: { $list }
likeness-concepts = общие понятия: { $list }
likeness-related = родовидовые понятия: { $list }
likeness-quantities = одинаковые величины: { $list }
likeness-designations = ссылки на одни документы: { $list }
likeness-signs = одинаковые обозначения: { $list }
clause-kind-scope = область применения
clause-kind-norm-refs = нормативные ссылки
clause-kind-terms = термины и определения
clause-kind-clause = пункт
clause-kind-annex = приложение
clause-kind-term = термин
clause-change-kept = без изменений
clause-change-renumbered = изменен номер
clause-change-changed = изменено
clause-change-removed = исключено
clause-change-added = добавлено

## Old and new limits
edition-same = без изменений
edition-stricter = строже
edition-looser = мягче
edition-other = изменено
edition-incomparable = несопоставимо
edition-only-old = в корпусе есть только для старого издания
edition-only-new = в корпусе есть только для нового издания
edition-with = { $word } ({ $more })

## Coverage gaps
gaps-title = Охват тем на { $day } ({ $markets }): действующие документы, наибольшая сила, нормы
gaps-no-topic = Нет документов по этой теме.
gaps-cell = { $count } ({ $strongest })
gaps-cell-limits = { $count } ({ $strongest }), норм: { $limits }
gaps-between = Темы, по которым есть действующие документы ({ $has }), а в корпусе их нет ({ $lacks }): { $count }
strongest-nothing = нет
strongest-not-in-force = нет действующих
strongest-upcoming = вступит в силу
strongest-unknown-force = обязательность неизвестна
strongest-voluntary = добровольные
strongest-mandatory = обязательные
coverage-exists = есть действующие
coverage-coming = есть, но еще не действуют или статус неизвестен
coverage-broader-only = есть только для более широкого понятия
coverage-missing = в корпусе нет
needs-more = ; еще { $count }
needs-not-in-catalogue = нет в каталоге

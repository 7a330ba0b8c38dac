# The record of a standard: drawings, glosses, reference
timeline-heading = Хронология
timeline-label = { $count ->
    [one] Хронология { $count } издания
   *[other] Хронология { $count } изданий
}
family-heading = Схема принятия
family-label = { $count ->
    [one] Схема принятия { $count } документа
   *[other] Схема принятия { $count } документов
}
family-note = Слева — принимаемые документы, справа от них — принявшие; на линиях указана степень соответствия: IDT — идентичный, MOD — модифицированный, NEQ — неэквивалентный.
family-left-out = { $count ->
    [one] Ещё { $count } документ не показан.
    [few] Ещё { $count } документа не показаны.
   *[other] Ещё { $count } документов не показано.
}
gloss-heading = Термины этого текста
gloss-note = Соответствия взяты из терминологической базы; по ссылке — названия на всех языках, их подтверждение и возможность исправить.
reference-heading = Библиографическая запись
reference-note = По форме GB/T 7714—2015. Издающего органа, места и издательства в каталоге нет: при необходимости добавьте их.
reference-copy = Копировать
reference-copied = Скопировано

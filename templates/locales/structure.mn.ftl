# Counterparts, clauses side by side, editions, gaps and needs. The keys are the same in each language.

## Markets
market-CN = Хятад
market-RU = Орос (улс хоорондын болон Евразийн баримт бичгийг оруулаад)
market-MN = Монгол
market-EU = Европын холбоо
market-INT = Олон улсын

## Counterparts
counterparts-none = Бусад оронд харгалзах стандарт олдсонгүй.
tie-adopted-by = энэ баримт бичгийг нэвтрүүлсэн: { $link }
tie-adopts = энэ баримт бичиг түүнийг нэвтрүүлсэн: { $link }
tie-both-adopt = хоёулаа нэг баримт бичгийг нэвтрүүлсэн: энэ нь { $own }; нөгөө нь { $other }
tie-both-adopt-other-edition = хоёулаа нэг баримт бичгийн өөр хэвлэлийг нэвтрүүлсэн: энэ нь { $own }; нөгөө нь { $other }
tie-refers-own = энэ баримт бичгийн иш татсан { $cited }-г нэвтрүүлсэн: { $link }
tie-refers-other = энэ баримт бичгийн нэвтрүүлсэн { $cited }-г иш татсан: { $link }
tie-lag = { $years } жилийн дараа
tie-shared-limits = хязгаар тогтоосон нийтлэг үзүүлэлт ({ $count }): { $limits }
tie-broader = { $limit } (нөгөө талд илүү өргөн: { $object })
tie-narrower = { $limit } (нөгөө талд илүү явцуу: { $object })
tie-shared-concepts = нийтлэг ойлголт: { $concepts }
tie-shared-class = ангилал (ICS) нэг: { $code }
tie-cites-own = энэ баримт бичиг түүнийг иш татсан
tie-cites-other = энэ баримт бичгийг иш татсан
alarm-superseded = хүчингүй болсон { $adopted } хэвлэлийг нэвтрүүлсэн; одоогийнх нь { $current }
alarm-ended = хүчингүй болсон { $adopted } хэвлэлийг нэвтрүүлсэн
place-title = нэр
place-scope = хамрах объект
place-limit-object = хязгаарын объект
place-limit-indicator = хязгаарын үзүүлэлт
place-scope-text = хамрах хүрээний бичвэр

## Clauses side by side
diff-limits = Хязгаарын өөрчлөлт
diff-clauses = Заалтын өөрчлөлт
diff-side-by-side = Заалтыг зэрэгцүүлсэн нь
diff-nothing = Харьцуулах бичвэр, хязгаар алга.
diff-no-older = Хязгаартай өмнөх хэвлэл алга: хоёр дугаар өгнө үү.
alignment-alone = харгалзах заалт алга
alignment-moved = өөр дараалалтай
likeness-kind = нэг төрлийн заалт: { $list }
likeness-number = ижил дугаар: { $list }
likeness-limits = нийтлэг хязгаар: { $list }
likeness-concepts = нийтлэг ойлголт: { $list }
likeness-related = дээд доод ойлголт: { $list }
likeness-quantities = ижил хэмжигдэхүүн: { $list }
likeness-designations = ижил баримт бичиг иш татсан: { $list }
likeness-signs = ижил тэмдэглэгээ: { $list }
clause-kind-scope = хамрах хүрээ
clause-kind-norm-refs = норматив эшлэл
clause-kind-terms = нэр томьёо, тодорхойлолт
clause-kind-clause = заалт
clause-kind-annex = хавсралт
clause-kind-term = нэр томьёо
clause-change-kept = өөрчлөгдөөгүй
clause-change-renumbered = дугаар өөрчлөгдсөн
clause-change-changed = өөрчлөгдсөн
clause-change-removed = хасагдсан
clause-change-added = нэмэгдсэн

## Old and new limits
edition-same = өөрчлөгдөөгүй
edition-stricter = чангарсан
edition-looser = зөөлөрсөн
edition-other = өөрчлөгдсөн
edition-incomparable = харьцуулах боломжгүй
edition-only-old = санд зөвхөн хуучин хэвлэлийнх бий
edition-only-new = санд зөвхөн шинэ хэвлэлийнх бий
edition-with = { $word } ({ $more })

## Coverage gaps
gaps-title = { $day }-ны байдлаар сэдвийн хамралт ({ $markets }): хүчинтэй баримт бичиг, хамгийн хүчтэй нь, хязгаар
gaps-no-topic = Энэ сэдвээр баримт бичиг алга.
gaps-cell = { $count } ({ $strongest })
gaps-cell-limits = { $count } ({ $strongest }), хязгаар: { $limits }
gaps-between = Хүчинтэй баримт бичигтэй ({ $has }), санд баримт бичиггүй ({ $lacks }) сэдэв: { $count }
strongest-nothing = алга
strongest-not-in-force = хүчинтэй нь алга
strongest-upcoming = хүчин төгөлдөр болох гэж буй
strongest-unknown-force = хүчин чадал нь тодорхойгүй
strongest-voluntary = сайн дурын
strongest-mandatory = заавал мөрдөх
coverage-exists = хүчинтэй стандарт бий
coverage-coming = хүчин төгөлдөр болоогүй эсвэл төлөв нь тодорхойгүй
coverage-broader-only = зөвхөн өргөн ойлголтоор бий
coverage-missing = санд алга
needs-more = ; өөр { $count }
needs-not-in-catalogue = каталогт алга

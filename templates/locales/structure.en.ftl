# Counterparts, clauses side by side, editions, gaps and needs. The keys are the same in each language.

## Markets
market-CN = China
market-RU = Russia (with interstate and Eurasian documents)
market-MN = Mongolia
market-EU = European Union
market-INT = International

## Counterparts
counterparts-none = No counterpart was found in other countries.
tie-adopted-by = adopts this one: { $link }
tie-adopts = is adopted by this one: { $link }
tie-both-adopt = both adopt one document: this one { $own }; that one { $other }
tie-both-adopt-other-edition = both adopt editions of one document: this one { $own }; that one { $other }
tie-refers-own = adopts { $cited }, to which this one refers: { $link }
tie-refers-other = refers to { $cited }, which this one adopts: { $link }
tie-lag = { $years ->
    [one] { $years } year later
   *[other] { $years } years later
 }
tie-shared-limits = limits in common ({ $count }): { $limits }
tie-broader = { $limit } (there broader: { $object })
tie-narrower = { $limit } (there narrower: { $object })
tie-shared-concepts = concepts in common: { $concepts }
tie-shared-class = same ICS class { $code }
tie-cites-own = this one refers to it
tie-cites-other = refers to this one
alarm-superseded = adopts a superseded edition: { $adopted }; current is { $current }
alarm-ended = adopts an edition that is no longer in force: { $adopted }
place-title = title
place-scope = scope
place-limit-object = object of a limit
place-limit-indicator = indicator of a limit
place-scope-text = text of the scope

## Clauses side by side
diff-limits = Limits that changed
diff-clauses = Clauses that changed
diff-side-by-side = Clauses side by side
diff-nothing = There are no texts or limits of both to compare.
diff-no-older = There is no earlier edition with limits: give two designations.
alignment-alone = no counterpart
alignment-moved = at another place in the order
likeness-kind = same kind: { $list }
likeness-number = same number: { $list }
likeness-limits = limits in common: { $list }
likeness-concepts = concepts in common: { $list }
likeness-related = broader or narrower concepts: { $list }
likeness-quantities = same quantities: { $list }
likeness-designations = same documents: { $list }
likeness-signs = same signs: { $list }
clause-kind-scope = scope
clause-kind-norm-refs = normative references
clause-kind-terms = terms and definitions
clause-kind-clause = clause
clause-kind-annex = annex
clause-kind-term = term
clause-change-kept = unchanged
clause-change-renumbered = renumbered
clause-change-changed = changed
clause-change-removed = removed
clause-change-added = added

## Old and new limits
edition-same = unchanged
edition-stricter = stricter
edition-looser = looser
edition-other = changed
edition-incomparable = incomparable
edition-only-old = held for the old edition only
edition-only-new = held for the new edition only
edition-with = { $word } ({ $more })

## Coverage gaps
gaps-title = Coverage of topics on { $day } ({ $markets }): documents in force, strongest force, limits
gaps-no-topic = No document is about this topic.
gaps-cell = { $count } ({ $strongest })
gaps-cell-limits = { $count } ({ $strongest }), limits: { $limits }
gaps-between = Topics with documents in force in one and none in the corpus for the other — { $has } / { $lacks }: { $count }
strongest-nothing = none
strongest-not-in-force = none in force
strongest-upcoming = upcoming
strongest-unknown-force = force unknown
strongest-voluntary = voluntary
strongest-mandatory = mandatory
coverage-exists = in force
coverage-coming = not yet in force or status unknown
coverage-broader-only = for something broader only
coverage-missing = none in the corpus
needs-more = ; { $count } more
needs-not-in-catalogue = not in the catalogue

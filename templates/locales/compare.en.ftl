## Pages of the comparison
nav-compare = Compare
compare-title = Limits side by side
compare-title-of = { $subject }: limits side by side
compare-lead = Choose a topic to compare countries, or collect some standards: who is stricter, by how much, and where no comparison is possible. Every value leads back to its clause and source.
compare-box = Topic, or number of a standard to add
compare-button = Compare
compare-apply = Update the comparison
compare-topic = Topic
compare-basket = Standards to compare
compare-is-first = A: the others stand against it
compare-first = as A
compare-make-first = Take { $standard } as A
compare-remove = Take { $standard } away
compare-take-away = take away
compare-from-search = Add from a search
compare-one-more = Add one more standard to compare.
compare-jurisdictions-hint = the first one ticked is A; without any: China against all
compare-role = Role of the grade
compare-any = any
compare-flag-true = yes
compare-flag-false = no
compare-unit-hint = automatic
compare-parameters = Parameters on which the limits depend
compare-parameters-about = Enter what is known; nothing is assumed for the rest.
compare-fields-left-out = { $count } more parameters, asked for less often, are not shown.
compare-listing = List
compare-only-differences = only differences
compare-hide-incomparable = hide incomparable
compare-hide-no-counterpart = hide those without a counterpart
compare-across-roles = compare different roles too (each such pair says so)
compare-nothing-named = Nothing is called
compare-nothing-named-next = Try another word, another language, or the whole number of a standard.
compare-which = Which one is meant:
compare-topics = Topics with limits of several countries
compare-more-ways = Other comparisons
compare-nobody = No other party has limits or standards of this scope.
compare-rows = { $all ->
    [one] { $all } row
   *[other] { $all } rows
 }
compare-rows-of = { $shown } of { $all } rows are listed
compare-list-all = list all
compare-paged = There are many rows, so they come in pages; choose one indicator to see it alone. Figures and exports always cover all of them.
compare-indicators = Indicators
compare-overview-about = In each cell: compared / all.
compare-charts = Limits on one axis
compare-chart-alternative = { $indicator } ({ $unit }): { $limits }
compare-no-unit = no unit
compare-chart-stricter-left = ← stricter
compare-chart-stricter-right = stricter →
compare-chart-logarithmic = (logarithmic axis)
compare-chart-left-out = { $count } more are not drawn; see the table.
compare-charts-left-out = { $count ->
    [one] { $count } more indicator is
   *[other] { $count } more indicators are
 } not drawn: choose one in the table to see it.
compare-under = Conditions, and what is listed
compare-statistics = By verdict
compare-kinds = By kind of indicator
compare-kind = Kind of indicator
compare-rate = Consistency
compare-elsewhere = To the page with its rows
compare-common = In one unit and state (A : B)
compare-verdict = Verdict
compare-reasons = Reasons and cautions
compare-preview = not of the day
compare-no-limit = no limit
compare-no-numbers = numbers not in the corpus
compare-no-numbers-about = Standards of the same scope:
compare-in-force-not-held = in force, value not in the corpus
compare-missing-count = { $count ->
    [one] { $count } limit
   *[other] { $count } limits
 }
compare-replaced-not-used = The replaced edition has values, which are not used:
compare-limits = Compare the limits
compare-this = Compare
compare-this-about = Add { $standard } to a comparison
compare-over-countries = Compare over countries
compare-editions-title = Old and new editions
compare-basket-note = “Compare” adds to the { $count ->
    [one] standard
   *[other] { $count } standards
 } chosen
compare-basket-back = back to the comparison
counterparts-title = Counterparts of { $standard }
counterparts-heading = Counterparts in other countries
counterparts-about = Ordered by the strength of their ties; each tie is a fact that can be looked up: adoption, limits and concepts in common, ICS class, references.
clauses-title = { $own } ↔ { $other }: clauses side by side
clauses-summary = { $count } rows in pairs, { $alone } alone.
clauses-about = Concepts that both sides name are marked and lead to their page; the clauses are summaries in our own words.
clauses-why = Why they stand together
clauses-swap = swap the sides
editions-title = { $old } → { $new }
editions-lead = Standards of which the limits of two editions are held: old and new value of each indicator, and a redline where both texts are held.
editions-old = Old edition
editions-new = New edition
editions-open = what changed
editions-about = “Held for one edition only” is no proof that the other one lacks the limit.
editions-redline-about = What was taken out is struck through, what came in is underlined; Chinese by characters, other languages by words.
editions-no-texts = The clauses of both editions are not held, so there is no redline.
gaps-heading = Topics by country, and gaps
gaps-about = For each topic with everything narrower: documents in force, their strongest force, and limits. A cell leads to the documents it counts. A gap only says that nothing is held here.
gaps-depth = Levels below
gaps-only = only those with a gap
gaps-up = one level up
gaps-below = Narrower topics
gaps-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
 }
gaps-lists = What one has and the other lacks
gaps-lists-about = Only the broadest topics, those with most documents first; the number counts the documents in force of the one that has them.
gaps-more = { $count } more: see the JSON.
gaps-documents-title = { $topic } · { $market }: documents
browse-compare = Limits side by side
browse-compare-about = Limits of countries in one unit and state, with verdict, difference and reasons; { $count } in all.
browse-gaps = Topics by country, and gaps
browse-gaps-about = What each country has on each topic and lacks, over { $count } standards.
needs-coverage = What China has
api-route-compare = Limits side by side, of standards or of countries on a topic: verdicts, differences, reasons, steps of conversion, statistics.
api-route-counterparts = The counterparts of a standard in other countries, with their ties.
api-route-gaps = Topics by country, and what one has and another lacks.
api-route-convert = A figure in another unit and at another reference state, with every step.
api-problem-no-conversion = There is no such conversion: detail says why.
error-no-conversion = No such conversion: { $reason }
error-no-conversion-next = Check the units and reference states.

## Quantities
quantity-none = other
quantity-fraction = fraction
quantity-mass-concentration = mass concentration
quantity-energy-per-mass = energy per mass
quantity-ratio = ratio
quantity-specific-emission = specific emission
quantity-mass-per-energy = mass per energy
quantity-length = length
quantity-mass-per-distance = mass per distance
quantity-efficiency = efficiency
quantity-time = time
quantity-temperature = temperature
quantity-energy-per-energy = energy per energy
quantity-mass = mass
quantity-energy-per-volume = energy per volume
quantity-density = density
quantity-pressure = pressure
quantity-power-loss = power loss
quantity-power = power
quantity-energy-per-count = energy per piece
quantity-energy-per-area = energy per area
quantity-count = count
quantity-area = area
quantity-angle = angle
quantity-activity-per-volume = activity per volume
quantity-volume-per-distance = volume per distance
quantity-voltage = voltage
quantity-titratable-acidity = titratable acidity
quantity-speed = speed
quantity-sound-level = sound level
quantity-score = score
quantity-ringelmann-number = Ringelmann number
quantity-reciprocal-length = reciprocal length
quantity-power-per-flow = power per flow
quantity-ph = pH
quantity-number = number
quantity-mass-per-time = mass per time
quantity-mass-per-mass = mass per mass
quantity-equivalents-per-volume = equivalents per volume
quantity-energy-per-mass-and-factor = energy per mass and factor
quantity-count-per-volume = count per volume
quantity-count-per-energy = count per energy
quantity-count-per-distance = count per distance
quantity-colony-forming-units-per-volume = colony-forming units per volume
quantity-activity-per-mass = activity per mass

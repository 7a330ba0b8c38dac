# Which standards apply, judgement of figures, sheets.

## What applies
apply-outcome-binding = binding
apply-outcome-coming = coming
apply-outcome-export = for export
apply-outcome-relevant = relevant
apply-outcome-incomplete = depends on missing data
apply-outcome-superseded = superseded: stop using it
apply-outcome-scope-unknown = scope unknown
apply-outcome-not-applicable = does not apply
apply-kind-product = product
apply-kind-process = process
apply-kind-equipment = equipment
apply-kind-raw-material = raw material
apply-market-CN = China
apply-market-RU = Russia and the EAEU
apply-market-MN = Mongolia
apply-market-EU = European Union
apply-enterprise = the enterprise as a whole
apply-thing = { $name } ({ $kind })
apply-covers = { $thing }: covered
apply-covers-as = { $thing }: covered as { $object }
apply-condition = condition met: { $condition }
apply-not-addressed = the one who has to act: { $addressee }
apply-if-in = if the site lies in { $places }
apply-on-market = on the market: { $market }
apply-excluded = { $thing }: taken out of the scope
apply-left = { $thing }: left to { $other }
apply-open = { $thing }: depends on { $parameters }
apply-open-places = { $thing }: depends on whether the site lies in { $places }
apply-miss-condition = { $thing }: condition not met: { $condition }
apply-miss-place = { $thing }: holds only in { $places }
apply-miss-market = { $thing }: only for goods sold in { $market }
apply-miss-abroad = { $thing }: a requirement on making or running stays in its own country ({ $jurisdiction })
apply-miss-making = { $thing }: for whoever makes it, not for whoever uses it
apply-miss-narrower = { $thing }: only for { $object }, which is narrower
apply-miss-sibling = { $thing }: for { $object }, which is something else
apply-from = from { $date }
apply-clauses = Clauses: { $clauses }
apply-to-be-verified = to be verified
apply-changes = What changes
apply-change = { $what }: { $old } → { $new } ({ $turn })
apply-turn-stricter = stricter
apply-turn-looser = looser
apply-turn-same = the same
apply-turn-unsaid = not comparable
apply-turn-added = new
apply-turn-dropped = dropped
apply-purpose-scope = to say whether it applies
apply-purpose-limit = to find the limit
apply-purpose-method = to calculate the value
apply-needs = Still needed
apply-need = { $thing }: { $parameter } — { $purposes } ({ $standards })
apply-near = Does not apply, because
apply-heading = { $name } on { $date }
apply-figures = Figures
apply-renewals = Equipment to renew

## Judgement of figures
check-verdict-grade = grade { $grade }
check-verdict-meets = meets the limit
check-verdict-fails = does not meet the limit
check-verdict-incomplete = incomplete: { $missing }
check-verdict-each = by grade: { $each }
check-verdict-each-one = { $grade }: { $verdict }
check-verdict-preview = preview, in force from { $date }: { $verdict }
check-verdict-preview-draft = preview, draft: { $verdict }
check-verdict-not-applicable = not applicable: { $why }
check-bar-meets = meets the limit
check-bar-fails = does not meet the limit
check-bar-incomplete = incomplete
check-bar-preview = not yet in force
check-bar-not-applicable = not applicable
check-none-no-row = no such limit in the standard
check-none-other-conditions = no limit for these conditions
check-none-other-state = the limit is for another averaging time, test cycle or state
check-none-no-such-grade = the standard has no such grade here
check-none-fixed-only = only a fixed or typical value, which is not judged
check-none-ended = no longer in force
check-missing-parameter = { $name }
check-missing-actual = the value
check-missing-state = the state of the value: { $key }
check-missing-grade = which grade: { $grades }
check-missing-varies = the limit lies between two values
check-missing-calculation = it cannot be calculated from these numbers
check-missing-too-large = the numbers are too long
check-warning-to-be-verified = rests on professional knowledge: verify it in the standard
check-warning-status-unknown = the status of the standard on this day is not known
check-warning-non-monotone = as printed, grade { $better } is looser than grade { $worse }
check-warning-equal-grades = as printed, grades { $better } and { $worse } share a limit
check-warning-missing-grades = grades without a limit here: { $grades }
check-warning-plays = no “{ $asked }” limit holds on this day: “{ $printed }” binds in its place
check-warning-method-differs = the method of the standard gives { $value } from these inputs
check-warning-exhaust-not-above = the exhaust does not exceed the base exhaust: not converted
check-warning-state-unused = the limit refers to no { $key }: not used
check-warning-aside = another limit of this grade depends on { $parameters }
check-step-entered = entered: { $value } { $unit }
check-step-calculated = by the method ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-converted = { $step } = { $value } { $unit }
check-side-limit = the limit
check-step-limit = limit ({ $clause }): { $formula } = { $substituted } = { $value } { $unit }
check-step-holds = { $value } { $sign } { $bound }: met
check-step-misses = { $value } { $sign } { $bound }: not met
check-step-undecided = { $value } { $sign } { $bound }: undecided
check-line = { $grade } ({ $clause }): { $limit }
check-room = room { $margin } { $unit }
check-short = short by { $margin } { $unit }
check-aside = shown, not judged: { $limit }
check-later = from { $date }: { $verdict }

## Renewal of equipment
renewal-replace = replace
renewal-upgrade = upgrade
renewal-unknown = figure or age needed
renewal-sound = sound
renewal-age = in use for { $age } a

## Effect over many enterprises
effect-rows = Rows judged: { $count }
effect-saved = Energy saved if all below grade 2 reached it: { $saved } tce/a
effect-without-saving = Rows without a saving that can be calculated: { $count }
effect-avoided = Emission avoided: { $avoided } t CO2/a
effect-factor-missing = Factor missing in { $count } rows
effect-saving-undecided = the figure is not decided
effect-saving-no-target = no grade 2 here
effect-saving-no-output = output missing
effect-saving-not-energy = not energy per unit of the output
effect-bar = { $what }, { $place }: { $verdict } — { $count }
effect-short = { $enterprise }: short by { $margin } { $unit } ({ $limit })

## Sheets
sheet-column-enterprise = Enterprise
sheet-column-place = Place
sheet-column-standard = Standard
sheet-column-object = Object
sheet-column-indicator = Indicator
sheet-column-grade = Grade
sheet-column-inputs = Inputs
sheet-column-actual = Actual value
sheet-column-unit = Unit
sheet-column-state = State
sheet-column-output = Output
sheet-column-output_unit = Unit of output
sheet-column-factor = Emission factor (t CO2/tce)
sheet-column-as_of = Date
sheet-yes = yes
sheet-no = no
sheet-lists = Lists
sheet-result-row = Row
sheet-result-verdict = Verdict
sheet-result-limit = Limit
sheet-result-margin = Margin
sheet-result-next = Next better grade
sheet-result-next-margin = To the next better grade
sheet-result-clause = Clause
sheet-result-source = Source
sheet-result-evidence = Evidence
sheet-result-saved = Energy saved at grade 2 (tce/a)
sheet-result-avoided = Emission avoided (t CO2/a)
sheet-result-steps = Calculation
sheet-result-notes = Notes
sheet-figures = Figures
sheet-results = Results
sheet-help = Help
sheet-help-1 = Fill in the actual value, its unit, and the white columns that belong to the row. Rows may be deleted and added.
sheet-help-2 = Numbers are compared as they are written, without rounding.
sheet-help-3 = The state is needed only where the value was not measured as the limit is given, such as O2=11%.
sheet-help-4 = Empty value: it is calculated by the method of the standard, where it has one.
sheet-basis = Reference state of the limit: { $basis }
sheet-error-too-large = The file is larger than { $most } MB.
sheet-error-bomb = More than { $most } MB are packed in the file: it is refused.
sheet-error-rows = The sheet has more than { $most } rows.
sheet-error-columns = The sheet has more than { $most } columns.
sheet-error-cells = The sheet has more than { $most } filled cells.
sheet-error-slow = Reading the sheet takes longer than { $most } seconds: it is refused.
sheet-error-neither = The file is neither XLSX nor CSV in UTF-8. In Excel, save it as “Excel workbook” or “CSV UTF-8”.
sheet-error-damaged = The file is damaged: { $what }
sheet-error-empty = The sheet is empty.
sheet-problem = { $address }: { $what }
sheet-problem-more = and { $count } more
sheet-problem-no-column = the column “{ $column }” is missing
sheet-problem-strange-column = the column “{ $found }” is not known or stands twice: rename or delete it
sheet-problem-missing = “{ $column }” has to be filled in
sheet-problem-unknown-standard = “{ $found }” is not in the catalogue
sheet-problem-unknown-concept = “{ $found }” is not in the termbase
sheet-problem-ambiguous-concept = “{ $found }” has several meanings: write one of { $allowed }
sheet-problem-unknown-indicator = “{ $found }” is no indicator
sheet-problem-unknown-unit = “{ $found }” is no unit that is known
sheet-problem-not-a-number = “{ $found }” is not a number
sheet-problem-comma = “{ $found }”: write a point as the decimal sign
sheet-problem-negative = “{ $found }” cannot be less than zero
sheet-problem-unknown-parameter = the parameter “{ $found }” is not declared
sheet-problem-not-a-bool = “{ $found }” is neither yes nor no
sheet-problem-not-one-of = “{ $found }” is not one of { $allowed }
sheet-problem-not-a-pair = “{ $found }” is not name=value
sheet-problem-not-a-state = “{ $found }” is no state such as O2=11%
sheet-problem-not-a-date = “{ $found }” is not a date: write 2026-11-23

## Problems of a profile
profile-problem = { $at }: { $what }
profile-problem-too-long = the file is longer than { $most } bytes
profile-problem-syntax = it is no profile: { $what }
profile-problem-too-many = more than { $most }
profile-problem-missing = it has to be there
profile-problem-unknown-entry = a profile has no such entry
profile-problem-not-one-of = “{ $found }” is not one of { $allowed }
profile-problem-unknown-concept = “{ $found }” is not in the termbase
profile-problem-unknown-indicator = “{ $found }” is no indicator
profile-problem-unknown-place = “{ $found }” is no place that is known
profile-problem-unknown-industry = “{ $found }” is no industry code
profile-problem-unknown-parameter = this parameter is not declared
profile-problem-not-a-number = “{ $found }” is not a number
profile-problem-not-a-bool = “{ $found }” is neither true nor false
profile-problem-not-a-date = “{ $found }” is not a date
profile-problem-not-an-output = “{ $found }” is no amount such as 120000 t/a
profile-problem-state = it is no state such as O2=11%: { $what }

## Command line
cli-apply-no-file = The profile “{ $file }” cannot be read: { $what }
cli-check-no-file = The sheet “{ $file }” cannot be read: { $what }
cli-check-problems = Nothing was judged: mend these cells first.
cli-written = Written: { $file }

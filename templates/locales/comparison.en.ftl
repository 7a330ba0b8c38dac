# Comparison: verdicts, reasons, cautions
compare-verdict-stricter = A is stricter
compare-verdict-looser = A is looser
compare-verdict-equal = equal
compare-verdict-overlapping = ranges overlap
compare-verdict-incomparable = incomparable
compare-verdict-no-counterpart = no counterpart
compare-reason-indicators = different indicators: { $a } ↔ { $b }
compare-reason-objects = different objects: { $a } ↔ { $b }
compare-reason-roles = a class or a piece of information is no requirement: { $a } ↔ { $b }
compare-reason-conditions = conditions exclude each other: { $what }
compare-reason-not-for-these = { $side } does not hold for what was entered
compare-reason-missing = missing parameters: { $names }. Enter them to compare
compare-reason-formula = the formula of { $side } has no value: { $what }
compare-reason-fixed-value = a fixed or typical value is shown and never judged
compare-reason-unreadable = the value of { $side } cannot be read; run the corpus check
compare-reason-no-row = the other side has no value for this object and indicator
compare-reason-other-roles = the other side has only grades that play other roles
compare-reason-other-conditions = the other side has values under other conditions only
compare-reason-left = what both have in common is left to another standard, or out, by the scope of one of them
compare-reason-not-in-corpus = { $standard } is in force, its value is not in the corpus
formula-error-division = division by zero
formula-error-logarithm = logarithm of a number that is not positive
formula-error-overflow = the value is too large to be calculated
compare-caution-roles = the grades play different roles: { $a } ↔ { $b }
compare-caution-plays = the { $own } limit of { $side } also plays { $played } on the day
compare-caution-narrower = { $side } has the narrower object: { $object } within { $within }
compare-caution-leaves = the standard of { $side } leaves { $object } to { $standard }
compare-caution-leaves-out = the standard of { $side } does not cover { $object }
compare-caution-overlap = holds for both only under: { $condition }
compare-caution-not-in-force = { $dated ->
    [yes] { $side } is not in force on the day: { $status } ({ $date })
   *[no] { $side } is not in force on the day: { $status }
}
compare-caution-from = the limit of { $side } holds from { $date }: a preview
compare-caution-to = the limit of { $side } held to { $date }
compare-caution-recall = { $side } is to be verified: known by professional knowledge only
compare-caution-varies = the limit of { $side } is a range that varies
compare-caution-strict = { $side } excludes the limit itself
compare-caution-force = A { $a }, B { $b }
compare-caution-act = { $side } is an act of government, not a standard
compare-caution-other-target = cannot be shown in the unit or state asked for, shown in that of A: { $what }

## Conversion: steps, remarks, why there is no figure
conversion-nothing = nothing
conversion-step-unit = { $from } → { $to }: × { $factor }
conversion-step-zero = other zero: plus { $added }
conversion-step-oxygen = oxygen { $from } % → { $to } %: × (21 − { $to }) / (21 − { $from }) = × { $factor }
conversion-step-excess-air = excess air α = { $alpha }: O2 = 21 × (1 − 1/α) = { $oxygen } %
conversion-step-moisture = water { $from } % → { $to } %: × { $factor }
conversion-step-temperature = temperature { $from } K → { $to } K: × { $from } / { $to } = × { $factor }
conversion-step-pressure = pressure { $from } kPa → { $to } kPa: × { $to } / { $from } = × { $factor }
conversion-step-molar-mass = { $substance } counted as { $formula }, molar mass { $mass } g/mol, molar volume { $volume } L/mol: × { $factor }
conversion-step-exhaust = exhaust volume { $volume } m³/t: × { $factor }
conversion-step-exhaust-ratio = exhaust volume { $from } → { $to } m³/t: × { $from } / { $to } = × { $factor }
conversion-step-electricity = electricity at { $equivalent } kgce/(kW·h): × { $factor }
conversion-step-coal-value = standard coal at { $value } MJ/kg: × { $factor }
conversion-step-dry-matter = { $from } → { $to } (dry matter): × { $factor }
conversion-remark-one-sided = stated only in { $side }: { $value }
conversion-remark-rounded-pressure = { $from } kPa and { $to } kPa are taken as one pressure, rounded in print
conversion-remark-both-measured = both are measured concentrations: dilution is not corrected
conversion-remark-near = { $name } agrees without being the same: { $from } ↔ { $to }
conversion-error-unknown-unit = unknown unit “{ $unit }”
conversion-error-dimension = { $from } and { $to } do not measure the same thing
conversion-error-o2-unknown = a measured concentration without its oxygen content cannot be brought to a reference, nor back
conversion-error-o2-missing = only one side states oxygen or excess air
conversion-error-o2-range = { $value } % oxygen is impossible: it must lie between 0 and 21 %
conversion-error-alpha-range = an excess air ratio of { $value } is below 1
conversion-error-state = the reference state cannot be read: { $what }
conversion-error-contradiction = { $oxygen } % oxygen and an excess air ratio of { $alpha } contradict each other
conversion-error-basis = { $name } differs: { $from } ↔ { $to }
conversion-error-actual-state = the temperature or pressure of the measurement is not recorded
conversion-error-moisture-missing = dry and wet cannot be brought together without the amount of water
conversion-error-tp-missing = the temperature and pressure of the volume are needed
conversion-error-substance-missing = the molar mass of the substance is needed
conversion-error-density-missing = the density is needed
conversion-error-exhaust-missing = the exhaust volume per tonne of product is needed
conversion-error-electricity-equivalent-missing = electricity becomes standard coal only by a stated equivalent
conversion-error-kind-of-fraction = a share by volume is none by mass
conversion-error-too-large = the figure is too large to be calculated

## Command line
cli-compare-a = A: { $party } ({ $day })
cli-compare-b = B: { $party }
cli-compare-unknown-standard = no standard “{ $designation }”
cli-compare-unknown-topic = no concept “{ $topic }”
compare-unnumbered = standards of the same scope, numbers not in the corpus: { $standards }
compare-missing-value = { $object } · { $indicator }: { $standard } is in force, value not in the corpus (the replaced { $replaced } has one, which is not used)
compare-count = { $verdict }: { $count }
compare-consistency = consistency = equal ÷ (stricter + equal + looser + overlapping) = { $equal } ÷ { $compared } = { $percent } %
compare-consistency-none = consistency: nothing could be compared
compare-to-be-verified = of these to be verified: { $count }
compare-also = also printed as { $value }
cli-eval-no-cases = there is no case in { $file }
conversion-from = the figure
conversion-to = the target
cli-convert-not-a-number = “{ $value }” is no number

# What was entered and cannot be read
entry-state-unknown = Unknown part of a reference state “{ $key }”; known are: { $allowed }
entry-state-not-a-pair = “{ $entry }” is not written as part=value
entry-state-twice = The part “{ $key }” of the reference state stands twice
entry-fact-not-a-pair = “{ $entry }” is not written as parameter=value
entry-fact-unknown = There is no parameter “{ $name }”
entry-fact-value = “{ $value }” is no value of the parameter “{ $name }”; known are: { $allowed }
entry-fact-number = The parameter “{ $name }” needs a number, or true or false, not “{ $value }”

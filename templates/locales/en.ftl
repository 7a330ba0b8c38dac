# Every sentence that a reader sees (English). The keys are the same in each language; a test compares them.

## Words
list-separator = { ", " }
clause-mark = §
colon = { ": " }
limits-basis-note = Reference state and notes
record-apply-day = Update

language-zh = Chinese
language-ru = Russian
language-mn = Mongolian
language-en = English
language-mn-mong = Mongolian, traditional script
language-none = any language

jurisdiction-CN = China
jurisdiction-CN-NM = Inner Mongolia (China)
jurisdiction-RU = Russia
jurisdiction-EAEU = EAEU and interstate
jurisdiction-MN = Mongolia
jurisdiction-INT = International
jurisdiction-EU = European Union

level-national = National standard
level-sector = Sector standard
level-local = Local standard
level-group = Group standard
level-interstate = Interstate standard (GOST)
level-technical-regulation = Technical regulation
level-bat-reference = Best available techniques
level-international = International standard
level-regional = Regional standard
level-government = Act of government

force-mandatory = Mandatory
force-voluntary = Voluntary
force-unknown = Force unknown

status-in-force = In force
status-upcoming = Upcoming
status-unknown = Status unknown
status-draft = Draft
status-superseded = Superseded
status-withdrawn = Withdrawn

domain-energy = Energy
domain-emission = Emission of pollutants
domain-carbon = Carbon
domain-meng = Meng label
domain-green = Green products and assessment
domain-recycling = Recycling
domain-equipment = Equipment
domain-vehicle = Vehicles
domain-agri = Agriculture and food
domain-appliance = Appliances
domain-general = General

degree-IDT = identical (IDT)
degree-MOD = modified (MOD)
degree-NEQ = not equivalent (NEQ)

evidence-primary = original text
evidence-secondary = cited
evidence-recall = to be verified
evidence-primary-means = From the text itself or the issuing body’s own site
evidence-secondary-means = From a public page or repository that cites the text
evidence-recall-means = Professional knowledge: check it against the standard before use

concept-kind-product = product
concept-kind-process = process
concept-kind-equipment = equipment
concept-kind-substance = substance
concept-kind-indicator = indicator
concept-kind-method = method
concept-kind-quality = quality
concept-kind-document = document
concept-kind-body = body
concept-kind-general = general

relation-covers = Covers
relation-excludes = Excludes
relation-yields-to = Yields to

addressee-maker = Maker (places on the market)
addressee-producer = Producer
addressee-operator = Operator or user
addressee-seller = Seller
addressee-service = Repair, dismantling, recycling, transport
addressee-authority = Authority
addressee-laboratory = Laboratory
addressee-anyone = Anyone

grade-role-entry = entry (existing)
grade-role-new = new
grade-role-leading = leading
grade-role-special = special
grade-role-class = class
grade-role-information = information

## Why a hit is here
reason = { $term } ({ $ways })
reason-word = word in { $language }
reason-concept = concept: { $concept }
reason-concept-narrower = something narrower than { $concept }
reason-concept-broader = something broader than { $concept }
reason-number = its number
reason-adopts = adopts it
reason-cites = cites it
reason-quantity = quantity
reason-country = country

## Frame of a page
site-name = Biaoqiao
site-tagline = Standards of China, Russia, Mongolia and international bodies
site-skip = Skip to the content
site-menu = Site
site-languages = Language of the page
site-disclaimer = Titles, numbers, dates and limits are facts; clauses are summaries in our own words. For orientation, comparison and preparation only: before a legal or contractual decision read the standard itself, above all where something is “to be verified”.

nav-search = Search
nav-start = Start

## Start page
start-title = Biaoqiao: search standards across languages
start-heading = Ask in one language, find the standards of every country
start-lead = Type a question, a number or an indicator in Chinese, Russian, Mongolian or English and find the standards of China, Russia, the Eurasian Economic Union, Mongolia and international bodies that answer it. Every bridge between terms is shown and can be switched off or corrected; every value leads back to its source.
start-examples = Try one of these
start-holdings = What it holds
start-holdings-jurisdiction = Country or body
start-holdings-standards = Standards and acts
start-holdings-limits = Limits
start-holdings-texts = With clauses
start-holdings-all = All
start-holdings-terms = And { $concepts } terms in four languages, over which questions are carried.

start-example-number = a number, in any spelling

## Search
search-title = Search standards
search-title-for = { $query } · Search standards
search-label = Question, number or indicator
search-placeholder = e.g. cement kiln NOx limit
search-button = Search
search-language = Language of the question
search-language-auto = Detect
search-as-of = As of
search-as-of-hint = Whether a standard is in force is judged for this day; today by default
search-results = Results
search-total = { $total ->
    [one] { $total } standard
   *[other] { $total } standards
 }
search-total-page = { $total } standards, page { $page } of { $pages }
search-as-of-note = Status as of { $date }
search-empty = No standard found
search-empty-next = Try other or fewer words, check the language of the question, remove filters, or type a number (such as GB 13223 or ГОСТ Р ИСО 14067).
search-empty-filters = { $count ->
    [one] One filter is set; without it there may be answers:
   *[other] { $count } filters are set; without them there may be answers:
 }
search-ask = What are you looking for?
search-ask-next = Type a question, a term, a number in any spelling or an indicator, in any of the four languages.
search-no-such-page = There is no such page
search-first-page = Back to page 1
search-did-you-mean = Did you mean:
search-did-you-mean-instead = Nothing holds “{ $typed }”; “{ $meant }” was searched for too
search-unreadable-script = This Mongolian text is in an old font encoding (private-use characters), which cannot be searched. Please type it again in Unicode Mongolian script or in Cyrillic.
search-export = Export
search-export-csv = CSV table
search-export-json = JSON
search-export-note = at most { $most } standards, with sources

understood-heading = Understood as
understood-language = Language
understood-language-given = { $language } (as you said)
understood-language-detected = { $language } (detected)
understood-language-unsure = { $language } (detected, uncertain: choose it above)
understood-concepts = Terms
understood-designations = Numbers
understood-quantities = Quantities
understood-countries = Countries
understood-words = Not in the termbase
understood-means = In other languages
understood-adoption = Looking for what adopts it
understood-adoption-degree = Looking for what adopts it: { $degree }

bridge-off = switch off
bridge-off-label = Switch off the bridge of “{ $term }” to other languages
bridge-on = switch on
bridge-on-label = Switch on the bridge of “{ $term }” to other languages again
bridge-is-off = Switched off: only the words as typed are searched for
bridge-correct = correct
bridge-correct-label = Download a correction of the term “{ $term }” (CSV)
bridge-add = add
bridge-add-label = Download an empty row for the term “{ $term }” (CSV)
bridge-help = Is a bridge wrong or missing?
bridge-help-text = Download the correction (CSV, one concept a row, with the header of the termbase), mend it, and put it in place of the row with the same id in corpus/terms/; a new term gets an id and goes into any file there. The server rebuilds its index by itself; biaoqiao corpus check tells whether the row is right.

facets-heading = Filters
facets-active = Filters set
facets-clear = Remove all
facets-remove = Remove the filter: { $name }
facets-count = { $count }
facets-more = More
facet-jurisdiction = Country or body
facet-level = Level
facet-force = Force
facet-status = Status
facet-domain = Field of work
facet-language = Language of the document
facet-ics = ICS
facet-year = Year of publication

hit-translation = our translation
hit-official = official title
hit-why = Why
hit-clauses = Clauses
hit-limits = Limits
hit-effective = effective { $date }
hit-published = published { $date }
hit-withdrawn = ended { $date }
hit-replaced-by = replaced by { $designation }

page-previous = Previous
page-next = Next
page-number = Page { $page }
page-pages = Pages

## Record of a standard
title-official = official title
title-translation = our translation

field-status = Status
field-jurisdiction = Country or body
field-level = Level
field-force = Force
field-published = Published
field-effective = Effective
field-withdrawn = Ended
field-ics = ICS
field-ccs = CCS
field-domains = Fields of work
field-adopts = Adopts
field-replaces = Replaces
field-replaced-by = Replaced by
field-adopted-by = Adopted by
field-editions = Editions
field-references = References
field-scope = Scope
field-scope-zh = Scope in Chinese
field-source = Source
field-titles = Titles

record-clauses = Clauses
record-limits = Limits
record-methods = Methods of calculation
record-relations = Relations to other standards
record-facts = Facts
record-scopes = Who must act
record-sources = Sources
record-contents = On this page
record-status-on = { $date }
record-partial = in part
record-outside = outside the catalogue
record-outside-means = “Outside the catalogue”: not yet held here
record-this-edition = this one
record-no-limits = No limits of this standard are held here yet.
record-no-clauses = No clauses of this standard are held here yet.
record-no-scopes = Whom it is for is not recorded yet.
record-no-title = no title
record-own-words = Summaries in our own words, not the text of the standard.
record-search-again = Search similar standards
record-newer = Replaced by { $designation }
record-upcoming = Effective { $date }, not yet in force.
record-unknown-status = What is known does not tell whether it was in force on { $date }.
record-cel = Show conditions as rules

limits-indicator = Indicator
limits-grade = Grade
limits-condition = Condition
limits-value = Limit
limits-unit = Unit
limits-basis = Reference state
limits-clause = Clause
limits-dates = Valid
limits-source = Source
limits-note = Note
limits-object = Object
limits-count = Limits
limits-always = always
limits-from = from { $date }
limits-to = until { $date }
limits-total = { $count ->
    [one] { $count } limit
   *[other] { $count } limits
 }
limits-many = { $count } limits, one page for each object:
limits-of-title = { $object } · limits of { $standard }
limits-back = Back to { $standard }
limits-other-objects = Other objects
limits-unnamed-grade = no grade

value-at-most = ≤
value-below = <
value-at-least = ≥
value-above = >
value-equals = =
value-range = { $low } to { $high }
value-varies = { $sign } { $low } to { $high } (varies)
condition-and = { "; " }
condition-is = { $name }: { $value }
condition-not = not: { $name }

scopes-relation = Relation
scopes-object = Object
scopes-condition = Condition
scopes-place = Place
scopes-addressee = Who acts
scopes-other = Standard in its place
scopes-any-object = any enterprise
scopes-everywhere = everywhere

methods-formula = Formula
methods-result = Result

sources-number = No.
sources-evidence = Evidence
sources-seen = Read on
sources-where = Source
source-seen = read { $date }

## Reference state
basis-entry = { $name } { $value }
basis-O2 = reference oxygen
basis-P = pressure
basis-P_abs_inlet = absolute inlet pressure
basis-T = temperature
basis-T_ref = reference temperature
basis-alpha = excess air
basis-avg = averaged over
basis-boundary = boundary
basis-calorific = calorific value
basis-climate = climate type
basis-cycle = test cycle
basis-electricity = coal equivalent of electricity
basis-exhaust = reference exhaust volume
basis-expressed-as = expressed as
basis-f = frequency
basis-fraction = fraction
basis-gas = gas
basis-incubation = incubation
basis-inlet = inlet
basis-kgce = calorific value of coal equivalent
basis-load = load
basis-location = location
basis-material = material
basis-mean = mean
basis-medium = medium
basis-method = method
basis-moisture = moisture
basis-n = measurements
basis-per = per
basis-point = operating point
basis-relative-to = relative to
basis-speed = speed
basis-test = test
basis-O2-actual = oxygen as measured
basis-moisture-dry = dry
basis-T-actual = temperature as measured
basis-P-actual = pressure as measured
basis-calorific-net = net calorific value
basis-load-rated = rated load
basis-fraction-total = total
basis-fraction-soluble = soluble
basis-speed-fixed = fixed speed
basis-inlet-free-air = free air
basis-medium-clean-water = clean water
basis-material-homogeneous = homogeneous material
basis-mean-geometric = geometric mean
basis-per-product = per product
basis-per-fuel-heat-input = per heat input of fuel
basis-per-Adt = per air-dry tonne
basis-expressed-as-volume-fraction = as a volume fraction

## Error pages
error-back-start = Start page
error-back-search = Search
error-not-found = There is no such page
error-not-found-next = The address may be mistyped or have changed. Begin again from the start page or with a search.
error-no-standard = “{ $designation }” is not in the catalogue
error-no-standard-next = It may not be held here yet, or be spelled in another way. Search for its number or its name:
error-no-concept = The termbase has no “{ $concept }”
error-no-concept-next = Corrections of the terms it has can be downloaded from the search page, under “Understood as”.
error-bad-request = The request is not right
error-bad-request-next = Mend the parameters in the address, or begin again with a search.
error-too-long = The question is too long
error-too-long-next = The question has { $length } characters; at most { $most } are read. Please shorten it.
error-bad-value = The parameter “{ $name }” cannot be “{ $value }”
error-bad-value-next = It can be: { $allowed }
error-bad-date = “{ $value }” is not a date
error-bad-date-next = Write year-month-day, such as 2026-11-23.
error-method = This kind of request is not answered
error-method-next = The site is read only: use GET.
error-body-too-large = The request is too large
error-body-too-large-next = At most 64 kB are taken.
error-timeout = That took too long
error-timeout-next = Shorten the question and try again.
error-busy = The server is busy
error-busy-next = Try again in a few seconds.
error-too-many = Too many requests
error-too-many-next = Wait a moment and try again.
error-internal = Something went wrong in the server
error-internal-next = Try again; if it happens again, send the address of this page to the maintainer.

## Command line
cli-error = Error: { $what }
cli-error-no-corpus = There is no corpus folder “{ $folder }”. Run the program where corpus/ is, or name the folder with --corpus.
cli-error-open = The knowledge base cannot be opened
cli-corpus-has-errors = { $count ->
    [one] The corpus has one error; its record is left out. biaoqiao corpus check shows it.
   *[other] The corpus has { $count } errors; their records are left out. biaoqiao corpus check lists them.
 }
cli-check-summary = { $standards } standards, { $limits } limits, { $concepts } concepts; { $errors } errors, { $notes } notes.
cli-severity-error = error
cli-severity-note = note
cli-index-done = Index built: { $standards } standards, { $clauses } clauses, { $limits } limits in { $seconds } s, in { $folder }.
cli-progress-terms = Compiling the terms…
cli-progress-standards = Indexing standards { $done } / { $of }
cli-progress-clauses = Indexing clauses { $done } / { $of }
cli-progress-limits = Indexing limits { $done } / { $of }
cli-progress-merge = Merging the index…
cli-progress-verify = Verifying the index…
cli-search-understood = Language of the question: { $language }; { $total } standards
cli-search-why = why: { $reasons }
cli-serve-address = Biaoqiao serves { $address } (Ctrl-C stops it)
cli-serve-taken = The address { $address } is taken. Stop the program that uses it, or choose another port: biaoqiao serve --listen 127.0.0.1:8081
cli-serve-refused = Cannot listen on { $address }: { $reason }. Check the address, or use a port above 1023.
cli-serve-stopped = Stopped.
show-none = “{ $designation }” is not in the catalogue.
terms-none = The termbase has no “{ $term }”.
terms-more = { $count } more concepts are not listed; type more of the word.

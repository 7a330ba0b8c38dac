## Site
nav-terms = Terms
nav-browse = Browse
nav-api = API
footer-programs = For programs
footer-feed = News of standards (Atom)
footer-opensearch = Add to the browser as a search engine (OpenSearch)

search-title-list = Standards by filters

## Lists
list-standards = Standards
list-designation = Number
list-title = Title

## Suggestions
suggest-label = Suggestions
suggest-count = { $count ->
    [0] No suggestions
    [one] { $count } suggestion; arrow keys choose
   *[other] { $count } suggestions; arrow keys choose
 }
suggest-term = term
suggest-term-means = { $name } · { $kind }

## Terms
terms-title = Terms in four languages
terms-title-for = { $query } · Terms
terms-label = Term, part of one, or id
terms-placeholder = e.g. blast furnace, 高炉, gaolu, шахтная печь
terms-button = Look up
terms-hint = Type a term or a part of one in Chinese, pinyin, Russian, Mongolian in either script, or English.
terms-by-domain = Terms by field of work
terms-tree = Fields of work and concepts as a tree
terms-empty = The termbase has no such term
terms-empty-next = Try a shorter part of the word, another language, or pinyin.
terms-add = Download an empty row to add the term (CSV)
terms-kind = Kind
terms-matched = also:

## Concept
concept-title = { $name } · Term
concept-search = Search for it
concept-correct = Correct this term (CSV)
concept-names = Names
concept-preferred = Preferred name
concept-others = Other names
concept-no-name = no name known yet
concept-script-region = Inner Mongolia (China)
concept-measured = How it is measured
concept-direction = Better is
concept-better-lower = less
concept-better-higher = more
concept-better-none = neither more nor less
concept-no-unit = no unit
concept-neighbours = Broader and narrower
concept-narrower-count = { $count ->
    [0] Nothing narrower is in the termbase.
    [one] { $count } narrower concept at any depth.
   *[other] { $count } narrower concepts at any depth.
 }
concept-definitions = Definitions in standards
concept-occurs = Where it occurs
concept-occurs-summary = { $count ->
    [one] { $count } standard
   *[other] { $count } standards
 }, { $countries ->
    [one] { $countries } country or body
   *[other] { $countries } countries and bodies
 }, something narrower included.
concept-no-standards = No standard held here is about it or names it.
concept-all-of = All { $count } of { $country }
concept-roles = Where
concept-role-title = title
concept-role-scope = scope
concept-role-scope-narrower = scope: something narrower
concept-role-object = { $count ->
    [one] object of { $count } limit
   *[other] object of { $count } limits
 }
concept-role-indicator = { $count ->
    [one] indicator of { $count } limit
   *[other] indicator of { $count } limits
 }
concept-standards-title = { $name } · standards of { $country }
concept-limits-title = { $name } · { $other } · limits
concept-limits-many = { $count } limits, by what stands beside it:
concept-no-limits = No limits on it are held here.

## Browse
browse-title = Browse
browse-held-in = in { $language }
browse-ics = ICS fields
browse-domains = Fields of work and concepts
browse-coverage = Coverage
browse-policy = Tasks of the plan
browse-needs = Needs of the neighbours
browse-terms = Terms
browse-ics-about = { $count ->
    [0] Standards by the International Classification for Standards.
   *[other] Standards by the International Classification for Standards; { $count } have no code yet.
 }
browse-domains-about = { $count } concepts as a tree, with the standards about them.
browse-coverage-about = What is held of each country in each field, { $count } standards in all, and how well it is founded.
browse-policy-about = The { $count } tasks of the plan for equipment renewal and upgraded standards, each with the standards that serve it.
browse-needs-about = { $count } standardization needs stated in Russia and Mongolia, each with the standards that answer it.
browse-terms-about = { $count } concepts with their names in four languages.
browse-ics-title = { $name } · ICS
browse-ics-summary = { $with } standards have an ICS code, { $without } have none: their sources give none, and none is guessed.
browse-ics-none = Standards without an ICS code
browse-ics-none-about = The sources of these standards give no ICS code, and none is guessed. They are found by search, by field of work and by concept.
browse-with-filters = search among them
browse-domain-title = { $name } · concepts
browse-concepts = { $count ->
    [one] { $count } concept
   *[other] { $count } concepts
 }
browse-counts-standards = The number behind a concept counts the standards whose scope or limits are about it or something narrower.

coverage-lead = Standards of each country in each field of work; one standard may belong to several fields. The small numbers tell on what the entries rest. Each number leads to its standards.
coverage-without = no field
coverage-all = All
coverage-of-evidence = { $evidence }: { $count }

policy-lead = The plan of Inner Mongolia for renewing equipment and trading in consumer goods, task by task. Its words are held in Chinese.
policy-section = Part
policy-task = Task
policy-what = What is to be done
policy-targets = Targets
policy-standards = Standards
policy-task-title = Task { $id } of the plan
policy-serving = { $count ->
    [0] No standard that serves it is held yet
    [one] { $count } standard serves it
   *[other] { $count } standards serve it
 }
policy-serving-how = Standards whose title, scope or limits are about a concept of the task or something narrower; some of each country are shown.
policy-more = { $shown } of { $count } are shown; all of them
policy-none = No standard held here is about it.

needs-lead = What the neighbours say they need of standardization, with the standards on the same topic. The needs are held in Chinese.
needs-count = { $count ->
    [one] { $count } need
   *[other] { $count } needs
 }
needs-topic = Topic
needs-need = Need
needs-answers = Standards on it
needs-date = Stated
needs-none = none held yet
need-field-engineering = Construction and engineering
need-field-industry = Industry
need-field-science = Science and technology
need-field-trade = Trade

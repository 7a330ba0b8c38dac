# Reports: the writers' own words, chapters, captions, heads of columns, standing paragraphs
report-contents = Contents
report-word-table = Table
report-word-figure = Figure
report-word-annex = Annex
report-page = Page { $page } of { $pages }
report-judge = To be judged
report-word-group = Group
report-nothing = None
report-word-category = Item
report-word-file = File
report-word-rows = Rows

report-title-comparison = Comparison of standards
report-title-compliance = Applicable standards and compliance
report-fact-subject = Subject
report-fact-parties = Parties
report-fact-day = As of
report-fact-corpus = Version of the data
report-fact-standards = Standards
report-fact-judgements = Places to be judged
report-fact-again = To run it again
report-standards-count = { $count ->
    [one] { $count } standard
   *[other] { $count } standards
}
report-places-count = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
report-running-head = { $title } (data as of { $day })

report-chapter-summary = Summary
report-chapter-task = Task, scope and method
report-chapter-background = Regulatory background
report-chapter-system = Systems of standards
report-chapter-terms = Scope and terms
report-chapter-indicators = Key indicators
report-chapter-methods = Methods of test and calculation
report-chapter-conformity = Implementation and conformity assessment
report-chapter-differences = Main differences and their reasons
report-chapter-statistics = Statistics and consistency
report-chapter-conclusions = Conclusions and proposals
report-chapter-rows = All rows with their provenance
report-chapter-term-list = Terms in four languages
report-chapter-units = Conversion factors of units
report-chapter-changes = Changes since the last report
report-chapter-references = References

report-table-standards = Standards compared
report-table-conversions = Conversion of units and reference states
report-table-regulation = Laws and acts of government
report-table-system = Standards by topic
report-table-adoption = Adoption of international standards
report-table-scopes = Scopes
report-table-definitions = Terms and their definitions
report-table-indicators = Key indicators: { $a } and { $b }
report-table-grades = Grades side by side: { $indicator }
report-table-methods = Methods of test and calculation
report-table-conformity = Requirements on implementation and conformity assessment
report-table-differences = Main differences and their reasons
report-table-defects = Problems found in the texts of the standards
report-table-statistics = Verdicts counted: { $a } and { $b }
report-table-proposals = Conclusions and proposals
report-table-rows = All limits with their provenance
report-table-term-list = Terms in four languages
report-table-units = Conversion factors of units
report-table-changes = Changes since { $day }
report-figure-verdicts = Number of verdicts of each kind: { $a } and { $b }
report-figure-values = Limits on { $indicator }

report-group-term = Term
report-group-definition = Definition
report-group-a = { $a }
report-group-b = { $b }
report-group-converted = Converted

report-column-jurisdiction = Country or body
report-column-standard = Standard
report-column-title = Title
report-column-force = Force
report-column-status = Status on the day
report-column-effective = In force from
report-column-adopts = Adopts, degree
report-column-evidence = Evidence
report-column-step = Conversion
report-column-from = From
report-column-to = To
report-column-factor = Factor or formula
report-column-used-in = Used in
report-column-source = Source
report-column-seen = Read on
report-column-document = Document
report-column-level = Level
report-column-role = Relation to the standards of this report
report-column-topic = Topic
report-column-international = International standard
report-column-degree = Degree
report-column-adopted-edition = Edition adopted
report-column-current-edition = Current edition
report-column-lag = Lag, years
report-column-covers = Covers
report-column-excludes = Excludes or leaves to another
report-column-addressee = Who has to act
report-column-zh = Chinese
report-column-ru = Russian
report-column-mn = Mongolian
report-column-mn-mong = Traditional Mongolian
report-column-en = English
report-column-definition-a = Definition of A
report-column-definition-b = Definition of B
report-column-difference-of-definitions = Difference of the definitions
report-column-object = Object
report-column-indicator = Indicator
report-column-condition = Condition
report-column-a-clause = Clause
report-column-a-limit = Limit
report-column-a-unit = Unit
report-column-b-clause = Clause
report-column-b-limit = Limit
report-column-b-unit = Unit
report-column-a-converted = A
report-column-b-converted = B
report-column-difference = Difference, %
report-column-verdict = Verdict
report-column-reason = Reason and remarks
report-column-unit = Unit
report-column-a-method = Method of A
report-column-b-method = Method of B
report-column-difference-of-methods = Difference of the methods
report-column-effect-on = Rows that it makes incomparable
report-column-procedure = Procedure
report-column-authority = Authority
report-column-number = No.
report-column-difference-found = Difference
report-column-rows = Evidence rows
report-column-kind-of-reason = Kind of reason
report-column-to-judge = To be judged
report-column-clause = Clause
report-column-defect = Problem
report-column-effect = Effect
report-column-kind = Kind of indicator
report-column-stricter = Stricter
report-column-equal = Equal
report-column-looser = Looser
report-column-overlapping = Overlapping
report-column-incomparable = Incomparable
report-column-no-counterpart = No counterpart
report-column-consistency = Consistency, %
report-column-finding = Finding
report-column-proposal = Proposal
report-column-grade = Grade
report-column-limit = Limit
report-column-basis = Reference state
report-column-dimension = Dimension
report-column-table = Table
report-column-row = Row
report-column-column = Column
report-column-change = Change
report-column-before = Before
report-column-after = Now
report-all = All

report-change-added = added
report-change-removed = removed
report-change-changed = changed

report-kind-of-reason-value = other limit
report-kind-of-reason-scope = other scope
report-kind-of-reason-basis = other reference state
report-kind-of-reason-method = other method
report-kind-of-reason-gap = missing on one side
report-kind-of-reason-time = other edition or date

## Standing paragraphs
report-text-counts = { $a } compared with { $b }, { $total } in all: { $stricter } stricter, { $equal } equal, { $looser } looser, { $overlapping } overlapping, { $incomparable } incomparable, { $missing } without a counterpart.
report-text-consistency = The consistency is { $percent } % ({ $equal } equal of { $compared } compared).
report-text-consistency-none = Nothing could be compared, so there is no figure for the consistency.
report-text-unverified = { $count ->
    [one] One of these verdicts rests on professional knowledge alone on one side; check it against the text (“to be verified” in the tables).
   *[other] { $count } of these verdicts rest on professional knowledge alone on one side; check them against the texts (“to be verified” in the tables).
}
report-text-widest = The widest gap is { $indicator } of { $object }: { $a } { $a-value }, { $b } { $b-value }, a difference of { $percent } % ({ $rows }).
report-text-none-compared = This report has no limits to compare; it compares systems of standards, adoption and clauses only.
report-text-gap = The corpus holds no standard of { $party } on { $what }.
report-text-task = This report compares the standards of { $parties } on { $subject }. Status and limits are those of { $day }.
report-text-scope-chosen = The standards were chosen by the reader: { $standards }.
report-text-scope-topic = All standards on “{ $subject }” and what is narrower are compared; the corpus holds { $count }.
report-text-parameters = Parameters of the comparison: { $parameters }.
report-text-no-parameters = No parameters were entered: limits that depend on one are listed by condition, formulas that lack one are not compared.
report-text-method = Method: limits on the same indicator are compared pairwise when their objects are the same or one contains the other, their grades play the same role and their conditions can hold together. They are first brought to one unit and one reference state and then compared exactly, in decimals.
report-text-rounding = Figures are given as printed and never rounded. Conversions are calculated exactly, in fractions; only what is shown is rounded, to { $digits } significant digits, and marked “≈”. Difference = (A − B) ÷ |B| × 100 %, with { $places } decimals.
report-text-rule-stricter = Stricter: all that A allows, B allows as well, and more.
report-text-rule-looser = Looser: all that B allows, A allows as well, and more.
report-text-rule-equal = Equal: the figures are the same after conversion.
report-text-rule-overlapping = Overlapping: the two have a part in common, and neither contains the other.
report-text-rule-incomparable = Incomparable: reference state, test cycle, averaging time or dimension cannot be brought together, or a parameter is missing. Each row says which.
report-text-rule-no-counterpart = No counterpart: the other side has no limit on this object and indicator.
report-text-roles = Grades are paired by their role: entry with entry, new with new, leading with leading, special with special.
report-text-evidence = Evidence has three grades: primary (the text, or the site of the issuing body), secondary (a public source that cites it), to be verified (professional knowledge). No conclusion rests on the third alone.
report-text-status = Status follows from the dates: in force is what has taken effect and is neither withdrawn nor replaced on the day. Where that cannot be told, the status is unknown and the standard is not taken to bind.
report-text-left-out = Left out of the comparison, with the reason for each: { $count }.
report-text-left-out-none = All standards and limits within the scope were compared; nothing was left out.
report-text-left-out-section = At the reader's choice this report does not have: { $sections }.
report-text-system = The table lists the standards of each party by topic. An empty cell means that the corpus holds none, not that the country has none.
report-text-adoption = The lag is the year of the current international edition less that of the edition adopted.
report-text-degree-unknown = The corpus does not record the degree to which { $standard } adopts { $international }: see the foreword of the standard.
report-text-indicators = A is { $a }, B is { $b }. Each figure leads to its row in the annex, which gives clause, source and day of reading.
report-text-preview = Rows marked “preview” have a side that is not in force on the day; they do not count in the conclusions.
report-text-methods-effect = Different methods make these indicators incomparable: { $rows }.
report-text-statistics = Consistency = equal ÷ (stricter + equal + looser + overlapping). What is incomparable or has no counterpart does not count.
report-text-proposals = Proposals follow from findings. Each finding names its rows; whether to adopt a proposal, and who acts, is for a person to judge.
report-text-rows = This annex holds every row that tables T8 and T9 use.
report-text-changes = { $count ->
    [one] Since the report of { $day } (data version { $version }) there is one change.
   *[other] Since the report of { $day } (data version { $version }) there are { $count } changes.
}
report-text-changes-none = Nothing changed since the report of { $day } (data version { $version }).
report-text-changes-first = This is the first run. Keep the JSON file, and the next run will list what changed.
report-text-references = In the form of GB/T 7714—2015. The corpus holds neither the issuing body nor place and publisher: add them where they are asked for.
report-text-disclaimer = Titles, numbers, dates and limits are facts, clauses are summaries in our own words; for finding, comparing and preparing only. Before a legal or contractual decision read the standard itself, above all for what is to be verified.

## What the corpus does not hold: no filler, only where to look
report-absent = Not in the corpus: { $what }. Look up: { $where }.
report-absent-definitions = definitions of the terms
report-absent-conformity = rules on implementation and conformity assessment
report-absent-regulation = the regulation behind the standards
report-absent-methods = clauses on methods of test
report-absent-scopes = clauses on scope
report-absent-value = the value of { $indicator } in { $standard }
report-absent-standard = standards of { $party } on { $subject }
report-absent-defects = problems in the texts of the standards
report-lookup-CN = national public service platform for standards information (std.samr.gov.cn)
report-lookup-CN-NM = market supervision administration of Inner Mongolia and the database of local standards (dbba.sacinfo.org.cn)
report-lookup-RU = Rosstandart (www.rst.gov.ru) and its catalogue (protect.gost.ru)
report-lookup-EAEU = Eurasian Economic Commission (eec.eaeunion.org)
report-lookup-MN = Mongolian Agency for Standardization and Metrology (www.masm.gov.mn)
report-lookup-INT = ISO and IEC (www.iso.org, www.iec.ch)
report-lookup-EU = EUR-Lex (eur-lex.europa.eu)
report-lookup-standard = { $clause } in the text of { $standard }

## Where a person must judge
report-judge-findings = These findings follow from the data alone. Which of them matter for the task, and what lies outside the data?
report-judge-scope = Check the bounds of the object: the countries may delimit “{ $object }” differently.
report-judge-definition = Compare the definitions in the texts: does the difference change the scope?
report-judge-reason = Add the technical, economic or legal reason; the corpus shows only the difference.
report-judge-method = How much does the difference of the methods change the results?
report-judge-conformity = Add the procedures of conformity assessment and the practice of supervision.
report-judge-defect = Check against the text that the problem is one of the standard, not of the data.
report-judge-proposal = Adopt it? With which priority, and who acts?

## Findings and proposals
report-finding-stricter = { $a } is stricter than { $b } in { $count }, above all in { $what }.
report-finding-looser = { $a } is looser than { $b } in { $count }, above all in { $what }.
report-finding-gap = { $b } limits { $what }, { $a } does not.
report-finding-incomparable = Incomparable because of { $reason }: { $count }.
report-finding-upcoming = { $standard } takes effect on { $day } in place of { $replaced }.
report-finding-edition = { $standard } adopts { $adopted }; the current international edition is { $current }.
report-finding-unverified = Data to be verified: { $count }.
report-proposal-stricter = For export or mutual recognition, meeting the limits of { $a } meets those of { $b } as well; assess whether the lead is needed.
report-proposal-looser = Assess feasibility and cost of tightening the limits on { $what } to the level of { $b }.
report-proposal-gap = Assess whether { $what } needs a limit.
report-proposal-incomparable = Agree with the other side on { $reason }, or write the conversion into the contract.
report-proposal-upcoming = Complete a gap analysis against the new standard before { $day }.
report-proposal-edition = Follow { $current } and assess a revision.
report-proposal-unverified = Obtain the texts and check before citing.

## Enterprise report
report-compliance-findings = Main findings
report-compliance-applicable = Standards that apply
report-compliance-judgements = How each limit was judged
report-compliance-missing = Data still missing
report-compliance-coming = Standards to come
report-compliance-text = Subject: { $subject }. As of { $day }: binding { $binding }, voluntary { $voluntary }, of unknown scope { $unknown }.
report-compliance-result = Limits judged: { $judged }. Met: { $met }; not met: { $failed }; data missing: { $open }.
report-compliance-private = The enterprise's own figures serve this report only and are kept nowhere.

## Exports
export-terms-title = Biaoqiao termbase in four languages
export-terms-description = Terms in Chinese, Russian, Mongolian and English, each with its source and grade of evidence
export-mapping-title = Relations between standards
export-mapping-description = Generated from the Biaoqiao corpus: degrees of adoption as catalogued, verdicts as calculated from the limits

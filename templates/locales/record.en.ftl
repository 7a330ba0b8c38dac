# The record of a standard: drawings, glosses, reference
timeline-heading = Timeline
timeline-label = { $count ->
    [one] Timeline of one edition
   *[other] Timeline of { $count } editions
}
family-heading = Adoption map
family-label = Adoption map of { $count } documents
family-note = On the left the documents that are adopted, to their right those that adopt them; the lines say how closely: IDT identical, MOD modified, NEQ not equivalent.
family-left-out = { $count ->
    [one] One more document is not drawn.
   *[other] { $count } more documents are not drawn.
}
gloss-heading = Terms of this text
gloss-note = These equivalents come from the termbase; follow a term to its names in all languages, their evidence, and the way to correct them.
reference-heading = Entry for a list of references
reference-note = In the form of GB/T 7714—2015. The catalogue does not hold the issuing body, the place and the publisher: add them where they are asked for.
reference-copy = Copy
reference-copied = Copied

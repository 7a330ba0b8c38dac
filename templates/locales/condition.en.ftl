# Regions: what two conditions have in common, what a table leaves open
region-everything = in every case
region-or = { " " }or{ " " }
region-object = { $object } ({ $condition })
region-against = { $a } ↔ { $b }
region-not = { $name }: not { $value }
region-nothing = { $name }: no value is possible
region-at-least = { $name } { $value } or more
region-above = { $name } above { $value }
region-at-most = { $name } up to { $value }
region-below = { $name } below { $value }

# Области: общее двух условий, не охваченное таблицей
region-everything = во всех случаях
region-or = { " " }или{ " " }
region-object = { $object } ({ $condition })
region-against = { $a } ↔ { $b }
region-not = { $name }: не { $value }
region-nothing = { $name }: нет допустимых значений
region-at-least = { $name } от { $value }
region-above = { $name } более { $value }
region-at-most = { $name } до { $value } включительно
region-below = { $name } менее { $value }

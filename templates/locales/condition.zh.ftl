# 条件区间：两个条件的交集、表格未覆盖的部分
region-everything = 任何情形
region-or = { " " }或{ " " }
region-object = { $object }（{ $condition }）
region-against = { $a } ↔ { $b }
region-not = { $name }：不为{ $value }
region-nothing = { $name }：无可取值
region-at-least = { $name } { $value } 及以上
region-above = { $name }大于 { $value }
region-at-most = { $name } { $value } 及以下
region-below = { $name }小于 { $value }

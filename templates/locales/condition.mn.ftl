# Нөхцөлийн муж: хоёр нөхцөлийн огтлолцол, хүснэгтэд хамрагдаагүй хэсэг
region-everything = бүх тохиолдолд
region-or = { " " }эсвэл{ " " }
region-object = { $object } ({ $condition })
region-against = { $a } ↔ { $b }
region-not = { $name }: { $value } биш
region-nothing = { $name }: боломжит утга алга
region-at-least = { $name } { $value } ба түүнээс дээш
region-above = { $name } { $value }-аас дээш
region-at-most = { $name } { $value } хүртэл
region-below = { $name } { $value }-аас доош

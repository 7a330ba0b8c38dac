# The record of a standard: drawings, glosses, reference
timeline-heading = 时间线
timeline-label = { $count ->
   *[other] { $count } 个版本的时间线
}
family-heading = 采标关系图
family-label = { $count ->
   *[other] { $count } 个文件的采标关系图
}
family-note = 左边是被采用的文件，右边是采用它的文件；线上标出采用程度：IDT 等同，MOD 修改，NEQ 非等效。
family-left-out = 另有 { $count } 个文件未画出。
gloss-heading = 文中术语
gloss-note = 这些对应来自术语库；点开术语可查看各语种名称和证据，也可提出更正。
reference-heading = 参考文献著录
reference-note = 按 GB/T 7714—2015 的格式。库中没有责任者、出版地和出版者，需要时请自行补上。
reference-copy = 复制
reference-copied = 已复制

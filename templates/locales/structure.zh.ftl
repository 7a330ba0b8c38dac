# Counterparts, clauses side by side, editions, gaps and needs. The keys are the same in each language.

## Markets
market-CN = 中国
market-RU = 俄罗斯（含独联体跨国标准和欧亚经济联盟文件）
market-MN = 蒙古国
market-EU = 欧盟
market-INT = 国际

## Counterparts
counterparts-none = 其他国家未找到对应标准。
tie-adopted-by = 采用本标准：{ $link }
tie-adopts = 本标准采用它：{ $link }
tie-both-adopt = 采用同一国际标准：本标准 { $own }；对方 { $other }
tie-both-adopt-other-edition = 采用同一国际标准的不同版本：本标准 { $own }；对方 { $other }
tie-refers-own = 本标准引用的 { $cited } 由它采用：{ $link }
tie-refers-other = 引用本标准所采用的 { $cited }：{ $link }
tie-lag = 相隔 { $years } 年
tie-shared-limits = 共同限值指标 { $count } 项：{ $limits }
tie-broader = { $limit }（对方对象更宽：{ $object }）
tie-narrower = { $limit }（对方对象更窄：{ $object }）
tie-shared-concepts = 共同概念：{ $concepts }
tie-shared-class = 同属 ICS { $code }
tie-cites-own = 被本标准引用
tie-cites-other = 引用本标准
alarm-superseded = 采用的是已被替代的版本：{ $adopted }，现行版本为 { $current }
alarm-ended = 采用的是已失效的版本：{ $adopted }
place-title = 标题
place-scope = 适用对象
place-limit-object = 限值对象
place-limit-indicator = 限值指标
place-scope-text = 适用范围文字

## Clauses side by side
diff-limits = 限值变化
diff-clauses = 条款变化
diff-side-by-side = 条款对照
diff-nothing = 两者的条款和限值数据不足，无法对比。
diff-no-older = 没有带限值的更早版本；请给出两个标准号。
alignment-alone = 无对应条款
alignment-moved = 顺序不同
likeness-kind = 同类条款：{ $list }
likeness-number = 条款号相同：{ $list }
likeness-limits = 共同限值指标：{ $list }
likeness-concepts = 共同概念：{ $list }
likeness-related = 上下位概念：{ $list }
likeness-quantities = 相同数值：{ $list }
likeness-designations = 引用相同文件：{ $list }
likeness-signs = 相同代号：{ $list }
clause-kind-scope = 适用范围
clause-kind-norm-refs = 规范性引用文件
clause-kind-terms = 术语和定义
clause-kind-clause = 条款
clause-kind-annex = 附录
clause-kind-term = 术语
clause-change-kept = 未变
clause-change-renumbered = 仅编号变化
clause-change-changed = 有修改
clause-change-removed = 删除
clause-change-added = 新增

## Old and new limits
edition-same = 未变
edition-stricter = 加严
edition-looser = 放宽
edition-other = 改变
edition-incomparable = 不可比
edition-only-old = 语料库中仅旧版有此限值
edition-only-new = 语料库中仅新版有此限值
edition-with = { $word }（{ $more }）

## Coverage gaps
gaps-title = { $day } 各主题标准覆盖（{ $markets }）：现行文件数、最强效力、限值数
gaps-no-topic = 没有标准涉及该主题。
gaps-cell = { $count }（{ $strongest }）
gaps-cell-limits = { $count }（{ $strongest }），限值 { $limits }
gaps-between = { $has }有现行文件、{ $lacks }在语料库中没有的主题：{ $count }
strongest-nothing = 无
strongest-not-in-force = 无现行文件
strongest-upcoming = 即将实施
strongest-unknown-force = 效力未知
strongest-voluntary = 推荐性
strongest-mandatory = 强制性
coverage-exists = 已有现行标准
coverage-coming = 有未实施或状态未知的标准
coverage-broader-only = 仅上位概念有标准
coverage-missing = 语料库中没有
needs-more = ；另有 { $count } 项
needs-not-in-catalogue = 不在目录中

## 站点
nav-terms = 术语
nav-browse = 浏览
nav-api = 接口
footer-programs = 供程序使用
footer-feed = 标准动态（Atom）
footer-opensearch = 添加为浏览器搜索引擎（OpenSearch）

search-title-list = 按条件列出标准

## 列表
list-standards = 标准
list-designation = 标准号
list-title = 名称

## 输入提示
suggest-label = 输入提示
suggest-count = { $count ->
    [0] 没有提示
   *[other] { $count } 条提示，用方向键选择
 }
suggest-term = 术语
suggest-term-means = { $name } · { $kind }

## 术语
terms-title = 四语术语
terms-title-for = { $query } · 术语
terms-label = 术语、术语的一部分或编号
terms-placeholder = 例如：高炉、gaolu、шахтная печь
terms-button = 查术语
terms-hint = 可输入中文、拼音、俄文、西里尔蒙古文、传统蒙古文或英文术语，或其中一部分。
terms-by-domain = 按领域看术语
terms-tree = 领域与概念树
terms-empty = 术语库中没有这个术语
terms-empty-next = 换更短的词、另一种语言或拼音再试。
terms-add = 下载空白术语行以便补充（CSV）
terms-kind = 类别
terms-matched = 又称：

## 概念
concept-title = { $name } · 术语
concept-search = 检索这个术语
concept-correct = 更正这个术语（CSV）
concept-names = 名称
concept-preferred = 首选名称
concept-others = 其他名称
concept-no-name = 尚无名称
concept-script-region = 内蒙古（中国）
concept-measured = 如何度量
concept-direction = 优劣方向
concept-better-lower = 越小越好
concept-better-higher = 越大越好
concept-better-none = 不分大小优劣
concept-no-unit = 无单位
concept-neighbours = 上位与下位概念
concept-narrower-count = { $count ->
    [0] 术语库中没有更窄的概念。
   *[other] 各级下位概念共 { $count } 个。
 }
concept-definitions = 标准中的定义
concept-occurs = 出现在哪些标准
concept-occurs-summary = { $countries } 个国家或组织的 { $count } 项标准，含下位概念。
concept-no-standards = 本库没有以它为对象或提到它的标准。
concept-all-of = { $country }全部 { $count } 项
concept-roles = 出现位置
concept-role-title = 标准名称
concept-role-scope = 适用范围
concept-role-scope-narrower = 适用范围（下位概念）
concept-role-object = { $count } 条限值的对象
concept-role-indicator = { $count } 条限值的指标
concept-standards-title = { $name } · { $country }的标准
concept-limits-title = { $name } · { $other } · 限值
concept-limits-many = 共 { $count } 条限值，按对应的指标或对象分列：
concept-no-limits = 本库没有它的限值。

## 浏览
browse-title = 浏览
browse-held-in = { $language }
browse-ics = ICS 分类
browse-domains = 领域与概念
browse-coverage = 收录范围
browse-policy = 方案任务
browse-needs = 邻国需求
browse-terms = 术语
browse-ics-about = { $count ->
    [0] 按国际标准分类法浏览标准。
   *[other] 按国际标准分类法浏览标准；{ $count } 项尚无分类号。
 }
browse-domains-about = { $count } 个概念组成的树，附有关标准。
browse-coverage-about = 各国各领域收录了多少标准（共 { $count } 项），依据如何。
browse-policy-about = 设备更新与标准提升方案的 { $count } 项任务，每项列出可支撑的标准。
browse-needs-about = 俄罗斯和蒙古国提出的 { $count } 条标准化需求，每条列出可回应的标准。
browse-terms-about = { $count } 个概念的四语名称。
browse-ics-title = { $name } · ICS
browse-ics-summary = { $with } 项标准有 ICS 分类号，{ $without } 项没有：出处未给出，本库不猜测。
browse-ics-none = 没有 ICS 分类号的标准
browse-ics-none-about = 这些标准的出处没有给出 ICS 分类号，本库不猜测。可用检索、领域或概念查到它们。
browse-with-filters = 在其中检索
browse-domain-title = { $name } · 概念
browse-concepts = { $count } 个概念
browse-counts-standards = 概念后的数字是适用范围或限值涉及它（含下位概念）的标准项数。

coverage-lead = 各国在各领域的标准项数，一项标准可属于几个领域。小字说明条目的依据。每个数字都可点开看标准。
coverage-without = 未分领域
coverage-all = 合计
coverage-of-evidence = { $evidence } { $count }

policy-lead = 内蒙古推动设备更新和消费品以旧换新方案的各项任务，原文为中文。
policy-section = 部分
policy-task = 任务
policy-what = 内容
policy-targets = 目标
policy-standards = 标准
policy-task-title = 方案任务 { $id }
policy-serving = { $count ->
    [0] 尚未收录可支撑它的标准
   *[other] { $count } 项标准可支撑它
 }
policy-serving-how = 名称、适用范围或限值涉及任务概念（含下位概念）的标准；每个国家列出几项。
policy-more = 列出 { $shown } 项，全部 { $count } 项
policy-none = 本库没有以它为对象的标准。

needs-lead = 邻国提出的标准化需求，以及同一主题的标准。需求以中文记录。
needs-count = { $count } 条需求
needs-topic = 主题
needs-need = 需求
needs-answers = 有关标准
needs-date = 提出时间
needs-none = 尚未收录
need-field-engineering = 工程建设
need-field-industry = 产业
need-field-science = 科技
need-field-trade = 贸易

# 读者看到的每一句话（中文）。各语言文件的键必须相同，有测试比对。

## 词
list-separator = { "、" }
clause-mark = §
colon = ：
limits-basis-note = 基准状态与说明
record-apply-day = 更新

language-zh = 中文
language-ru = 俄文
language-mn = 蒙古文
language-en = 英文
language-mn-mong = 传统蒙古文
language-none = 不限语言

jurisdiction-CN = 中国
jurisdiction-CN-NM = 中国内蒙古
jurisdiction-RU = 俄罗斯
jurisdiction-EAEU = 欧亚经济联盟与独联体
jurisdiction-MN = 蒙古国
jurisdiction-INT = 国际
jurisdiction-EU = 欧盟

level-national = 国家标准
level-sector = 行业标准
level-local = 地方标准
level-group = 团体标准
level-interstate = 跨国标准（ГОСТ）
level-technical-regulation = 技术法规
level-bat-reference = 最佳可行技术手册
level-international = 国际标准
level-regional = 区域标准
level-government = 政府文件

force-mandatory = 强制
force-voluntary = 推荐
force-unknown = 约束力未知

status-in-force = 现行
status-upcoming = 即将实施
status-unknown = 状态未知
status-draft = 草案
status-superseded = 被代替
status-withdrawn = 废止

domain-energy = 节能
domain-emission = 污染物排放
domain-carbon = 碳排放
domain-meng = “蒙”字标
domain-green = 绿色产品与评价
domain-recycling = 回收利用
domain-equipment = 设备
domain-vehicle = 车辆
domain-agri = 农牧与食品
domain-appliance = 家电
domain-general = 通用

degree-IDT = 等同采用（IDT）
degree-MOD = 修改采用（MOD）
degree-NEQ = 非等效（NEQ）

evidence-primary = 原文
evidence-secondary = 转引
evidence-recall = 待核实
evidence-primary-means = 依据标准原文或发布机构网站
evidence-secondary-means = 依据引用标准的公开网页或资料库
evidence-recall-means = 依据专业知识，使用前须核对原文

concept-kind-product = 产品
concept-kind-process = 工艺
concept-kind-equipment = 设备
concept-kind-substance = 物质
concept-kind-indicator = 指标
concept-kind-method = 方法
concept-kind-quality = 性质
concept-kind-document = 文件
concept-kind-body = 机构
concept-kind-general = 通用

relation-covers = 适用
relation-excludes = 不适用
relation-yields-to = 让位于

addressee-maker = 制造商（投放市场者）
addressee-producer = 生产企业
addressee-operator = 使用、运行单位
addressee-seller = 销售者
addressee-service = 维修、拆解、回收或运输者
addressee-authority = 主管部门
addressee-laboratory = 实验室
addressee-anyone = 任何人

grade-role-entry = 准入（既有）
grade-role-new = 新建
grade-role-leading = 先进
grade-role-special = 特别限值
grade-role-class = 分级
grade-role-information = 参考

## 命中理由
reason = { $term }（{ $ways }）
reason-word = { $language }原词
reason-concept = 概念：{ $concept }
reason-concept-narrower = 下位概念，属于 { $concept }
reason-concept-broader = 上位概念，包含 { $concept }
reason-number = 标准号
reason-adopts = 采用它
reason-cites = 引用它
reason-quantity = 量值
reason-country = 国别

## 页面框架
site-name = 标桥
site-tagline = 中俄蒙及国际标准知识库
site-skip = 跳到正文
site-menu = 站点
site-languages = 界面语言
site-disclaimer = 标题、编号、日期与限值为事实，条文为自拟摘要；仅供查找、比对和准备之用。作出法律或合同决定前请核对标准原文，“待核实”的内容尤须核对。

nav-search = 检索
nav-start = 首页

## 首页
start-title = 标桥：跨语言标准检索
start-heading = 用一种语言提问，查到各国标准
start-lead = 用中文、俄文、蒙古文或英文输入问题、标准号或指标，查到中国、俄罗斯、欧亚经济联盟、蒙古国和国际上回答它的标准。术语之间的对应全部列出，可以关闭，可以更正；每个数值都能查到出处。
start-examples = 试试这些问题
start-holdings = 收录情况
start-holdings-jurisdiction = 国家或组织
start-holdings-standards = 标准与文件
start-holdings-limits = 限值
start-holdings-texts = 有条文摘要
start-holdings-all = 合计
start-holdings-terms = 另有 { $concepts } 条四语术语，用于跨语言检索。

start-example-number = 标准号，任意写法

## 检索
search-title = 检索标准
search-title-for = { $query } · 检索标准
search-label = 问题、标准号或指标
search-placeholder = 例如：水泥窑氮氧化物限值
search-button = 检索
search-language = 提问语言
search-language-auto = 自动识别
search-as-of = 基准日期
search-as-of-hint = 按这一天判断标准是否现行；默认今天
search-results = 结果
search-total = { $total } 项标准
search-total-page = { $total } 项标准，第 { $page } / { $pages } 页
search-as-of-note = 状态以 { $date } 为准
search-empty = 没有找到标准
search-empty-next = 换一种说法或更短的词，检查提问语言，取消筛选条件，或直接输入标准号（如 GB 13223、ГОСТ Р ИСО 14067）再试。
search-empty-filters = 当前有 { $count } 个筛选条件，取消后可能有结果：
search-ask = 请输入要查的内容
search-ask-next = 可以输入一个问题、一个术语、一个标准号（任何写法）或一个指标，四种语言均可。
search-no-such-page = 没有这一页
search-first-page = 回到第 1 页
search-did-you-mean = 您要找的是不是：
search-did-you-mean-instead = 未见“{ $typed }”，已按“{ $meant }”一并检索
search-unreadable-script = 这段蒙古文用的是旧字体编码（私用区字符），无法检索。请改用 Unicode 传统蒙古文或西里尔蒙古文重新输入。
search-export = 导出
search-export-csv = CSV 表格
search-export-json = JSON
search-export-note = 最多 { $most } 项，含出处

understood-heading = 理解为
understood-language = 语言
understood-language-given = { $language }（您指定）
understood-language-detected = { $language }（自动识别）
understood-language-unsure = { $language }（自动识别，把握不大，请在上方指定）
understood-concepts = 术语
understood-designations = 标准号
understood-quantities = 量值
understood-countries = 国家
understood-words = 术语库未收录
understood-means = 各语言对应
understood-adoption = 查找采用关系
understood-adoption-degree = 查找采用关系：{ $degree }

bridge-off = 停用
bridge-off-label = 停用“{ $term }”到其他语言的对应
bridge-on = 启用
bridge-on-label = 重新启用“{ $term }”到其他语言的对应
bridge-is-off = 已停用：只按原词检索
bridge-correct = 更正
bridge-correct-label = 下载“{ $term }”的术语更正表（CSV）
bridge-add = 补充
bridge-add-label = 下载“{ $term }”的空白术语行（CSV）
bridge-help = 术语对应有误或缺失？
bridge-help-text = 下载更正表（CSV，一行一个概念，表头与术语库相同），改好后替换 corpus/terms/ 中相同编号的行；新术语填好编号后加入任一文件。服务会自动重建索引，用 biaoqiao corpus check 检查。

facets-heading = 筛选
facets-active = 已选条件
facets-clear = 全部取消
facets-remove = 取消筛选：{ $name }
facets-count = { $count } 项
facets-more = 更多
facet-jurisdiction = 国家或组织
facet-level = 层级
facet-force = 约束力
facet-status = 状态
facet-domain = 领域
facet-language = 文件语言
facet-ics = 国际标准分类（ICS）
facet-year = 发布年份

hit-translation = 本库译名
hit-official = 官方题名
hit-why = 命中
hit-clauses = 相关条文
hit-limits = 相关限值
hit-effective = { $date } 起实施
hit-published = { $date } 发布
hit-withdrawn = { $date } 起失效
hit-replaced-by = 由 { $designation } 代替

page-previous = 上一页
page-next = 下一页
page-number = 第 { $page } 页
page-pages = 分页

## 标准页
title-official = 官方题名
title-translation = 本库译名

field-status = 状态
field-jurisdiction = 国家或组织
field-level = 层级
field-force = 约束力
field-published = 发布
field-effective = 实施
field-withdrawn = 失效
field-ics = 国际标准分类
field-ccs = 中国标准分类
field-domains = 领域
field-adopts = 采用
field-replaces = 代替
field-replaced-by = 被代替
field-adopted-by = 被采用
field-editions = 各版本
field-references = 引用文件
field-scope = 范围
field-scope-zh = 范围（中文）
field-source = 出处
field-titles = 题名

record-clauses = 条文摘要
record-limits = 限值
record-methods = 计算方法
record-relations = 与其他标准的关系
record-facts = 基本信息
record-scopes = 适用对象与责任者
record-sources = 出处
record-contents = 本页内容
record-status-on = { $date }
record-partial = 部分
record-outside = 库外
record-outside-means = “库外”指本库尚未收录
record-this-edition = 本页
record-no-limits = 本库尚未收录该标准的限值。
record-no-clauses = 本库尚未收录该标准的条文摘要。
record-no-scopes = 本库尚未收录适用对象。
record-no-title = 无题名
record-own-words = 以下为自拟摘要，不是标准原文。
record-search-again = 检索相近标准
record-newer = 已被 { $designation } 代替
record-upcoming = { $date } 起实施，目前尚未生效。
record-unknown-status = 现有资料不能判断该标准在 { $date } 的状态。
record-cel = 显示条件的规则表达式

limits-indicator = 指标
limits-grade = 等级
limits-condition = 条件
limits-value = 限值
limits-unit = 单位
limits-basis = 基准状态
limits-clause = 条款
limits-dates = 有效期
limits-source = 出处
limits-note = 说明
limits-object = 对象
limits-count = 条数
limits-always = 任何条件
limits-from = { $date } 起
limits-to = 至 { $date }
limits-total = 共 { $count } 条限值
limits-many = 共 { $count } 条限值，按对象分页：
limits-of-title = { $object } · { $standard } 限值
limits-back = 返回 { $standard }
limits-other-objects = 其他对象
limits-unnamed-grade = 不分级

value-at-most = ≤
value-below = <
value-at-least = ≥
value-above = >
value-equals = =
value-range = { $low } 至 { $high }
value-varies = { $sign } { $low } 至 { $high }（随条件变化）
condition-and = { "；" }
condition-is = { $name }：{ $value }
condition-not = 非{ $name }

scopes-relation = 关系
scopes-object = 对象
scopes-condition = 条件
scopes-place = 地区
scopes-addressee = 责任者
scopes-other = 代替它的标准
scopes-any-object = 任何企业
scopes-everywhere = 全境

methods-formula = 公式
methods-result = 结果

sources-number = 序号
sources-evidence = 依据
sources-seen = 查阅日期
sources-where = 来源
source-seen = { $date } 查阅

## 基准状态
basis-entry = { $name } { $value }
basis-O2 = 基准氧含量
basis-P = 压力
basis-P_abs_inlet = 吸气绝对压力
basis-T = 温度
basis-T_ref = 参考温度
basis-alpha = 过量空气系数
basis-avg = 平均时间
basis-boundary = 边界
basis-calorific = 热值
basis-climate = 气候类型
basis-cycle = 试验循环
basis-electricity = 电力折标系数
basis-exhaust = 基准排气量
basis-expressed-as = 表示为
basis-f = 频率
basis-fraction = 形态
basis-gas = 气体
basis-incubation = 培养温度
basis-inlet = 吸气状态
basis-kgce = 标准煤热值
basis-load = 负荷
basis-location = 部位
basis-material = 材料
basis-mean = 平均方式
basis-medium = 介质
basis-method = 方法
basis-moisture = 水分
basis-n = 测定次数
basis-per = 计量对象
basis-point = 工况点
basis-relative-to = 相对于
basis-speed = 转速
basis-test = 试验
basis-O2-actual = 氧含量按实测
basis-moisture-dry = 干基
basis-T-actual = 实测温度
basis-P-actual = 实测压力
basis-calorific-net = 低位热值
basis-load-rated = 额定负荷
basis-fraction-total = 总量
basis-fraction-soluble = 可溶态
basis-speed-fixed = 定速
basis-inlet-free-air = 吸入自由空气
basis-medium-clean-water = 清水
basis-material-homogeneous = 均质材料
basis-mean-geometric = 几何平均
basis-per-product = 按产品计
basis-per-fuel-heat-input = 按燃料输入热量计
basis-per-Adt = 按风干吨计
basis-expressed-as-volume-fraction = 以体积分数表示

## 错误页
error-back-start = 回到首页
error-back-search = 去检索
error-not-found = 没有这一页
error-not-found-next = 地址可能写错或已改变。可以从首页或检索重新开始。
error-no-standard = 本库没有“{ $designation }”
error-no-standard-next = 可能尚未收录，或写法不同。可以用标准号或名称检索：
error-no-concept = 术语库没有“{ $concept }”
error-no-concept-next = 在检索页的“理解为”一栏可以下载现有术语的更正表。
error-bad-request = 请求有误
error-bad-request-next = 请改正地址中的参数，或从检索页重新开始。
error-too-long = 问题过长
error-too-long-next = 问题有 { $length } 个字符，最多 { $most } 个。请缩短后再试。
error-bad-value = 参数“{ $name }”的值“{ $value }”不能用
error-bad-value-next = 可用的值：{ $allowed }
error-bad-date = “{ $value }”不是日期
error-bad-date-next = 请写成 年-月-日，如 2026-11-23。
error-method = 不支持这种请求方式
error-method-next = 本站只读，用 GET 请求。
error-body-too-large = 请求内容过大
error-body-too-large-next = 本站最多接收 64 kB。
error-timeout = 处理超时
error-timeout-next = 请缩短问题后再试一次。
error-busy = 服务器正忙
error-busy-next = 请几秒后再试。
error-too-many = 请求过于频繁
error-too-many-next = 请稍等片刻再试。
error-internal = 服务器出错
error-internal-next = 请再试一次；若仍出错，请把本页地址告诉维护者。

## 命令行
cli-error = 错误：{ $what }
cli-error-no-corpus = 没有找到资料文件夹“{ $folder }”。请在含有 corpus/ 的目录里运行，或用 --corpus 指定。
cli-error-open = 打不开知识库
cli-corpus-has-errors = 资料中有 { $count } 处错误，相关记录未收录；用 biaoqiao corpus check 查看。
cli-check-summary = { $standards } 项标准，{ $limits } 条限值，{ $concepts } 个概念；{ $errors } 处错误，{ $notes } 条提示。
cli-severity-error = 错误
cli-severity-note = 提示
cli-index-done = 索引已建成：{ $standards } 项标准、{ $clauses } 条条文、{ $limits } 条限值，用时 { $seconds } 秒，位于 { $folder }。
cli-progress-terms = 编译术语……
cli-progress-standards = 索引标准 { $done } / { $of }
cli-progress-clauses = 索引条文 { $done } / { $of }
cli-progress-limits = 索引限值 { $done } / { $of }
cli-progress-merge = 合并索引……
cli-progress-verify = 校验索引……
cli-search-understood = 提问语言：{ $language }；{ $total } 项标准
cli-search-why = 命中：{ $reasons }
cli-serve-address = 标桥已启动：{ $address }（按 Ctrl-C 停止）
cli-serve-taken = 地址 { $address } 已被占用。请停止占用它的程序，或换一个端口：biaoqiao serve --listen 127.0.0.1:8081
cli-serve-refused = 不能监听 { $address }：{ $reason }。请检查地址，或使用大于 1023 的端口。
cli-serve-stopped = 已停止。
show-none = 本库没有“{ $designation }”。
terms-none = 术语库没有“{ $term }”。
terms-more = 另有 { $count } 个概念未列出；请输入更完整的词。

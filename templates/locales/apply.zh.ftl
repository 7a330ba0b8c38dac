# Which standards apply, judgement of figures, sheets.

## What applies
apply-outcome-binding = 必须执行
apply-outcome-coming = 即将实施
apply-outcome-export = 出口须符合
apply-outcome-relevant = 相关
apply-outcome-incomplete = 缺少数据，尚不能确定
apply-outcome-superseded = 已代替，停止使用
apply-outcome-scope-unknown = 适用范围不明
apply-outcome-not-applicable = 不适用
apply-kind-product = 产品
apply-kind-process = 工序
apply-kind-equipment = 设备
apply-kind-raw-material = 原料
apply-market-CN = 中国
apply-market-RU = 俄罗斯及欧亚经济联盟
apply-market-MN = 蒙古国
apply-market-EU = 欧盟
apply-enterprise = 整个企业
apply-thing = { $name }（{ $kind }）
apply-covers = { $thing }：在适用范围内
apply-covers-as = { $thing }：属于“{ $object }”，在适用范围内
apply-condition = 满足条件：{ $condition }
apply-not-addressed = 承担义务的一方：{ $addressee }
apply-if-in = 如果厂址位于{ $places }
apply-on-market = 目标市场：{ $market }
apply-excluded = { $thing }：该标准将其排除
apply-left = { $thing }：改由 { $other } 规定
apply-open = { $thing }：取决于{ $parameters }
apply-open-places = { $thing }：取决于厂址是否位于{ $places }
apply-miss-condition = { $thing }：不满足条件：{ $condition }
apply-miss-place = { $thing }：只适用于{ $places }
apply-miss-market = { $thing }：只针对销往{ $market }的产品
apply-miss-abroad = { $thing }：对生产或运行的要求只在本国（{ $jurisdiction }）有效
apply-miss-making = { $thing }：针对其生产者，不针对使用者
apply-miss-narrower = { $thing }：只针对范围更窄的“{ $object }”
apply-miss-sibling = { $thing }：针对“{ $object }”，不是同一事物
apply-from = 自 { $date } 起
apply-clauses = 条款：{ $clauses }
apply-to-be-verified = 待核实
apply-changes = 变化
apply-change = { $what }：{ $old } → { $new }（{ $turn }）
apply-turn-stricter = 更严
apply-turn-looser = 放宽
apply-turn-same = 不变
apply-turn-unsaid = 不可直接比较
apply-turn-added = 新增
apply-turn-dropped = 取消
apply-purpose-scope = 判断是否适用
apply-purpose-limit = 确定限值
apply-purpose-method = 计算指标值
apply-needs = 还需要提供
apply-need = { $thing }：{ $parameter } — { $purposes }（{ $standards }）
apply-near = 不适用及其原因
apply-heading = { $name }，{ $date }
apply-figures = 指标判定
apply-renewals = 设备更新

## Judgement of figures
check-verdict-grade = { $grade }级
check-verdict-meets = 符合
check-verdict-fails = 不符合
check-verdict-incomplete = 不完整，缺少：{ $missing }
check-verdict-each = 按级别：{ $each }
check-verdict-each-one = { $grade }：{ $verdict }
check-verdict-preview = 预览（{ $date } 起实施）：{ $verdict }
check-verdict-preview-draft = 预览（草案）：{ $verdict }
check-verdict-not-applicable = 不适用：{ $why }
check-bar-meets = 符合
check-bar-fails = 不符合
check-bar-incomplete = 不完整
check-bar-preview = 尚未实施
check-bar-not-applicable = 不适用
check-none-no-row = 该标准无此限值
check-none-other-conditions = 此条件下无限值
check-none-other-state = 限值针对其他平均时间、测试循环或状态
check-none-no-such-grade = 该标准在此没有这一级别
check-none-fixed-only = 仅有固定值或典型值，不作判定
check-none-ended = 已失效
check-missing-parameter = { $name }
check-missing-actual = 实测值
check-missing-state = 数值的状态：{ $key }
check-missing-grade = 选定级别：{ $grades }
check-missing-varies = 限值在两个值之间变动
check-missing-calculation = 用这些数无法计算
check-missing-too-large = 数字过长
check-warning-to-be-verified = 依据专业知识，须对照标准核实
check-warning-status-unknown = 该日标准状态不明
check-warning-non-monotone = 原文如此：{ $better }级限值宽于{ $worse }级
check-warning-equal-grades = 原文如此：{ $better }级与{ $worse }级限值相同
check-warning-missing-grades = 此处缺少的级别：{ $grades }
check-warning-plays = 该日没有有效的“{ $asked }”限值，执行“{ $printed }”限值
check-warning-method-differs = 按标准方法由所填数据算得 { $value }
check-warning-exhaust-not-above = 排气量未超过基准排气量，不作换算
check-warning-state-unused = 限值未规定{ $key }，未采用
check-warning-aside = 同级另有限值取决于{ $parameters }
check-step-entered = 填报值：{ $value } { $unit }
check-step-calculated = 按方法（{ $clause }）：{ $formula } = { $substituted } = { $value } { $unit }
check-step-converted = { $step } = { $value } { $unit }
check-side-limit = 限值
check-step-limit = 限值（{ $clause }）：{ $formula } = { $substituted } = { $value } { $unit }
check-step-holds = { $value } { $sign } { $bound }：符合
check-step-misses = { $value } { $sign } { $bound }：不符合
check-step-undecided = { $value } { $sign } { $bound }：无法判定
check-line = { $grade }（{ $clause }）：{ $limit }
check-room = 余量 { $margin } { $unit }
check-short = 相差 { $margin } { $unit }
check-aside = 仅列示，不判定：{ $limit }
check-later = { $date } 起：{ $verdict }

## Renewal of equipment
renewal-replace = 应淘汰更新
renewal-upgrade = 建议升级
renewal-unknown = 需补充数据或使用年限
renewal-sound = 良好
renewal-age = 已使用 { $age } 年

## Effect over many enterprises
effect-rows = 已判定行数：{ $count }
effect-saved = 2级以下全部达到2级可节能：{ $saved } tce/a
effect-without-saving = 无法计算节能量的行数：{ $count }
effect-avoided = 减少排放：{ $avoided } t CO2/a
effect-factor-missing = { $count } 行缺少排放因子
effect-saving-undecided = 指标未判定
effect-saving-no-target = 此处无2级
effect-saving-no-output = 缺少产量
effect-saving-not-energy = 不是单位产量的能耗
effect-bar = { $what }，{ $place }：{ $verdict } — { $count }
effect-short = { $enterprise }：相差 { $margin } { $unit }（{ $limit }）

## Sheets
sheet-column-enterprise = 企业
sheet-column-place = 地区
sheet-column-standard = 标准
sheet-column-object = 对象
sheet-column-indicator = 指标
sheet-column-grade = 级别
sheet-column-inputs = 参数
sheet-column-actual = 实际值
sheet-column-unit = 单位
sheet-column-state = 状态
sheet-column-output = 产量
sheet-column-output_unit = 产量单位
sheet-column-factor = 排放因子（t CO2/tce）
sheet-column-as_of = 日期
sheet-yes = 是
sheet-no = 否
sheet-lists = 列表
sheet-result-row = 行
sheet-result-verdict = 判定
sheet-result-limit = 限值
sheet-result-margin = 余量
sheet-result-next = 上一级限值
sheet-result-next-margin = 距上一级
sheet-result-clause = 条款
sheet-result-source = 来源
sheet-result-evidence = 依据等级
sheet-result-saved = 达到2级的节能量（tce/a）
sheet-result-avoided = 减排量（t CO2/a）
sheet-result-steps = 计算过程
sheet-result-notes = 说明
sheet-figures = 指标
sheet-results = 判定结果
sheet-help = 填写说明
sheet-help-1 = 填写实际值、单位以及该行需要的参数列。可以增删行。
sheet-help-2 = 数值按填写的原样比较，不作修约。
sheet-help-3 = 只有数值状态与限值基准不同时才填写状态，例如 O2=11%。
sheet-help-4 = 实际值留空时，按标准规定的方法由参数计算。
sheet-basis = 限值的基准状态：{ $basis }
sheet-error-too-large = 文件超过 { $most } MB。
sheet-error-bomb = 文件解压后超过 { $most } MB，已拒绝。
sheet-error-rows = 表格超过 { $most } 行。
sheet-error-columns = 表格超过 { $most } 列。
sheet-error-cells = 表格非空单元格超过 { $most } 个。
sheet-error-slow = 读取表格超过 { $most } 秒，已拒绝。
sheet-error-neither = 文件既不是 XLSX，也不是 UTF-8 编码的 CSV。请在 Excel 中另存为“Excel 工作簿”或“CSV UTF-8”。
sheet-error-damaged = 文件已损坏：{ $what }
sheet-error-empty = 表格为空。
sheet-problem = { $address }：{ $what }
sheet-problem-more = 另有 { $count } 处
sheet-problem-no-column = 缺少“{ $column }”列
sheet-problem-strange-column = 无法识别或重复的列“{ $found }”，请改名或删除
sheet-problem-missing = 须填写“{ $column }”
sheet-problem-unknown-standard = 目录中没有“{ $found }”
sheet-problem-unknown-concept = 术语库中没有“{ $found }”
sheet-problem-ambiguous-concept = “{ $found }”有多个含义，请填写其中之一：{ $allowed }
sheet-problem-unknown-indicator = “{ $found }”不是指标
sheet-problem-unknown-unit = 无法识别单位“{ $found }”
sheet-problem-not-a-number = “{ $found }”不是数字
sheet-problem-comma = “{ $found }”：小数点请用“.”
sheet-problem-negative = “{ $found }”不能为负
sheet-problem-unknown-parameter = 没有参数“{ $found }”
sheet-problem-not-a-bool = “{ $found }”不是“是”或“否”
sheet-problem-not-one-of = “{ $found }”不在可选值中：{ $allowed }
sheet-problem-not-a-pair = “{ $found }”应写成 名称=值
sheet-problem-not-a-state = “{ $found }”不是状态，应如 O2=11%
sheet-problem-not-a-date = “{ $found }”不是日期，应写成 2026-11-23

## Problems of a profile
profile-problem = { $at }：{ $what }
profile-problem-too-long = 文件超过 { $most } 字节
profile-problem-syntax = 不是企业画像文件：{ $what }
profile-problem-too-many = 超过 { $most } 项
profile-problem-missing = 必须填写
profile-problem-unknown-entry = 企业画像没有此项
profile-problem-not-one-of = “{ $found }”不在可选值中：{ $allowed }
profile-problem-unknown-concept = 术语库中没有“{ $found }”
profile-problem-unknown-indicator = “{ $found }”不是指标
profile-problem-unknown-place = 无法识别地点“{ $found }”
profile-problem-unknown-industry = 没有行业代码“{ $found }”
profile-problem-unknown-parameter = 没有此参数
profile-problem-not-a-number = “{ $found }”不是数字
profile-problem-not-a-bool = “{ $found }”不是 true 或 false
profile-problem-not-a-date = “{ $found }”不是日期
profile-problem-not-an-output = “{ $found }”不是产量，应如 120000 t/a
profile-problem-state = 不是状态，应如 O2=11%：{ $what }

## Command line
cli-apply-no-file = 无法读取企业画像“{ $file }”：{ $what }
cli-check-no-file = 无法读取表格“{ $file }”：{ $what }
cli-check-problems = 请先修正以下单元格，尚未判定。
cli-written = 已写入：{ $file }

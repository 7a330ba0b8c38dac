# 比较：结论、理由、注意事项
compare-verdict-stricter = A 更严
compare-verdict-looser = A 更宽
compare-verdict-equal = 一致
compare-verdict-overlapping = 范围交叉
compare-verdict-incomparable = 不可比
compare-verdict-no-counterpart = 无对应限值
compare-reason-indicators = 指标不同：{ $a } ↔ { $b }
compare-reason-objects = 对象不同：{ $a } ↔ { $b }
compare-reason-roles = 分级或参考值不是要求：{ $a } ↔ { $b }
compare-reason-conditions = 条件互斥：{ $what }
compare-reason-not-for-these = 按所填参数，{ $side } 不适用
compare-reason-missing = 缺少参数：{ $names }。请填写后再比较
compare-reason-formula = { $side } 的公式无值：{ $what }
compare-reason-fixed-value = 固定值或典型值，只列出，不评判
compare-reason-unreadable = { $side } 的数值无法读取，请运行资料检查
compare-reason-no-row = 对方资料中没有该对象、该指标的限值
compare-reason-other-roles = 对方只有其他作用的等级
compare-reason-other-conditions = 对方只有其他条件下的限值
compare-reason-left = 共同的部分按其中一方的适用范围由别的标准规定或不适用
compare-reason-not-in-corpus = { $standard } 现行有限值，本库未收录数值
formula-error-division = 除数为零
formula-error-logarithm = 对非正数取对数
formula-error-overflow = 数值过大，无法计算
compare-caution-roles = 等级作用不同：{ $a } ↔ { $b }
compare-caution-plays = { $side } 的“{ $own }”限值当日同时作为“{ $played }”执行
compare-caution-narrower = { $side } 的对象较窄：{ $object } 属于 { $within }
compare-caution-leaves = { $side } 的标准将 { $object } 交由 { $standard } 规定
compare-caution-leaves-out = { $side } 的标准不适用于 { $object }
compare-caution-overlap = 仅在共同条件下可比：{ $condition }
compare-caution-not-in-force = { $dated ->
    [yes] { $side } 当日非现行：{ $status }（{ $date }）
   *[no] { $side } 当日非现行：{ $status }
}
compare-caution-from = { $side } 的限值自 { $date } 起执行，此处为预览
compare-caution-to = { $side } 的限值已于 { $date } 到期
compare-caution-recall = { $side } 待核实：仅凭专业知识，使用前核对原文
compare-caution-varies = { $side } 是随条件变化的限值
compare-caution-strict = { $side } 不含限值本身
compare-caution-force = 约束力不同：A { $a }，B { $b }
compare-caution-act = { $side } 出自政府文件，不是标准
compare-caution-other-target = 不能换算到所选单位或状态，按 A 的状态显示：{ $what }

## 换算：步骤、说明、不能换算的原因
conversion-nothing = 未注明
conversion-step-unit = { $from } → { $to }：× { $factor }
conversion-step-zero = 零点不同：加 { $added }
conversion-step-oxygen = 基准氧 { $from } % → { $to } %：× (21 − { $to }) / (21 − { $from }) = × { $factor }
conversion-step-excess-air = 过量空气系数 α = { $alpha }：O2 = 21 × (1 − 1/α) = { $oxygen } %
conversion-step-moisture = 含湿量 { $from } % → { $to } %：× { $factor }
conversion-step-temperature = 温度 { $from } K → { $to } K：× { $from } / { $to } = × { $factor }
conversion-step-pressure = 压力 { $from } kPa → { $to } kPa：× { $to } / { $from } = × { $factor }
conversion-step-molar-mass = { $substance }（以 { $formula } 计）摩尔质量 { $mass } g/mol，摩尔体积 { $volume } L/mol：× { $factor }
conversion-step-exhaust = 基准排气量 { $volume } m³/t：× { $factor }
conversion-step-exhaust-ratio = 基准排气量 { $from } → { $to } m³/t：× { $from } / { $to } = × { $factor }
conversion-step-electricity = 电力折标系数 { $equivalent } kgce/(kW·h)：× { $factor }
conversion-step-coal-value = 标准煤热值 { $value } MJ/kg：× { $factor }
conversion-step-dry-matter = { $from } → { $to }（干物质）：× { $factor }
conversion-remark-one-sided = 只有 { $side } 注明：{ $value }
conversion-remark-rounded-pressure = { $from } kPa 与 { $to } kPa 视为同一压力（印刷取整）
conversion-remark-both-measured = 双方均为实测浓度，未作稀释修正
conversion-remark-near = { $name }相近而不相同：{ $from } ↔ { $to }
conversion-error-unknown-unit = 未知单位“{ $unit }”
conversion-error-dimension = { $from } 与 { $to } 量纲不同，不能换算
conversion-error-o2-unknown = 实测浓度未记录含氧量，不能折算到基准氧，也不能反算
conversion-error-o2-missing = 只有一方注明基准氧（或过量空气系数）
conversion-error-o2-range = 基准氧 { $value } % 不成立：须在 0 与 21 % 之间
conversion-error-alpha-range = 过量空气系数 { $value } 小于 1
conversion-error-state = 基准状态无法读取：{ $what }
conversion-error-contradiction = 基准氧含量 { $oxygen } % 与过量空气系数 { $alpha } 相互矛盾
conversion-error-basis = { $name }不同：{ $from } ↔ { $to }
conversion-error-actual-state = 实测温度或压力未记录
conversion-error-moisture-missing = 干基与湿基之间缺少含湿量，不能换算
conversion-error-tp-missing = 缺少体积的温度和压力
conversion-error-substance-missing = 缺少物质的摩尔质量
conversion-error-density-missing = 缺少密度
conversion-error-exhaust-missing = 缺少单位产品排气量
conversion-error-electricity-equivalent-missing = 未注明电力折标系数，电量不能折成标准煤
conversion-error-kind-of-fraction = 体积分数与质量分数不能互换
conversion-error-too-large = 数值过大，无法计算

## 命令行
cli-compare-a = A：{ $party }（{ $day }）
cli-compare-b = B：{ $party }
cli-compare-unknown-standard = 没有找到标准“{ $designation }”
cli-compare-unknown-topic = 没有找到概念“{ $topic }”
compare-unnumbered = 同范围标准，数值未收录：{ $standards }
compare-missing-value = { $object } · { $indicator }：{ $standard } 现行，数值未收录（被代替的 { $replaced } 有值，不予采用）
compare-count = { $verdict } { $count }
compare-consistency = 一致率 = 一致 ÷（更严 + 一致 + 更宽 + 范围交叉）= { $equal } ÷ { $compared } = { $percent } %
compare-consistency-none = 一致率：没有可比的限值
compare-to-be-verified = 其中 { $count } 项结论待核实
compare-also = 另以 { $value } 表示
cli-eval-no-cases = { $file } 中没有算例
conversion-from = 原值
conversion-to = 目标
cli-convert-not-a-number = “{ $value }”不是数

# What was entered and cannot be read
entry-state-unknown = 不认识的基准状态项“{ $key }”；可用：{ $allowed }
entry-state-not-a-pair = “{ $entry }”应写成“项=值”
entry-state-twice = 基准状态项“{ $key }”出现了两次
entry-fact-not-a-pair = “{ $entry }”应写成“参数=值”
entry-fact-unknown = 没有名为“{ $name }”的参数
entry-fact-value = “{ $value }”不是参数“{ $name }”的取值；可用：{ $allowed }
entry-fact-number = 参数“{ $name }”要填数字或 true、false，不能是“{ $value }”

/** How each outcome table is made. */
export const definitionsZhCn: Readonly<Record<string, string>> = {
  'Every box equals the sum of the boxes and exits that are part of it, subject by subject.':
    '每个方框等于其下各方框与退出项之和，逐例一致。',
  'Shares are of all enrolled subjects of the group; subjects without the finding count as unknown.':
    '比例以该组全部入组受试者为分母；无此项记录的受试者计为不详。',
  "Best response derived from the recorded lesions, among efficacy-evaluable subjects of the setting; exact 95% limits. The investigators' own judgement stands beside it.":
    '由所记录的病灶推导最佳疗效，分母为该治疗阶段可评价疗效的受试者；精确95%置信限。旁列研究者判定。',
  'Kaplan-Meier estimates with log-log limits, medians with Brookmeyer-Crowley limits (null: not reached), numbers at risk just before each month. The crude share counts events by 12 months among all at risk and equals Kaplan-Meier only if nobody is censored before. Competing events end the observation of the curve; see the incidence rows.':
    'Kaplan-Meier估计，log-log置信限；中位数采用Brookmeyer-Crowley置信限（空：未达到）；风险人数为各月之前一刻的人数。粗比例为全部受试者中12个月内的事件数，仅当此前无人删失时等于Kaplan-Meier。竞争事件终止曲线的观察，见累积发生率各行。',
  'Patients, not events: each counts once per term at the highest grade reported (of a range its upper end). The safety set is everyone who took a dose; the efficacy-evaluable set is shown beside it.':
    '按患者而非事件计数：每人每个名称按所报告的最高级别计一次（范围取上限）。安全性人群为用药即入者；旁列可评价疗效人群。',
  'Among subjects with at least one dose. Relative dose intensity is the cumulative dose over the reference dose times the time on treatment, with all days and without planned pauses; a drug still given counts up to the last contact. Of several drugs these are the figures of the one given first.':
    '分母为至少用药一次的受试者。相对剂量强度为累积剂量除以参考剂量与用药时间之积，分别按全部天数和不计计划暂停计算；仍在用药者计至末次联系。有多种药物时，为最先使用者的数值。',
  'Each published figure is kept as printed and recomputed from the recorded events by its own definition; "agrees" compares at the precision of print. Figures without a published value are the registry\'s additions.':
    '每个发表值按原文保存，并按各自定义由记录的事件重新计算；“一致”按发表的精度比较。无发表值者为登记系统补充。',
  'Stable by size counts as control: a missing density could only make it a response.':
    '按大小稳定者计入疾病控制：缺失的密度只可能使其改判为缓解。',
};

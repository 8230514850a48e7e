/** Labels of outcome tables and of the demonstration study, and complaints of the contracts. */
export const phrasesZhCn: Readonly<Record<string, string>> = {
  All: '全部',
  months: '月',
  days: '天',
  subjects: '人',
  years: '岁',
  p: 'P值',
  'Imatinib for high-risk gastrointestinal stromal tumour': '伊马替尼治疗高危胃肠道间质瘤',
};

type Part = (index: number) => string;

export const patternsZhCn: readonly (readonly [RegExp, (part: Part) => string])[] = [
  [/^At risk at (\d+) months$/, (part) => `${part(1)}个月时风险人数`],
  [/^Events by (\d+) months$/, (part) => `${part(1)}个月内事件数`],
  [/^Censored before (\d+) months$/, (part) => `${part(1)}个月前删失数`],
  [/^Without the event at (\d+) months$/, (part) => `${part(1)}个月未发生事件比例`],
];

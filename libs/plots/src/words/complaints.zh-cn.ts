/** What contracts say is wrong with a field. */
export const complaintsZhCn: Readonly<Record<string, string>> = {
  'is missing': '必填',
  'is not valid': '无效',
  'is not one of the choices': '不在可选范围内',
  'is not a field of this request': '不是此处的字段',
  'must be a number': '须为数字',
  'must be a whole number': '须为整数',
  'must be a calendar date YYYY-MM-DD': '须为日期 YYYY-MM-DD',
  'must be a date YYYY-MM-DD, or YYYY-MM or YYYY where the rest is not known':
    '须为日期 YYYY-MM-DD；不详部分可省略，写作 YYYY-MM 或 YYYY',
  'is not a date of the calendar': '日历上没有这一天',
  'must be an instant such as 2024-05-02T08:30+08:00': '须为时刻，如 2024-05-02T08:30+08:00',
  'must be a day of the calendar': '日历上没有这一天',
  'must be a count, or a censored count such as "<5"': '须为计数，或如“<5”的截尾计数',
  'must rise': '须由低到高',
  'must be 1-64 letters, digits, ".", "_" or "-"': '须为1至64个字母、数字、“.”、“_”或“-”',
  'must be a code of capital letters, digits and "_"': '须为由大写字母、数字和“_”组成的代码',
};

type Part = (index: number) => string;

export const complaintPatternsZhCn: readonly (readonly [RegExp, (part: Part) => string])[] = [
  [/^must be at least (-?[\d.]+)$/, (part) => `不得小于${part(1)}`],
  [/^must be more than (-?[\d.]+)$/, (part) => `须大于${part(1)}`],
  [/^must be at most (-?[\d.]+)$/, (part) => `不得大于${part(1)}`],
  [/^must be less than (-?[\d.]+)$/, (part) => `须小于${part(1)}`],
  [/^must have at most (\d+) characters$/, (part) => `最多${part(1)}个字符`],
  [/^must have at most (\d+) entries$/, (part) => `最多${part(1)}项`],
];

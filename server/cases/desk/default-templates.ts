import type { ReplyTemplate } from '../contract.ts';

/** Templates that a new city begins with: our own words, for the city to make its own. */
export const DEFAULT_TEMPLATES: readonly ReplyTemplate[] = [
  {
    code: 'reply-delayed',
    action: 'reply',
    name: { zh: '不能按期办结', en: 'Cannot be resolved in time' },
    text: {
      zh: '您反映的{category}问题（编号{number}）已在办理，因情况复杂不能在{due}前办结，我们将继续办理并及时告知。',
      en: 'Your report {number} ({category}) is being worked on. It is more difficult than expected and cannot be resolved by {due}; we go on with it and will tell you.',
    },
  },
  {
    code: 'reply-materials',
    action: 'reply',
    name: { zh: '等待材料或配件', en: 'Waiting for parts' },
    text: {
      zh: '编号{number}已到{cell}现场查看，需等待配件到货后处理，现场已设置警示。',
      en: 'Report {number} was looked at on site in {cell}. Parts are on order; until then the place is marked and fenced off.',
    },
  },
  {
    code: 'close-done',
    action: 'close',
    name: { zh: '已处置完毕', en: 'Dealt with' },
    text: {
      zh: '{cell}的{category}问题已处置完毕，经核查予以销号。',
      en: 'The {category} in {cell} has been dealt with and verified.',
    },
  },
  {
    code: 'close-not-found',
    action: 'close',
    name: { zh: '现场未发现', en: 'Nothing found on site' },
    text: {
      zh: '{today}到现场核查，未发现所反映的情况，予以销号。',
      en: 'Checked on site on {today}; nothing of what was reported was found.',
    },
  },
  {
    code: 'reject-incomplete',
    action: 'reject',
    name: { zh: '处置不彻底', en: 'Not fully dealt with' },
    text: {
      zh: '核查发现处置不彻底，请继续处置后再反馈。',
      en: 'Verification found it not fully dealt with; please go on and feed back again.',
    },
  },
  {
    code: 'refuse-not-ours',
    action: 'refuse',
    name: { zh: '非本单位职责', en: 'Not our duty' },
    text: {
      zh: '经核实，{category}不属于本单位职责，请重新派遣。',
      en: '{category} is not among our duties; please dispatch it to whom it belongs.',
    },
  },
  {
    code: 'supervise-overdue',
    action: 'supervise',
    name: { zh: '超期督办', en: 'Supervision: overdue' },
    text: {
      zh: '编号{number}应于{due}前办结，现已超期，请立即处置并说明原因。',
      en: 'Case {number} was due on {due} and is overdue. Deal with it at once and say why.',
    },
  },
  {
    code: 'pause-weather',
    action: 'pause',
    name: { zh: '天气原因停表', en: 'Paused: weather' },
    text: {
      zh: '因恶劣天气无法施工，时限暂停计算。',
      en: 'The weather does not allow work; the clock stands still until it does.',
    },
  },
].map((template, i) => ({ ...template, position: (i + 1) * 10 }) as ReplyTemplate);

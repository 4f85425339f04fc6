/** What is said with each act of a case, all invented. */
import type { CaseAction } from '../server/cases/workflow.ts';
import type { Random } from './random.ts';

const WORDS: Partial<Record<CaseAction, readonly string[]>> = {
  refuse: ['不属于本单位职责', '该处由其他单位管养', '权属未明，请先核实', '不在本单位辖区'],
  return: ['到场核实后非本单位管辖', '需由产权单位处置', '现场情况与派遣内容不符'],
  handle: ['已联系责任人，正在处置', '人员设备已进场', '已设置警示，安排维修', '已约当事人面谈', '已下发整改通知'],
  feedback: ['已处置完毕，请核查', '问题已解决，现场已清理', '整改到位', '已修复，恢复正常'],
  reply: ['配件需外地调运，预计延期', '须待上级批复资金后实施', '涉及多户意见，仍在协调', '连日降雨无法施工'],
  escalate: ['超出本级处置能力，请上级协调', '需多部门配合，申请上报'],
  consult: ['两单位均认为不属其职责，提请会商'],
  decide: ['会商确定由该单位牵头办理', '会商明确属地先行处置'],
  reject: ['现场仍有残留，请继续处置', '整改不到位', '照片与现场不符'],
  reopen: ['群众反映问题复发', '回访发现问题未彻底解决'],
  merge: ['同一问题，并案处理'],
  supervise: ['请责任单位加快办理', '领导批示，限期办结'],
  pause: ['等待权属鉴定', '道路不通，暂缓处置', '当事人外出，约定时间再办'],
  resume: ['条件具备，恢复办理'],
  'take-back': ['外部系统退回，改由本市办理'],
};
const MEDIATION = ['已组织双方第一次调解', '已约双方到场协商', '已走访了解情况'];

/** A few words; empty for an act that needs none. */
export function lifeWords(random: Random, action: CaseAction, category: string): string {
  if (action === 'handle' && category.startsWith('dispute-')) return random.pick(MEDIATION);
  const words = WORDS[action];
  return words === undefined ? '' : random.pick(words);
}

/**
 * Kinds of key sites that the demo city starts with. Liling makes porcelain and fireworks; which kinds the city itself
 * inspects, how often and by which list is not known: all is our own and marked so.
 * Longer than 200 lines: it is the table.
 */
import type { CheckItem, NewSiteKind, SiteIcon } from '../server/sites/contract.ts';

type Item = CheckItem;
const item = (code: string, zh: string, en: string, answer: Item['answer'], category: string | null): Item => ({
  code,
  name: { zh, en },
  answer,
  required: true,
  photo: false,
  category,
});
/** Wants yes. */
const yes = (code: string, zh: string, en: string, category: string | null = null): Item =>
  item(code, zh, en, { type: 'yes-no', failsWhen: 'no' }, category);
/** Wants no. */
const no = (code: string, zh: string, en: string, category: string | null = null): Item =>
  item(code, zh, en, { type: 'yes-no', failsWhen: 'yes' }, category);
const within = (
  code: string,
  zh: string,
  en: string,
  unit: string,
  [least, most]: readonly [number | null, number | null],
  category: string | null = null,
): Item => item(code, zh, en, { type: 'number', unit, least, most }, category);
/** Good, fair, or so poor that it fails. */
const graded = (code: string, zh: string, en: string, category: string | null = null): Item =>
  item(
    code,
    zh,
    en,
    {
      type: 'choice',
      options: [
        { code: 'good', name: { zh: '良好', en: 'Good' }, fails: false },
        { code: 'fair', name: { zh: '一般', en: 'Fair' }, fails: false },
        { code: 'poor', name: { zh: '差', en: 'Poor' }, fails: true },
      ],
    },
    category,
  );
const REMARKS: Item = {
  ...item('remarks', '其他情况', 'Anything else', { type: 'text' }, null),
  required: false,
};

const EXITS = yes('exits', '疏散通道与安全出口畅通', 'Escape routes and exits are clear', 'fire-hazard');
const EXTINGUISHERS = yes('extinguishers', '灭火器在有效期内', 'Extinguishers are within date', 'fire-hazard');
const ALARM = yes('fire-alarm', '火灾报警装置正常', 'The fire alarm works', 'fire-hazard');
const WIRING = yes('wiring', '电气线路无私拉乱接', 'Wiring is sound', 'fire-hazard');
const BIKES = no('bikes-indoors', '电动车室内停放充电', 'Electric bicycles are charged indoors', 'fire-hazard');
const GUARD = yes('guard', '保安在岗、门禁有效', 'A guard is at the gate', 'public-security');
const CAMERAS = yes('cameras', '监控设备正常', 'Cameras work', 'public-security');
const KITCHEN = graded('kitchen', '食堂卫生', 'Kitchen', 'food-safety');
const FRIDGE = within('fridge', '冷藏柜温度', 'Refrigerator', '°C', [0, 8], 'food-safety');
const PERMIT = yes('permit', '证照齐全有效', 'Permits are there and valid');
const DRILL = yes('drill', '本季度开展应急演练', 'An emergency drill was held this quarter');
const PROTECTION = yes('protection', '从业人员防护到位', 'Workers are protected', 'production-safety');

const kind = (
  code: string,
  zh: string,
  en: string,
  icon: SiteIcon,
  cycleDays: number,
  checkList: readonly Item[],
): Omit<NewSiteKind, 'position'> => ({
  code,
  name: { zh, en },
  icon,
  cycleDays,
  dueAheadDays: cycleDays <= 30 ? 5 : 10,
  checkList: [...checkList],
  invented: true,
});

/** Kinds in the order of lists. */
export const SITE_KINDS: readonly NewSiteKind[] = [
  kind('school', '学校', 'School', 'school', 90, [
    GUARD,
    yes('gate-order', '上下学时段校门秩序良好', 'Order at the gate when school begins and ends', 'traffic-safety'),
    EXITS,
    EXTINGUISHERS,
    KITCHEN,
    yes('railings', '楼梯栏杆与操场设施完好', 'Railings and playground are sound', 'public-facility'),
    yes('quarrels', '家校矛盾已化解', 'Quarrels with parents are settled', 'dispute-school'),
    REMARKS,
  ]),
  kind('kindergarten', '幼儿园', 'Kindergarten', 'school', 60, [
    GUARD,
    CAMERAS,
    EXITS,
    EXTINGUISHERS,
    KITCHEN,
    FRIDGE,
    yes('bus', '校车手续齐全、车况良好', 'The bus is licensed and sound', 'traffic-safety'),
  ]),
  kind('clinic', '医院与诊所', 'Hospital or clinic', 'hospital', 90, [
    PERMIT,
    EXITS,
    EXTINGUISHERS,
    yes('waste', '医疗废物分类收集', 'Medical waste is kept apart', 'pollution'),
    FRIDGE,
    yes('disputes', '无未处理的医疗纠纷', 'No dispute is open', 'dispute-medical'),
  ]),
  kind('care-home', '养老院', 'Care home', 'care-home', 60, [
    EXITS,
    EXTINGUISHERS,
    ALARM,
    KITCHEN,
    within('night-staff', '夜间值班人数', 'Staff at night', '人', [1, null], 'person-in-need'),
    BIKES,
    graded('rooms', '居室环境', 'Rooms', 'person-in-need'),
    REMARKS,
  ]),
  kind('hotel', '宾馆旅社', 'Hotel or inn', 'hotel', 90, [
    yes('registration', '住宿实名登记', 'Guests are registered', 'public-security'),
    EXITS,
    EXTINGUISHERS,
    ALARM,
    WIRING,
    CAMERAS,
  ]),
  kind('venue', '网吧与歌舞娱乐', 'Internet café or karaoke', 'venue', 60, [
    no('minors', '接纳未成年人', 'Minors were let in', 'public-security'),
    EXITS,
    EXTINGUISHERS,
    WIRING,
    CAMERAS,
    within('noise', '边界噪声', 'Noise at the border', 'dB', [null, 60], 'noise'),
  ]),
  kind('market', '农贸市场', 'Market', 'market', 60, [
    EXITS,
    WIRING,
    no('stalls-outside', '占道经营', 'Stalls stand in the road', 'street-vendor'),
    graded('hygiene', '环境卫生', 'Hygiene', 'rubbish'),
    yes('tests', '农残检测公示', 'Test results are shown', 'food-safety'),
    yes('drains', '排水沟畅通', 'Drains are clear', 'drain-blocked'),
  ]),
  kind('petrol', '加油站', 'Petrol station', 'petrol', 60, [
    PERMIT,
    EXTINGUISHERS,
    no('smoking', '站内吸烟、使用明火', 'Smoking or open fire', 'fire-hazard'),
    yes('grounding', '防静电接地正常', 'Grounding works', 'production-safety'),
    yes('loose-petrol', '散装汽油实名登记', 'Loose petrol is sold to registered buyers only', 'public-security'),
    yes('spill', '无渗漏', 'Nothing leaks', 'pollution'),
    DRILL,
  ]),
  kind('fireworks-works', '花炮厂', 'Fireworks works', 'fireworks', 30, [
    PERMIT,
    within('workers-in-room', '单间作业人数', 'Workers in one room', '人', [null, 2], 'production-safety'),
    within('powder', '工房药量', 'Powder in the room', 'kg', [null, 5], 'production-safety'),
    yes('humidity', '温湿度符合作业要求', 'Heat and damp allow for work', 'production-safety'),
    yes('static', '防静电设施正常', 'Static is led off', 'production-safety'),
    no('side-rooms', '擅自改变工房用途', 'Rooms are used for what they are not made for', 'production-safety'),
    PROTECTION,
    yes('water', '消防水池有水', 'The fire pond is full', 'fire-hazard'),
    graded('waste-powder', '余废药处置', 'Disposal of powder', 'production-safety'),
    DRILL,
  ]),
  kind('fireworks-depot', '烟花爆竹仓库', 'Fireworks depot', 'fireworks', 30, [
    PERMIT,
    within('stock', '库存量占核定量', 'Stock of what is allowed', '%', [null, 100], 'production-safety'),
    yes('stacks', '堆垛间距与高度合规', 'Stacks are apart and low', 'production-safety'),
    yes('guarded', '专人值守、出入登记', 'Guarded, and whoever comes is noted', 'public-security'),
    CAMERAS,
    yes('lightning', '防雷装置有效', 'The lightning conductor works', 'production-safety'),
    EXTINGUISHERS,
    no('growth', '库区周边杂草', 'Dry growth around it', 'fire-hazard'),
  ]),
  kind('chemical-plant', '化工企业', 'Chemical plant', 'plant', 30, [
    PERMIT,
    yes('storage', '危化品分类存放', 'Dangerous goods are kept apart', 'production-safety'),
    no('leak', '跑冒滴漏', 'Something leaks', 'pollution'),
    yes('gas-alarm', '可燃有毒气体报警正常', 'Gas alarms work', 'production-safety'),
    within('outflow', '排水 pH', 'pH of the outflow', 'pH', [6, 9], 'river-pollution'),
    PROTECTION,
    EXTINGUISHERS,
    DRILL,
    REMARKS,
  ]),
  kind('kiln', '陶瓷厂', 'Porcelain works', 'kiln', 90, [
    yes('gas-line', '窑炉燃气管路无泄漏', 'The gas line of the kiln is tight', 'gas-supply'),
    within('dust', '粉尘浓度', 'Dust', 'mg/m³', [null, 1], 'production-safety'),
    yes('flue', '烟气处理设施运行', 'The flue gas is cleaned', 'pollution'),
    PROTECTION,
    EXITS,
    EXTINGUISHERS,
    yes('wages', '无拖欠工资', 'Wages are paid', 'dispute-labour'),
  ]),
  kind('building-site', '建筑工地', 'Building site', 'building-site', 30, [
    yes('fence', '围挡完好', 'The fence is whole', 'production-safety'),
    yes('helmets', '人员佩戴安全帽', 'Helmets are worn', 'production-safety'),
    yes('crane', '塔吊检测合格', 'The crane was tested', 'production-safety'),
    yes('scaffold', '脚手架与临边防护到位', 'Scaffold and edges are safe', 'production-safety'),
    graded('dust-cover', '扬尘覆盖', 'Dust is kept down', 'pollution'),
    no('night-work', '夜间违规施工', 'Work at night', 'noise'),
    yes('wages', '无拖欠工资', 'Wages are paid', 'dispute-labour'),
  ]),
  kind('reservoir', '水库山塘', 'Reservoir or pond', 'reservoir', 60, [
    within('level', '水位占正常水位', 'Level of the normal one', '%', [20, 105], 'flooding'),
    yes('dam', '坝体无裂缝渗漏', 'The dam is whole', 'flooding'),
    yes('spillway', '溢洪道畅通', 'The spillway is clear', 'flooding'),
    yes('signs', '警示牌与救生设施', 'Warning signs and lifebelts are there', 'public-facility'),
    no('rubbish', '水面垃圾', 'Rubbish on the water', 'river-pollution'),
  ]),
  kind('bus-station', '汽车站', 'Bus station', 'bus-station', 90, [
    yes('luggage-check', '行李安检', 'Luggage is checked', 'public-security'),
    EXITS,
    EXTINGUISHERS,
    no('touts', '站外揽客', 'Touts at the gate', 'traffic-safety'),
    graded('waiting-room', '候车室卫生', 'Waiting room', 'rubbish'),
  ]),
].map((entry, index) => ({ ...entry, position: (index + 1) * 10 }));

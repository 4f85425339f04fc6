/**
 * What reporters say, by category. All invented; street names are ordinary ones and stand for no real address.
 * Longer than 200 lines: it is a table of texts.
 */
import type { Surroundings } from './places.ts';
import type { Random } from './random.ts';

/** Ordinary names of streets. */
export const STREETS = [
  '胜利路',
  '解放路',
  '瓷城大道',
  '渌江大道',
  '国瓷路',
  '泉湖路',
  '书院路',
  '文庙路',
  '滨河路',
  '青云路',
  '碧山路',
  '东正街',
  '南门街',
  '站前路',
  '凤凰路',
  '玉屏路',
  '财源路',
  '建设路',
  '新华路',
  '民主街',
];
const CITY_SPOTS = [
  '农贸市场门口',
  '小学门口',
  '公交站旁',
  '十字路口',
  '卫生服务站旁',
  '便利店前',
  '小区东门',
  '小区西门',
  '银行门前',
  '药店门前',
  '停车场入口',
  '桥头',
  '人行道',
  '菜鸟驿站旁',
  '幼儿园门口',
  '单元楼下',
];
const TOWN_SPOTS = [
  '集镇主街',
  '集镇农贸市场',
  '镇卫生院门口',
  '集镇十字路口',
  '镇中学门口',
  '老街口',
  '信用社门前',
  '集镇车站',
  '供销社旁',
  '集镇桥头',
];
const VILLAGE_SPOTS = [
  '村部旁',
  '村口',
  '水塘边',
  '文化广场',
  '组道转弯处',
  '机耕道口',
  '祠堂旁',
  '村级公路边',
  '晒谷坪',
  '小桥边',
  '山塘坝上',
  '屋场前',
];

/** The words before the matter itself, by surroundings. */
function whereWords(random: Random, surroundings: Surroundings): string {
  if (surroundings === 'city')
    return random.chance(0.5)
      ? `${random.pick(STREETS)}${1 + random.below(260)}号附近`
      : `${random.pick(STREETS)}${random.pick(CITY_SPOTS)}`;
  if (surroundings === 'town') return random.pick(TOWN_SPOTS);
  return random.chance(0.6) ? `${1 + random.below(22)}组${random.pick(VILLAGE_SPOTS)}` : random.pick(VILLAGE_SPOTS);
}

const TAILS = [
  '',
  '',
  '',
  '，影响通行',
  '，请尽快处理',
  '，已拍照上报',
  '，居民反映多次',
  '，网格员已到场',
  '，存在安全隐患',
  '，望协调处理',
];

const MATTERS: Readonly<Record<string, readonly string[]>> = {
  'manhole-cover': [
    '雨水井盖缺失，已放置警示锥',
    '污水井盖破损下沉',
    '通信井盖松动，车辆经过有异响',
    '井盖被压裂，边缘翘起',
  ],
  'fallen-tree': ['一棵樟树倒伏，堵住小区入口', '大风刮断树枝压在路面', '行道树倾斜，有倒伏危险', '枯树倒在电线旁'],
  'road-damage': [
    '路面塌陷约半米',
    '路面坑洼积水',
    '人行道地砖破损',
    '混凝土路面开裂',
    '路肩被水冲毁',
    '施工回填后路面下沉',
  ],
  'street-light': ['路灯连续三盏不亮', '路灯昼夜常亮', '路灯杆倾斜', '路灯灯罩脱落', '整段路灯熄灭'],
  'public-facility': [
    '健身器材损坏',
    '公交候车亭玻璃破碎',
    '休闲座椅断裂',
    '公厕水龙头损坏',
    '宣传栏倒塌',
    '护栏被撞变形',
  ],
  'drain-blocked': ['下水道堵塞，污水外溢', '化粪池满溢有异味', '雨水篦子被落叶堵住', '排水沟淤积'],
  rubbish: [
    '生活垃圾堆积未清运',
    '建筑垃圾乱倒',
    '垃圾桶满溢',
    '大件家具丢弃路边',
    '垃圾散落，蚊蝇多',
    '装修垃圾占道堆放',
  ],
  'illegal-parking': [
    '小车占用消防通道',
    '货车违停在人行道',
    '多辆车占道停放',
    '车辆堵住小区出口',
    '摩托车乱停乱放',
    '僵尸车长期占位',
  ],
  'street-vendor': [
    '流动摊贩占道经营',
    '店外经营占用人行道',
    '夜宵摊油烟扰民',
    '水果车占用车道',
    '早餐摊占道，路面油污',
  ],
  'illegal-advertising': [
    '墙面张贴小广告',
    '电杆上喷涂牛皮癣广告',
    '横幅未经批准悬挂',
    '楼道内张贴办证广告',
    '破损广告牌未拆除',
  ],
  'illegal-building': ['楼顶违章搭建铁皮棚', '占用公共绿地搭建', '未批先建围墙', '私搭雨棚占道'],
  'dangerous-building': [
    '老旧砖房墙体开裂',
    '土坯房屋顶部分坍塌，已劝离住户',
    '外墙瓷砖脱落',
    '房屋地基下沉，墙面倾斜',
  ],
  noise: [
    '夜间施工噪声扰民',
    '广场舞音量过大',
    '歌厅深夜噪声',
    '店铺高音喇叭叫卖',
    '空调外机噪声大',
    '加工点夜间切割声',
  ],
  pollution: ['作坊排放刺鼻气味', '瓷厂烟尘较大', '养殖场臭味扰民', '工地扬尘未覆盖', '废水直排水沟'],
  'straw-burning': ['田间焚烧秸秆', '路边焚烧落叶垃圾', '菜地焚烧杂草，烟雾大', '露天焚烧塑料'],
  'river-pollution': ['河面漂浮垃圾', '河岸倾倒建筑垃圾', '河水颜色异常', '发现电鱼行为', '岸边水葫芦聚集'],
  flooding: [
    '暴雨后路面积水约四十厘米',
    '地下车库进水',
    '低洼处内涝，车辆熄火',
    '山塘水位过高漫溢',
    '河水漫上便桥，已拉警戒线',
  ],
  'water-supply': [
    '自来水管爆裂，路面冒水',
    '整栋楼停水',
    '水压不足，高层无水',
    '水管渗漏',
    '自来水浑浊发黄',
    '水表井漏水',
  ],
  'power-supply': [
    '变压器异响后停电',
    '整片停电未恢复',
    '低压线下垂',
    '电线杆倾斜',
    '电表箱烧焦',
    '电压不稳，家电无法使用',
  ],
  'gas-supply': ['楼道内闻到燃气味，已通知关阀', '燃气管道被施工挖破', '地下井有燃气异味', '燃气调压箱嘶嘶漏气'],
  'fire-hazard': [
    '楼道堆放杂物堵塞消防通道',
    '电动车在楼道充电',
    '灭火器过期',
    '私拉电线充电',
    '消火栓无水',
    '门面住人，无逃生通道',
  ],
  fire: ['山边起火，火势向上蔓延', '杂物间冒浓烟', '厨房起火，已疏散', '田埂烧荒引燃茶山', '电动车起火'],
  'production-safety': [
    '花炮作坊现场存放超量',
    '瓷厂气瓶混放',
    '工地临边无防护',
    '加工厂电线裸露',
    '高处作业未系安全带',
    '机械防护罩缺失',
  ],
  'food-safety': [
    '餐馆后厨卫生差',
    '摊点熟食无防蝇',
    '超市出售过期食品',
    '小作坊无证加工豆制品',
    '校门口小吃摊无健康证',
  ],
  'traffic-safety': [
    '路口标线不清',
    '反光镜破损',
    '弯道护栏缺失',
    '红绿灯不亮',
    '交通指示牌倒伏',
    '路口视线被广告牌遮挡',
  ],
  'public-security': ['电动车电瓶被盗', '陌生人员挨户推销', '门面疑似被撬', '出租屋人员未登记', '夜间有人翻墙'],
  'suspicious-gathering': ['出租屋内陌生人员频繁出入', '夜间多人聚集，自称推销', '陌生人员租住，深夜往来'],
  'stray-animal': ['多条流浪犬聚集', '大型犬未拴绳', '流浪狗追咬路人', '路边有死猫需清理'],
  'elder-card': ['老年证到期换证，上门收取材料', '满65周岁申办老年证', '老年证遗失补办', '行动不便，请求代办老年证'],
  'person-in-need': [
    '独居老人需要送药',
    '老人摔倒需协助就医',
    '残疾人办证需上门',
    '低保户房屋漏雨',
    '留守儿童需要关爱走访',
  ],
  'dispute-labour': ['工人反映拖欠工资', '工伤赔偿协商未果', '瓷厂辞退补偿有争议'],
  'dispute-land': ['征地补偿款有异议', '拆迁安置协商不一致', '青苗补偿标准有争议'],
  'dispute-property': ['业主与物业因收费争执', '楼盘延期交房，业主聚集', '小区停车费引发纠纷', '房屋质量维修未落实'],
  'dispute-environment': ['村民反对养殖场排污', '居民与饭店因油烟争执', '工厂噪声引发村民不满'],
  'dispute-family': ['夫妻争吵需调解', '兄弟因赡养老人争执', '家庭财产分割纠纷'],
  'dispute-neighbours': ['邻里因排水沟争执', '楼上漏水引发争吵', '宅基地滴水纠纷', '因养鸡气味引发争执'],
  'dispute-medical': ['患者家属对治疗结果有异议', '就医收费引发争执'],
  'dispute-traffic': ['车辆剐蹭赔偿协商未果', '交通事故医药费有争议'],
  'dispute-tenure': ['山林界线争议', '两组因水田权属争执', '林地承包合同纠纷'],
  'dispute-lending': ['民间借款到期未还', '合伙欠款引发争执'],
  'dispute-consumer': ['购买家电质量纠纷', '健身房退卡未果', '装修质量争议'],
  'dispute-school': ['学生打闹受伤，家长协商', '校外培训退费纠纷'],
  'dispute-water': ['抗旱放水引发争执', '山塘承包与灌溉矛盾', '渠道改道引发争议'],
};

/** A description in the words of a reporter. */
export function describe(random: Random, category: string, surroundings: Surroundings): string {
  const matters = MATTERS[category];
  if (matters === undefined) throw new RangeError(`No phrases for the category ${category}`);
  return whereWords(random, surroundings) + random.pick(matters) + random.pick(TAILS);
}

/** How a report of a category ended. */
export function closingWords(random: Random, category: string): string {
  if (category === 'suspicious-gathering')
    return random.pick(['经核查未见异常', '已核查，依法处置', '已登记人员信息并劝离']);
  return category.startsWith('dispute-')
    ? random.pick(['调解成功，双方签订协议', '经调解达成一致', '已转司法所跟进并答复', '双方和解'])
    : random.pick(['已处理完毕', '现场处置，恢复正常', '责任单位已整改', '已修复并复查', '劝导后自行整改', '已清理']);
}

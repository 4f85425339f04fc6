/** Words of good omen from which names of businesses are made, with pinyin. Any likeness to a real one is chance. */
const OMENS = `
祥和 Xianghe
兴隆 Xinglong
宏达 Hongda
金桥 Jinqiao
鑫源 Xinyuan
永盛 Yongsheng
瑞丰 Ruifeng
星光 Xingguang
春晖 Chunhui
锦绣 Jinxiu
同心 Tongxin
万福 Wanfu
和顺 Heshun
新月 Xinyue
海棠 Haitang
云峰 Yunfeng
青松 Qingsong
长乐 Changle
双喜 Shuangxi
安泰 Antai
恒信 Hengxin
天成 Tiancheng
玉泉 Yuquan
福临 Fulin
`;
export const GOOD_OMENS: readonly { zh: string; en: string }[] = OMENS.trim()
  .split('\n')
  .map((line) => {
    const [zh, en] = line.split(' ');
    return { zh: zh!, en: en! };
  });

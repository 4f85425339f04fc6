/** Surnames and given names from which people are invented. Any likeness is chance. */

/** The commoner come oftener: each stands as often as it weighs. */
const SURNAMES_BY_WEIGHT: readonly [weight: number, surnames: string][] = [
  [6, '李王张刘陈'],
  [4, '杨黄周吴谢丁汤彭易'],
  [2, '罗唐邓何朱胡郭文钟廖贺曾肖赵徐孙马林高'],
  [1, '匡巫兰游凌潘袁程傅龙邹田江宋许郑叶余苏卢蒋蔡贾魏薛阎'],
];
export const SURNAMES: readonly string[] = SURNAMES_BY_WEIGHT.flatMap(([weight, surnames]) =>
  [...surnames].flatMap((surname) => Array<string>(weight).fill(surname)),
);

export const WOMEN_GIVEN = [...'芳娟敏静丽艳娜玲燕霞红梅萍英慧琴兰洁莉婷雪蓉倩颖欣怡琳珍凤秀菊桂香'];
export const MEN_GIVEN = [...'伟强磊军洋勇杰涛明超辉鹏华飞刚波斌宇浩凯健俊帆平峰亮成东林建志国庆文武'];
/** First of two characters, for either. */
export const MIDDLE_GIVEN = [...'小晓志建文国春玉海金新永云子思佳嘉俊雨立正'];

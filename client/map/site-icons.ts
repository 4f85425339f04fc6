/**
 * The marks of key sites, drawn by us. The picture tells the kind, the frame how it stands: a thin frame in order, a broken
 * amber ring due, a thick red ring overdue, a red plate with a bang failed, a bar across closed. Paths are of a box of 24,
 * for an SVG and for a canvas; all are strokes.
 */
import type { SiteIcon, SiteStatus } from '../../server/sites/contract.ts';
import { PALETTES, type Theme } from './palette.ts';
import { DOT_IMAGE, PRESSING_RANKS } from './site-layers.ts';

export const SITE_PICTURES: Record<SiteIcon, string> = {
  school: 'M2.5 9.5 12 5l9.5 4.5L12 14 2.5 9.5ZM6 11.5V17c3.5 2.6 8.5 2.6 12 0v-5.5',
  hospital: 'M9.5 4h5v5.500h5.500v5H14.500V20h-5v-5.500H4v-5h5.500Z',
  hotel: 'M3 19V6M3 11h12a5 5 0 0 1 5.500 5v3M3 16h17.500M7 8.500h.1',
  plant: 'M3 20V10l5.500 3.500V10L14 13.500V4h4.500l1.500 16ZM7 16.800h.1M11.500 16.800h.1M16 16.800h.1',
  fireworks: 'M12 12V3M12 12l6.500-6M12 12l9 1M12 12 5.500 6M12 12l-9 1M12 12l-4 8M12 12l4 8',
  'building-site': 'M4 20h8M8 20V4M4.500 7.500h16M8 4l9 3.500M17 7.500v6M15 13.500h4v3h-4Z',
  petrol: 'M4 20V5h9v15M3 20h11M4 11h9M13 9.500h3.500v7a1.800 1.800 0 0 0 3.500 0V9l-3-3.500',
  market:
    'M3 10l2-5h14l2 5M3 10c0 3 4.500 3 4.500 0 0 3 4.500 3 4.500 0 0 3 4.500 3 4.500 0 0 3 4.500 3 4.500 0M5 12.500V20h14v-7.500',
  venue: 'M3 9 12 4l9 5ZM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18',
  'care-home': 'M3 11 12 4l9 7M5.500 9.500V20h13V9.500M12 17.500c-5-3-3.500-6 0-4 3.500-2 5 1 0 4Z',
  kiln: 'M3 20V13a6 6 0 0 1 12 0v7ZM7 20v-4.500h4V20M16 20h5V4h-3.500v9',
  reservoir: 'M3 9c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 14c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 19c2-2 4-2 6 0s4 2 6 0 4-2 6 0',
  'bus-station': 'M5 16.500V5h14v11.500ZM5 11h14M8 16.500v3M16 16.500v3M8 14h.1M16 14h.1',
  other: 'M12 4l8 8-8 8-8-8Z',
};

const SITE = /^site-(.+)-(closed|failed|overdue|due|in-order)$/;
const MANY = /^sites-many-([012])$/;
export const isSiteImage = (name: string): boolean => name === DOT_IMAGE || SITE.test(name) || MANY.test(name);

const BOX = 32;
/** Side in CSS pixels at scale 1. */
const SIDE_PX = 30;
const DOT_PX = 16;

/** Draws `site-ICON-STATUS`, `site-dot` for one from afar, or `sites-many-RANK` for the figure of several, at twice the scale. */
export function siteImage(name: string, theme: Theme, scale: number): ImageData {
  const side = Math.round((name === DOT_IMAGE ? DOT_PX : SIDE_PX) * scale * 2);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw.scale(side / BOX, side / BOX);
  draw.lineJoin = 'round';
  draw.lineCap = 'round';
  if (name === DOT_IMAGE) drawDot(draw, theme);
  const [, rank] = MANY.exec(name) ?? [];
  if (rank !== undefined) drawFrame(draw, PRESSING_RANKS[Number(rank)] as SiteStatus, theme, true);
  const [, icon, status] = SITE.exec(name) ?? [];
  if (status !== undefined) {
    drawFrame(draw, status as SiteStatus, theme, false);
    drawPicture(draw, icon as SiteIcon, status as SiteStatus, theme);
  }
  return draw.getImageData(0, 0, side, side);
}

function drawDot(draw: CanvasRenderingContext2D, theme: Theme): void {
  const { halo, site } = PALETTES[theme];
  const square = new Path2D();
  square.roundRect(6, 6, 20, 20, 3);
  draw.fillStyle = halo;
  draw.fill(square);
  draw.strokeStyle = site;
  draw.lineWidth = 4.5;
  draw.stroke(square);
}

function drawFrame(draw: CanvasRenderingContext2D, status: SiteStatus, theme: Theme, isMany: boolean): void {
  const { halo, site, serious, critical, labelQuiet } = PALETTES[theme];
  const round = new Path2D();
  if (status === 'in-order' || status === 'closed') round.roundRect(4.5, 4.5, 23, 23, 4);
  else round.arc(16, 16, 13.2, 0, 2 * Math.PI);
  const isFilled = status === 'failed' || (isMany && status === 'overdue');
  draw.lineWidth = 5;
  draw.strokeStyle = halo;
  draw.stroke(round);
  draw.fillStyle = isFilled ? critical : halo;
  draw.fill(round);
  draw.strokeStyle = { 'in-order': site, closed: labelQuiet, due: serious, overdue: critical, failed: critical }[
    status
  ];
  draw.lineWidth = status === 'overdue' || status === 'due' ? 3.2 : 1.4;
  if (status === 'due') draw.setLineDash([5, 4.2]);
  draw.stroke(round);
  draw.setLineDash([]);
}

function drawPicture(draw: CanvasRenderingContext2D, icon: SiteIcon, status: SiteStatus, theme: Theme): void {
  const { halo, site, critical, onSevere, labelQuiet } = PALETTES[theme];
  draw.save();
  draw.translate(7, 7);
  draw.scale(18 / 24, 18 / 24);
  draw.strokeStyle = status === 'failed' ? onSevere : status === 'closed' ? labelQuiet : site;
  draw.lineWidth = 2.3;
  draw.stroke(new Path2D(SITE_PICTURES[icon] ?? SITE_PICTURES.other));
  draw.restore();
  if (status === 'closed') {
    draw.strokeStyle = labelQuiet;
    draw.lineWidth = 2;
    draw.stroke(new Path2D('M6 26 26 6'));
  }
  if (status !== 'failed') return;
  // The bang in the corner: a failed site is not only redder than an overdue one.
  draw.fillStyle = halo;
  draw.fill(new Path2D('M25 1.500a6 6 0 1 0 .01 0Z'));
  draw.strokeStyle = critical;
  draw.lineWidth = 2.4;
  draw.stroke(new Path2D('M25 4.300v3.600M25 10.600v.1'));
}

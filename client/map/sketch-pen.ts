/**
 * Lines drawn by Terra Draw on the editor's map, joined by our own rule to the borders that are there. A chunk of its
 * own: it is loaded with the first line.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawLineStringMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Position } from '../../server/grid/contract.ts';
import type { Pixel } from '../state/editor-screen.ts';
import { SnappedPoints } from '../state/editor-sketch.ts';
import { EDITOR_PALETTES } from './editor-palette.ts';
import type { Theme } from './palette.ts';

export interface SketchHost {
  /** What a point at `pixel` is joined to; `start` is the first point of the line that is being drawn. */
  snapAt(pixel: Pixel, start: Position | undefined): Position | undefined;
  /** The line so far, its loose end last; empty when there is none any more. `points` are fixed. */
  onDraw(line: readonly Position[], points: number): void;
  onLine(line: Position[]): void;
}

const MODE = 'line';
/** Words that are no keys: only we end lines, for the page has its own keys. */
const KEYS = { finish: 'end the line', cancel: 'drop the line' };
/** A click this near to the last point ends the line: the second half of a double click. CSS pixels. */
const END_PX = 10;

export class SketchPen {
  private readonly host: SketchHost;
  private readonly draw: TerraDraw;
  private readonly mode: TerraDrawLineStringMode;
  private readonly snapped = new SnappedPoints();
  private points = 0;

  constructor(map: MapLibreMap, theme: Theme, scale: number, host: SketchHost) {
    this.host = host;
    const toCustom = (
      { containerX, containerY }: { containerX: number; containerY: number },
      { getCurrentGeometrySnapshot }: { getCurrentGeometrySnapshot(): { coordinates: unknown } | null },
    ): Position | undefined => {
      const drawn = getCurrentGeometrySnapshot()?.coordinates as Position[] | undefined;
      const at = host.snapAt([containerX, containerY], drawn === undefined ? undefined : this.restore(drawn)[0]);
      if (at !== undefined) this.snapped.note(at);
      return at;
    };
    this.mode = new TerraDrawLineStringMode({
      modeName: MODE,
      pointerDistance: END_PX,
      keyEvents: KEYS,
      cursors: { start: 'crosshair', close: 'crosshair' },
      snapping: { toCustom },
      styles: stylesOf(theme, scale),
    });
    this.draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 12, prefixId: 'sketch' }),
      modes: [this.mode],
    });
    this.draw.on('change', () => this.follow());
    this.draw.on('finish', (id) => {
      const feature = this.draw.getSnapshotFeature(id);
      const line = feature === undefined ? [] : this.restore(feature.geometry.coordinates as Position[]);
      this.drop();
      if (line.length > 1) host.onLine(line);
    });
    this.draw.start();
    this.draw.setMode(MODE);
  }

  /** Whether a line is being drawn. */
  get isDrawing(): boolean {
    return this.points > 0;
  }
  /** Ends the line where it is. */
  finish(): void {
    this.press(KEYS.finish);
  }
  drop(): void {
    this.press(KEYS.cancel);
    if (this.draw.enabled) this.draw.clear();
    this.snapped.clear();
    this.points = 0;
    this.host.onDraw([], 0);
  }
  /** The loose end goes to `pixel`, as with a pointer; `fixes` puts a point there. */
  point(pixel: Pixel, at: Position, fixes: boolean): void {
    const event = { lng: at[0], lat: at[1], containerX: pixel[0], containerY: pixel[1] };
    const press = { ...event, button: 'left' as const, heldKeys: [], isContextMenu: false };
    // It writes the joined place into the event that it is given.
    this.mode.onMouseMove({ ...press });
    if (fixes) this.mode.onClick(press);
  }
  /** Takes the last point back. */
  undo(): void {
    this.mode.undo();
    this.follow();
  }
  setLook(theme: Theme, scale: number): void {
    this.draw.updateModeOptions<typeof TerraDrawLineStringMode>(MODE as never, { styles: stylesOf(theme, scale) });
  }
  remove(): void {
    if (this.draw.enabled) this.draw.stop();
  }

  private restore(drawn: readonly Position[]): Position[] {
    return this.snapped.restore(drawn);
  }

  private follow(): void {
    const line = this.draw.getSnapshot().find(({ geometry }) => geometry.type === 'LineString');
    const drawn = (line?.geometry.coordinates ?? []) as Position[];
    // The last one goes with the pointer.
    const points = Math.max(0, drawn.length - 1);
    if (points === 0 && this.points === 0) return;
    this.points = points;
    this.host.onDraw(this.restore(drawn), points);
  }

  private press(key: string): void {
    this.mode.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }
}

function stylesOf(theme: Theme, scale: number) {
  const { handle, handleInside } = EDITOR_PALETTES[theme];
  const [ink, inside] = [handle as `#${string}`, handleInside as `#${string}`];
  return {
    lineStringColor: ink,
    lineStringWidth: 2.6 * scale,
    closingPointColor: inside,
    closingPointOutlineColor: ink,
    closingPointWidth: 4 * scale,
    closingPointOutlineWidth: 2 * scale,
    // The place that a point is joined to is drawn over the map, with what it is.
    snappingPointOpacity: 0,
    snappingPointOutlineOpacity: 0,
  };
}

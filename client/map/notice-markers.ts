import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import './notice-markers.css';

/** A place on the map that asks for eyes: a report that just came, or a severe one that nobody has acknowledged. */
export interface Notice {
  number: string;
  position: [lon: number, lat: number];
  severity: number;
  /** Pulses until somebody takes note; otherwise once. */
  lasting: boolean;
  /** What a screen reader says. */
  label: string;
}

/** So many rings at most; the icons under them are all there anyway. */
const MOST = 60;

/**
 * Rings over the map as elements, not as a layer: the browser's compositor animates them while the map itself rests, and
 * each is a button that the keyboard reaches. A layer with an animated radius redraws the whole map each frame.
 */
export class NoticeMarkers {
  private readonly markers = new Map<string, { marker: Marker; button: HTMLButtonElement }>();
  private readonly map: MapLibreMap;
  private readonly onPick: (number: string) => void;

  constructor(map: MapLibreMap, onPick: (number: string) => void) {
    this.map = map;
    this.onPick = onPick;
  }

  show(notices: readonly Notice[]): void {
    const wanted = new Map(notices.slice(0, MOST).map((notice) => [notice.number, notice]));
    for (const [number, { marker }] of this.markers) {
      if (wanted.has(number)) continue;
      marker.remove();
      this.markers.delete(number);
    }
    for (const notice of wanted.values()) {
      const button = this.markers.get(notice.number)?.button ?? this.add(notice);
      this.markers.get(notice.number)?.marker.setLngLat(notice.position);
      button.className = `${button.className.replace(/\bnotice\S*/g, '').trim()} notice notice-s${notice.severity}${notice.lasting ? ' notice-lasting' : ''}`;
      button.setAttribute('aria-label', notice.label);
      button.title = notice.label;
    }
  }

  clear(): void {
    for (const { marker } of this.markers.values()) marker.remove();
    this.markers.clear();
  }

  private add(notice: Notice): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(document.createElement('span'), document.createElement('span'));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.onPick(notice.number);
    });
    const marker = new Marker({ element: button }).setLngLat(notice.position).addTo(this.map);
    this.markers.set(notice.number, { marker, button });
    return button;
  }
}

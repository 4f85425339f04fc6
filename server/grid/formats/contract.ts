import type { Shape } from '../contract.ts';

/** What the file says of itself and `openFeatures` found: where each feature stands and what it carries. */
interface FeatureHead {
  /** 0-based place in the file: the n-th feature, table record, placemark or data row. */
  index: number;
  /** As the file has them: strings, numbers, booleans, null; dates of a Shapefile as `YYYY-MM-DD`. */
  properties: Record<string, unknown>;
}

/** A feature whose polygons were read and carried to WGS84. Rings are closed and otherwise as the file has them. */
export interface PolygonFeature extends FeatureHead {
  shape: Shape;
}

/** A feature that cannot become a cell: no geometry, not a polygon, an unclosed ring, a number that is none … */
export interface UnusableFeature extends FeatureHead {
  shape: null;
  /** What is wrong and what to mend, a sentence without its full stop: "ring 2 is not closed". */
  why: string;
}

export type SourceFeature = PolygonFeature | UnusableFeature;

/**
 * Where the coordinate system was learnt: the file said so, the caller's option did, or the format allows only one
 * (KML; GeoJSON without a `crs` member).
 */
export type CrsOrigin = 'file' | 'option' | 'format';

/**
 * An opened file of features. Opening has settled the format, the coordinate system and the encoding; `features()`
 * reads on. A file that is broken as a whole raises Refusal `import-refused`, on opening or on the way; one that is
 * sound with single unusable features yields those with `why`, so that the caller can name all of them at once.
 */
export interface SourceFile {
  /** For people: "GeoJSON", "zipped Shapefile", "CSV with WKT" … */
  format: string;
  /** The system the coordinates were read in, as a code that `crsTransform` knows: "EPSG:4547". */
  crs: string;
  crsFrom: CrsOrigin;
  /** The field names known on opening; for formats without a schema those of the first feature. */
  fields: string[];
  /** One pass in file order, memory flat for GeoJSON and Shapefile. May be called once; leaving early closes the file. */
  features(): AsyncIterable<SourceFeature>;
  /** Bytes to be read in all, for a progress bar: uncompressed size for an archive. */
  bytesTotal: number;
  /** Bytes read so far; equals `bytesTotal` after the last feature. */
  bytesRead(): number;
  /** What the reader decided that its user may want to know: the encoding taken, an elevation dropped … */
  notes: string[];
}

/** Fields of a CSV file that hold coordinates: degrees, or in a system that the caller says. */
export interface CoordinateFields {
  lon?: string | undefined;
  lat?: string | undefined;
  x?: string | undefined;
  y?: string | undefined;
}

export interface OpenOptions {
  /**
   * Points are wanted and not polygons; a CSV file may have them in two fields. A point comes as the only position of a
   * shape, which `openPoints` unwraps.
   */
  points?: CoordinateFields | undefined;
  /**
   * A position that cannot be longitude and latitude is told of its feature alone. Otherwise the first one ends the
   * reading, for the file is in another system then.
   */
  everyMistake?: boolean | undefined;
  /** The coordinate system of a file that does not state its own: "EPSG:4547", a proj4 string or WKT. */
  crs?: string | undefined;
  /** Encoding of a Shapefile's table or of a CSV file: "utf-8", "gbk", "gb18030", "big5" … */
  encoding?: string | undefined;
  /** Which object of a TopoJSON file, layer of a GeoPackage or Shapefile of a zip to read, where it has several. */
  layer?: string | undefined;
  /** Ends the reading; whoever opened a file and leaves it before its last feature says so. */
  signal?: AbortSignal | undefined;
  /** For how long a database in a file may be at work, ms. */
  patienceMs?: number | undefined;
}

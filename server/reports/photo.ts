import { createHash } from 'node:crypto';
import type Sharp from 'sharp';
import type { OutputInfo } from 'sharp';
import { type Refusal, refuse } from '../platform/errors.ts';

/** A photo as it is stored: upright, JPEG, without metadata. */
export interface Photo {
  /** Of `image`. */
  sha256: Uint8Array;
  width: number;
  height: number;
  image: Uint8Array;
  thumbnail: Uint8Array;
}

/** What is accepted of the photos of one report. */
export const PHOTO_LIMITS = {
  count: 9,
  /** Of each file. */
  bytes: 20 * 1024 * 1024,
  /** 60 megapixels, more than phones take; a small file that claims more is a bomb. */
  pixels: 60_000_000,
} as const;

const LONG_SIDE = 2048;
const THUMBNAIL_SIDE = 320;

/**
 * First bytes of what phones and cameras write. Whatever else a decoder might open is not let near one: SVG and PDF run
 * code and read files, GIF and TIFF hold many pages.
 */
const SIGNATURES: readonly ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff,
  (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n',
  (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  (bytes) => bytes.toString('latin1', 4, 12) === 'ftypavif',
];
const SHORTEST_BYTES = 32;

/** A broken or cut-off file is refused, not repaired: half a photo proves nothing. */
const SAFELY = { limitInputPixels: PHOTO_LIMITS.pixels, failOn: 'error', sequentialRead: true, pages: 1 } as const;

/** Decoded, a photo takes up to 240 MB: one at a time in each process, on one thread, and nothing kept after. */
let lastPhoto: Promise<unknown> = Promise.resolve();

/**
 * Makes a photo safe to keep and to show: decoded whole, turned upright, made smaller, encoded anew. The encoder writes
 * no metadata, so the place and the camera in EXIF do not survive, nor does anything hidden behind the image.
 * @throws Refusal `photo-unreadable`
 */
export function preparePhoto(bytes: Buffer): Promise<Photo> {
  const photo = lastPhoto.then(() => encodeAnew(bytes));
  lastPhoto = photo.catch(() => {});
  return photo;
}

let codec: Promise<typeof Sharp> | undefined;

/** Loaded with the first photo: 25 MB and 0.1 s that most starts need not. */
async function loadCodec(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

async function encodeAnew(bytes: Buffer): Promise<Photo> {
  if (bytes.length < SHORTEST_BYTES || !SIGNATURES.some((fits) => fits(bytes))) throw unreadable();
  codec ??= loadCodec();
  const sharp = await codec;
  let full: { data: Buffer; info: OutputInfo };
  let thumbnail: Buffer;
  try {
    full = await sharp(bytes, SAFELY)
      .autoOrient()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      // Transparent parts would turn black.
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    thumbnail = await sharp(full.data)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer();
  } catch (cause) {
    throw unreadable(cause);
  }
  const { data, info } = full;
  return {
    sha256: createHash('sha256').update(data).digest(),
    width: info.width,
    height: info.height,
    image: data,
    thumbnail,
  };
}

const unreadable = (cause?: unknown): Refusal =>
  refuse('photo-unreadable', 'Send photos as whole JPEG, PNG, WebP or AVIF files of at most 60 megapixels', { cause });

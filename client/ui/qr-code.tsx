import { useMemo } from 'preact/hooks';
import { create } from 'qrcode';

/** A code to scan, as one path of squares; dark on white in every theme, for cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { side, path } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    const squares: string[] = [];
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++)
        if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    return { side: modules.size, path: squares.join('') };
  }, [text]);
  return (
    <svg
      class="qr-code"
      viewBox={`-3 -3 ${side + 6} ${side + 6}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x="-3" y="-3" width={side + 6} height={side + 6} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

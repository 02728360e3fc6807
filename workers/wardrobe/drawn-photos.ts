/** Drawn photos of clothes, and of what is none, for tests. */

type Draw = (context: OffscreenCanvasRenderingContext2D, side: number) => void;

/** A square picture. */
export function drawnPhoto(draw: Draw, side = 480): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(side, side);
  draw(canvas.getContext('2d')!, side);
  return createImageBitmap(canvas);
}

/** Fills the whole picture. */
export function ground(color: string): Draw {
  return (context, side) => {
    context.fillStyle = color;
    context.fillRect(0, 0, side, side);
  };
}

/** A T-shirt laid out, its middle at (x, y) and `size` wide, all in shares of the side. */
export function shirt(color: string, x: number, y: number, size: number): Draw {
  const outline: readonly (readonly [number, number])[] = [
    [-0.18, -0.4],
    [-0.5, -0.25],
    [-0.4, -0.02],
    [-0.27, -0.08],
    [-0.27, 0.45],
    [0.27, 0.45],
    [0.27, -0.08],
    [0.4, -0.02],
    [0.5, -0.25],
    [0.18, -0.4],
  ];
  return (context, side) => {
    context.beginPath();
    for (const [dx, dy] of outline) context.lineTo((x + dx * size) * side, (y + dy * size) * side);
    context.quadraticCurveTo(
      x * side,
      (y - 0.3 * size) * side,
      (x - 0.18 * size) * side,
      (y - 0.4 * size) * side,
    );
    context.closePath();
    context.fillStyle = color;
    context.fill();
    context.strokeStyle = '#00000030';
    context.lineWidth = side / 240;
    context.stroke();
    // Folds.
    for (const fold of [-0.12, 0.02, 0.15]) {
      context.beginPath();
      context.moveTo((x + fold * size) * side, y * side);
      context.lineTo((x + (fold + 0.03) * size) * side, (y + 0.42 * size) * side);
      context.stroke();
    }
  };
}

/** A page of text, as a receipt or a screenshot is. */
export function page(paper: string, ink: string): Draw {
  return (context, side) => {
    ground(paper)(context, side);
    context.fillStyle = ink;
    context.font = `${side / 24}px sans-serif`;
    for (let line = 0; line < 18; line++)
      context.fillText(
        'Total 12.50  Thank you for shopping',
        side * 0.06,
        side * (0.08 + line * 0.05),
      );
  };
}

/** One after another. */
export function all(...draws: readonly Draw[]): Draw {
  return (context, side) => {
    for (const draw of draws) draw(context, side);
  };
}

/** A drawn face, simple but enough for the finder: networks that are to be warm want one to look at. */

const SIDE = 480;
const SKIN = '#dda483';
const DARK = '#2c1c18';

/** A picture of 480 x 480 with one face. The caller closes it. */
export function drawnFace(): ImageBitmap {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const pen = canvas.getContext('2d')!;
  const oval = (fill: string, x: number, y: number, wide: number, high: number) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  const arc = (x: number, y: number, wide: number, high: number, thick: number) => {
    pen.strokeStyle = DARK;
    pen.lineWidth = thick;
    pen.beginPath();
    pen.ellipse(x, y, wide, high, 0, Math.PI * 1.12, Math.PI * 1.88);
    pen.stroke();
  };
  pen.fillStyle = '#a8b8c0';
  pen.fillRect(0, 0, SIDE, SIDE);
  oval('#4a5a70', 240, 520, 200, 130);
  oval(DARK, 240, 205, 135, 165);
  oval(SKIN, 240, 390, 38, 60);
  oval(SKIN, 240, 225, 90, 120);
  for (const side of [-1, 1]) {
    const x = 240 + side * 37;
    oval('rgba(120,70,50,.28)', x, 205, 25, 15);
    oval('#f7f1ea', x, 207, 17, 8);
    oval('#3a281c', x, 207, 8, 8);
    arc(x, 209, 19, 11, 3);
    arc(x, 195, 25, 14, 7);
    oval('rgba(110,60,45,.5)', 240 + side * 8, 257, 5, 3);
  }
  pen.strokeStyle = 'rgba(140,85,62,.6)';
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(231, 210);
  pen.quadraticCurveTo(225, 246, 224, 253);
  pen.quadraticCurveTo(240, 266, 256, 253);
  pen.stroke();
  oval('#b4514f', 240, 294, 33, 11);
  oval('#7c302f', 240, 294, 33, 2);
  oval(DARK, 240, 118, 92, 35);
  return canvas.transferToImageBitmap();
}

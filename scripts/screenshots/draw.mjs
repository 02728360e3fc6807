/** Pictures drawn in the page: a person and landscapes. Each returns a JPEG, base64. */

/**
 * A drawn portrait, soft enough for the face finder to take it for a face.
 * @param {number} hue of the clothes, degrees
 * @returns {string}
 */
export function drawPortrait(hue) {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 1500;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  /** @param {string} fill @param {number[]} e x, y, rx, ry, turn */
  const oval = (fill, [x = 0, y = 0, rx = 1, ry = 1, turn = 0]) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.ellipse(x, y, rx, ry, turn, 0, 7);
    pen.fill();
  };
  const sky = pen.createLinearGradient(0, 0, 1200, 1500);
  sky.addColorStop(0, `hsl(${hue} 35% 72%)`);
  sky.addColorStop(1, `hsl(${hue + 60} 40% 52%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 1200, 1500);
  oval('#2c1c18', [600, 650, 400, 480]);
  pen.fillStyle = '#2c1c18';
  pen.fillRect(210, 640, 780, 560);
  oval(`hsl(${hue} 45% 34%)`, [600, 1600, 620, 420]);
  pen.fillStyle = '#c68f72';
  pen.fillRect(490, 950, 220, 330);
  const skin = pen.createRadialGradient(560, 640, 60, 600, 720, 420);
  skin.addColorStop(0, '#f0c3a4');
  skin.addColorStop(0.7, '#dda483');
  skin.addColorStop(1, '#b97d5f');
  pen.fillStyle = skin;
  pen.beginPath();
  pen.ellipse(600, 700, 270, 360, 0, 0, 7);
  pen.fill();
  pen.filter = 'blur(3px)';
  for (const side of [-1, 1]) {
    const x = 600 + side * 112;
    oval('rgba(120,70,50,.28)', [x, 640, 74, 44]);
    oval('#f7f1ea', [x, 646, 52, 24]);
    oval('#4a3524', [x, 646, 24, 24]);
    oval('#120c08', [x, 646, 11, 11]);
    oval('#fff', [x - 7, 638, 5, 5]);
    pen.strokeStyle = '#20130e';
    pen.lineWidth = 9;
    pen.beginPath();
    pen.ellipse(x, 650, 56, 32, 0, Math.PI * 1.08, Math.PI * 1.92);
    pen.stroke();
    pen.lineWidth = 20;
    pen.beginPath();
    pen.ellipse(x, 610, 76, 44, side * 0.08, Math.PI * 1.18, Math.PI * 1.82);
    pen.stroke();
    oval('rgba(214,110,90,.22)', [600 + side * 150, 790, 74, 50]);
    oval('rgba(110,60,45,.5)', [600 + side * 24, 796, 14, 9]);
  }
  pen.strokeStyle = 'rgba(140,85,62,.45)';
  pen.lineWidth = 12;
  pen.beginPath();
  pen.moveTo(574, 650);
  pen.quadraticCurveTo(556, 760, 552, 786);
  pen.quadraticCurveTo(600, 826, 648, 786);
  pen.stroke();
  oval('rgba(255,235,215,.4)', [598, 748, 17, 62]);
  pen.fillStyle = '#b4514f';
  pen.beginPath();
  pen.moveTo(498, 890);
  pen.quadraticCurveTo(556, 862, 600, 876);
  pen.quadraticCurveTo(644, 862, 702, 890);
  pen.quadraticCurveTo(600, 968, 498, 890);
  pen.fill();
  pen.strokeStyle = '#7c302f';
  pen.lineWidth = 7;
  pen.beginPath();
  pen.moveTo(500, 890);
  pen.quadraticCurveTo(600, 914, 700, 890);
  pen.stroke();
  oval('rgba(120,70,50,.2)', [600, 986, 90, 18]);
  pen.filter = 'none';
  oval('#2c1c18', [600, 372, 280, 110]);
  return canvas.toDataURL('image/jpeg', 0.92).split(',')[1] ?? '';
}

/**
 * A drawn landscape: a sun over hills.
 * @param {number} hue degrees
 * @returns {string}
 */
export function drawScene(hue) {
  const canvas = document.createElement('canvas');
  canvas.width = 1400;
  canvas.height = 1400;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const sky = pen.createLinearGradient(0, 0, 0, 1000);
  sky.addColorStop(0, `hsl(${hue} 55% 46%)`);
  sky.addColorStop(1, `hsl(${hue + 35} 80% 82%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 1400, 1400);
  pen.fillStyle = `hsl(${hue + 40} 95% 90%)`;
  pen.beginPath();
  pen.arc(900, 560, 130, 0, 7);
  pen.fill();
  for (let layer = 0; layer < 4; layer++) {
    pen.fillStyle = `hsl(${hue + layer * 8} ${38 - layer * 4}% ${44 - layer * 10}%)`;
    pen.beginPath();
    pen.moveTo(0, 1400);
    for (let x = 0; x <= 1400; x += 20)
      pen.lineTo(x, 780 + layer * 150 + Math.sin(x / (170 - layer * 20) + layer * 2 + hue) * 70);
    pen.lineTo(1400, 1400);
    pen.fill();
  }
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
}

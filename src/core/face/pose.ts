/** Head pose from MediaPipe's facial transformation matrix. */
import type { Pose } from '../types.ts';

/** Radians to degrees; adding 0 turns -0 into 0. */
const degrees = (radians: number): number => (radians * 180) / Math.PI + 0;

/**
 * Angles of the head from a 4 x 4 matrix, 16 numbers, column-major, that takes MediaPipe's canonical
 * face (x to the image's right, y up, z towards the camera) into camera space. Scale and position do
 * not matter. The rotation is read as Ry(yaw) Rx(-pitch) Rz(-roll), so yaw and pitch are where the
 * nose points, whatever the roll: yaw > 0 to the image's right, pitch > 0 up, roll > 0 clockwise as
 * seen in the image. Degrees: yaw and roll -180..180, pitch -90..90.
 * @throws RangeError when there are not 16 finite numbers or the matrix has no direction.
 */
export function poseFromMatrix(m: ArrayLike<number>): Pose {
  if (m.length !== 16) throw new RangeError(`a 4 x 4 matrix has 16 numbers, not ${m.length}`);
  const [rightY, upY] = [m[1]!, m[5]!];
  const [x, y, z] = [m[8]!, m[9]!, m[10]!];
  const forward = Math.hypot(x, y, z);
  if (!(forward > 0) || !Number.isFinite(forward + rightY + upY))
    throw new RangeError('the matrix has no direction');
  return {
    yaw: degrees(Math.atan2(x, z)),
    pitch: degrees(Math.asin(Math.max(-1, Math.min(1, y / forward)))),
    roll: degrees(Math.atan2(-rightY, upY)),
  };
}

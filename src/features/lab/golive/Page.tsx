import { SHIPPED_GATE } from './gate.ts';
import { GoLive } from './parts/GoLive.tsx';

/** The checklist for the classifier that this version ships. */
export default function GoLivePage() {
  return <GoLive gate={SHIPPED_GATE} />;
}

import { Inbox } from 'lucide-react';
import { Link, useLocation, useSearch } from 'wouter';
import { dropSharedFiles, listSharedFiles, type SharedFile } from '../../bridge/shared-files.ts';
import { Button, EmptyState, FaultNote, LinkButton, Page, Skeleton } from '../../ui/index.ts';
import { features } from '../registry.ts';
import { SharedThumbs } from './SharedThumbs.tsx';
import styles from './SharePage.module.css';
import { sharedText } from './text.ts';
import { useShared } from './useShared.ts';

const receivers = features.flatMap(({ receives }) => (receives ? [receives] : []));

/**
 * Where photos from the share sheet and the file handler arrive: the person says which part of Aura
 * they are for. They wait through reloads until a part has them, or until the person lets them go.
 */
export default function SharePage() {
  const files = useShared(listSharedFiles);
  const missing = new URLSearchParams(useSearch()).has('missing');
  const some = files !== undefined && files.length > 0;
  return (
    <Page title={sharedText.title} lead={some ? sharedText.lead(files.length) : undefined}>
      {missing && <FaultNote fault="quota" detail={sharedText.missing} />}
      {files === undefined && <Skeleton height={120} />}
      {some && <Waiting files={files} />}
      {files?.length === 0 && (
        <EmptyState
          icon={Inbox}
          title={sharedText.noneTitle}
          text={sharedText.noneText}
          action={<LinkButton href="/">{sharedText.toToday}</LinkButton>}
        />
      )}
    </Page>
  );
}

function Waiting({ files }: { readonly files: readonly SharedFile[] }) {
  const [, navigate] = useLocation();
  const letGo = () =>
    void dropSharedFiles(files.map(({ id }) => id)).then(() => navigate('/', { replace: true }));
  return (
    <>
      <SharedThumbs files={files} />
      <ul className={styles.choices} aria-label={sharedText.choices}>
        {receivers.map(({ href, icon: Icon, label, text }) => (
          <li key={href}>
            {/* Once they are handed on, the way back must not lead here. */}
            <Link href={href} replace className={styles.choice}>
              <span className={styles.icon}>
                <Icon size={28} strokeWidth={1.5} aria-hidden />
              </span>
              <strong className={styles.label}>{label}</strong>
              <span className={styles.text}>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.leave}>
        <p className={styles.text}>{sharedText.leaveText(files.length)}</p>
        <div className={styles.buttons}>
          <LinkButton href="/">{sharedText.later}</LinkButton>
          <Button variant="quiet" onClick={letGo}>
            {files.length === 1 ? sharedText.dropOne : sharedText.drop}
          </Button>
        </div>
      </div>
    </>
  );
}

import { Button } from '../../ui/Button.tsx';
import { isInstalled, isIos, mayWorkOffline, useInstall, useOfflineReady } from '../install.ts';
import { useKitWords } from './words.ts';
import styles from './Kit.module.css';

/** Whether the page opens without a network here, and how to have it at hand. */
export function InstallHint() {
  const words = useKitWords();
  const install = useInstall();
  const ready = useOfflineReady();
  if (!mayWorkOffline()) return <p className={styles['soft']}>{words.offlineNever}</p>;
  const offered = !isInstalled() && (install !== null || isIos());
  if (!offered) return ready ? <p className={styles['soft']}>{words.offlineReady}</p> : null;
  return (
    <section className={styles['part']} aria-labelledby="install">
      <h2 id="install">{words.installTitle}</h2>
      <p>{words.installText}</p>
      {install === null ? (
        <p>{words.installIos}</p>
      ) : (
        <Button onClick={install}>{words.install}</Button>
      )}
      {ready && <p className={styles['soft']}>{words.offlineReady}</p>}
    </section>
  );
}

import { previewTexts as texts } from './texts.ts';
import type { Shown } from './use-rendering.ts';

/** Why there is no preview, or one of an earlier version; nothing when all is well. */
export function Notice({ rendering, problems, hasFailed }: Shown) {
  if (hasFailed) return <Box>{texts.failure}</Box>;
  if (problems.length > 0) {
    return (
      <Box>
        {rendering ? texts.outdated : texts.missing}
        <ul>
          {problems.map(({ path, label, reason }) => (
            <li key={`${path.join('.')} ${reason}`}>
              {label ? texts.problem(label, reason) : reason}
            </li>
          ))}
        </ul>
      </Box>
    );
  }
  return rendering ? null : <Box>{texts.loading}</Box>;
}

function Box({ children }: { children: React.ReactNode }) {
  return (
    <section className="preview-notice" aria-label={texts.title}>
      {children}
    </section>
  );
}

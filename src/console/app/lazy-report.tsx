import type { ComponentType } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** The report brings the chart library with it, which nobody else should wait for. */
export function LazyReport() {
  const loaded = useSignal<{ readonly View: ComponentType } | 'failed' | null>(null);
  useEffect(() => {
    import('../supervisor/report-view.tsx').then(
      ({ ReportView }) => (loaded.value = { View: ReportView }),
      () => (loaded.value = 'failed'),
    );
  }, []);
  if (loaded.value === 'failed')
    return <p class="page">The report could not be loaded. Load the page again to try once more.</p>;
  return loaded.value ? <loaded.value.View /> : <p class="page">Loading…</p>;
}

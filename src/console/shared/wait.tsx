import { span } from './times.ts';
import { useConsole } from './use-console.ts';

/** How long ago, ticking by the server's clock. */
export function Wait({ since }: { readonly since: number }) {
  const { clock } = useConsole();
  return <span class="wait">{span(clock.now.value - since)}</span>;
}

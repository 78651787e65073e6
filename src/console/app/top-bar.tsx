import { useConsole } from '../shared/use-console.ts';
import type { View } from '../state/state.ts';
import { OperatorMenu } from './operator-menu.tsx';
import { OwnStatus } from './own-status.tsx';

const VIEWS: readonly (readonly [View, string])[] = [
  ['chats', 'Chats'],
  ['call-backs', 'Call-backs'],
  ['search', 'Search'],
];
const SUPERVISORS_VIEWS: readonly (readonly [View, string])[] = [
  ['report', 'Report'],
  ['audit', 'Audit'],
];

export function TopBar() {
  const { me, view } = useConsole();
  const views = me.role === 'supervisor' ? [...VIEWS, ...SUPERVISORS_VIEWS] : VIEWS;
  return (
    <header class="top">
      <h1>
        Ringback <span>{me.forceName}</span>
      </h1>
      <nav class="views" aria-label="Console">
        {views.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-current={view.value === name ? 'page' : undefined}
            onClick={() => (view.value = name)}
          >
            {label}
          </button>
        ))}
      </nav>
      <div class="own">
        <OwnStatus />
        <OperatorMenu />
      </div>
    </header>
  );
}

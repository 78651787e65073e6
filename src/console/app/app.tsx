import { CallbacksView } from '../desk/callbacks-view.tsx';
import { SearchView } from '../search/search-view.tsx';
import { useConsole } from '../shared/use-console.ts';
import { AuditView } from '../supervisor/audit-view.tsx';
import { Announcements } from './announcements.tsx';
import { ChatsView } from './chats-view.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { LazyReport } from './lazy-report.tsx';
import { SignedOut } from './signed-out.tsx';
import { SkipLinks } from './skip-links.tsx';
import { StillThere } from './still-there.tsx';
import { TopBar } from './top-bar.tsx';

export function App() {
  const { signedOut, view } = useConsole();
  return (
    <>
      <SkipLinks />
      <TopBar />
      <ConnectionBanner />
      <main class={`view view-${view.value}`}>
        <CurrentView />
      </main>
      <Announcements />
      {signedOut.value ? <SignedOut /> : <StillThere />}
    </>
  );
}

function CurrentView() {
  switch (useConsole().view.value) {
    case 'chats':
      return <ChatsView />;
    case 'call-backs':
      return <CallbacksView />;
    case 'search':
      return <SearchView />;
    case 'report':
      return <LazyReport />;
    case 'audit':
      return <AuditView />;
  }
}

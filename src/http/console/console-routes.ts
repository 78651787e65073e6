import type { Route } from '../route.ts';
import { actRoutes } from './act-routes.ts';
import { chatRoutes } from './chat-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { eventRoutes } from './event-routes.ts';
import type { EventStreams } from './event-streams.ts';
import { meRoutes } from './me-routes.ts';
import { pageRoute } from './page-route.ts';
import type { ConsoleServices } from './services.ts';
import { supervisorRoutes } from './supervisor-routes.ts';

/** Everything the operators' console asks for, besides signing in. */
export const consoleRoutes = (services: ConsoleServices, streams: EventStreams): readonly Route[] => [
  pageRoute(services),
  ...meRoutes(services),
  ...eventRoutes(services, streams),
  ...chatRoutes(services),
  ...actRoutes(services),
  ...deskRoutes(services),
  ...supervisorRoutes(services),
];

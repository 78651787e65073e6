import restify from 'restify';

type Handler = (body: { readonly conversation: string; readonly text: string }) => Promise<object>;

/** The plainest restify server that answers `POST /turns`, for the contenders that are not the product. */
export function serveTurns(handler: Handler): void {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/turns', async (request, response) => {
    response.send(200, await handler(request.body as Parameters<Handler>[0]));
  });
  server.listen(Number(process.env['PORT']), '127.0.0.1');
}

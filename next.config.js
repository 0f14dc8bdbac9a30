/** @type {import('next').NextConfig} */
export default {
  // Tests build beside the build that `npm start` serves from.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // The product's own server adds security headers and serves sockets; Next needs only to render.
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  reactStrictMode: true,
  // Where the figures of a view were before every view had five forms.
  redirects: () => [{ source: '/explore/figures.csv', destination: '/explore.csv', permanent: true }],
  // The picture of an embed is its address with this ending, which no folder can be named after.
  rewrites: () => [{ source: '/embed/releases/:code([A-Z][^/]*)\\.png', destination: '/embed/releases/:code/picture' }],
  // A table that is handed in at the desk; the action itself refuses what is larger than 10 MB, in words.
  experimental: {
    serverActions: { bodySizeLimit: '12mb' },
    cssChunking: { type: 'graph', requestCost: 100000 },
    turbopackChunking: { requestCost: 1000000, minChunkSize: 150000, firstPageLoadPriority: 0.9 },
  },
}

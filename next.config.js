/** @type {import('next').NextConfig} */
export default {
  // The product's own server adds security headers and serves sockets; Next needs only to render.
  poweredByHeader: false,
  allowedDevOrigins: ['127.0.0.1'],
  reactStrictMode: true,
}

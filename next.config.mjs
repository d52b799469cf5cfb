const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, with the same tsconfig.json.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "pino",
    "nodemailer",
    "rate-limiter-flexible",
    "pdfkit",
    "fontkit",
  ],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  rewrites: async () => ({
    // Internet Explorer can't run the portal: it gets a plain page that says which browsers can.
    beforeFiles: [
      {
        source: "/((?!icones/).*)",
        has: [{ type: "header", key: "user-agent", value: ".*(MSIE |Trident/).*" }],
        destination: "/navigateur.html",
      },
    ],
  }),
};

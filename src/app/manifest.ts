import type { MetadataRoute } from "next";

/** What a phone needs to put the portal on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Préau, portail famille",
    short_name: "Préau",
    description: "Cantine, garderie, factures : tout est ici.",
    lang: "fr",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#FBF8F2",
    theme_color: "#0B6B4F",
    icons: [
      { src: "/icones/preau-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icones/preau-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icones/preau-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}

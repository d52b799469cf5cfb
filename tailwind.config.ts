import type { Config } from "tailwindcss";

/** The design's tokens; no raw colour anywhere else. */
export default {
  content: ["./src/**/*.{ts,tsx}"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      craie: "#FBF8F2",
      papier: "#FFFFFF",
      encre: "#1C2B33",
      "encre-clair": "#2B3D47",
      ardoise: "#52626B",
      bord: "#7F8B92",
      trait: "#DDD8CC",
      preau: { DEFAULT: "#0B6B4F", fort: "#07513C", pale: "#E2F1EA", trait: "#9CCDB8" },
      soleil: { DEFAULT: "#F2B632", fort: "#6B4700", pale: "#FDF3D9" },
      brique: { DEFAULT: "#A93A22", pale: "#FBE9E4" },
      ciel: { DEFAULT: "#1F5F99", pale: "#E4EFF8" },
    },
    fontFamily: { sans: ["Atkinson Hyperlegible Next Variable", "system-ui", "sans-serif"] },
    borderRadius: { none: "0", carte: "14px", champ: "11px", pastille: "999px" },
    boxShadow: { none: "none" },
    extend: { transitionDuration: { DEFAULT: "120ms" } },
  },
} satisfies Config;

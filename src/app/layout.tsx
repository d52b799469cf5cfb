import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ClockBanner } from "@/components/layout/clock-banner";
import { TRPCProvider } from "@/trpc/react";
import { api } from "@/trpc/server";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Portail famille", template: "%s · Portail famille" },
  description: "Cantine, garderie, factures : tout est ici.",
  appleWebApp: { capable: true, title: "Préau" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  themeColor: "#FBF8F2",
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const shiftedNow = await api.public.portal.shiftedClock();
  return (
    <html lang="fr">
      <body>
        {shiftedNow && <ClockBanner now={shiftedNow} />}
        <TRPCProvider>{children}</TRPCProvider>
      </body>
    </html>
  );
}

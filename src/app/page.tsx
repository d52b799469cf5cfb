import { redirect } from "next/navigation";
import { landingPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";

export default async function HomePage() {
  const viewer = await currentViewer();
  redirect(viewer ? landingPage(viewer.role) : "/connexion");
}

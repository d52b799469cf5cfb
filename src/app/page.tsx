import { redirect } from "next/navigation";
import { firstPage } from "@/server/auth/landing-page";
import { currentViewer } from "@/server/auth/session";

export default async function HomePage() {
  const viewer = await currentViewer();
  redirect(viewer ? firstPage(viewer) : "/connexion");
}

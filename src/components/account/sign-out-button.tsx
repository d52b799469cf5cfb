"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { CallFailure } from "@/components/form/call-failure";
import { Button } from "@/components/ui/button";

/** Ends this session on the server and forgets the cookie; next-auth's code is fetched when it is needed. */
export function SignOutButton() {
  const [state, setState] = useState<"idle" | "pending" | "failed">("idle");

  async function signOutHere() {
    setState("pending");
    try {
      const { signOut } = await import("next-auth/react");
      await signOut({ redirect: false });
      window.location.assign("/connexion");
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="grid justify-items-start gap-3">
      <CallFailure failure={state === "failed" ? { message: "The server can't be reached" } : null} />
      <Button look="secondary" aria-disabled={state === "pending"} onClick={signOutHere}>
        <LogOut aria-hidden className="size-5" />
        Se déconnecter
      </Button>
    </div>
  );
}

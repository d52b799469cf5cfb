import type { Metadata } from "next";
import Link from "next/link";
import { MessageComposer } from "@/components/messaging/message-composer";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Nouveau message aux familles" };

export default async function NewMessagePage() {
  await requireStaff("messages.send");
  return (
    <div className="grid gap-5">
      <div>
        <Link
          href="/admin/messages"
          prefetch={false}
          className="inline-block py-2 text-preau underline underline-offset-4"
        >
          Messages
        </Link>
        <h1>Nouveau message aux familles</h1>
      </div>
      <MessageComposer choices={await api.admin.message.choices()} />
    </div>
  );
}

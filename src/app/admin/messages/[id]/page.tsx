import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { type MessageAddress, resultFromAddress } from "@/components/messaging/message-hrefs";
import { MessageReader } from "@/components/messaging/message-reader";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Message aux familles" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<MessageAddress> };

export default async function MessagePage({ params, searchParams }: Props) {
  const { timeZone } = await requireStaff("messages.send");
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const asked = resultFromAddress(id, await searchParams);
  const message = await api.admin.message.read(asked);
  if (!message) notFound();
  return (
    <div className="grid gap-4">
      <Link
        href="/admin/messages"
        prefetch={false}
        className="justify-self-start py-2 text-preau underline underline-offset-4 print:hidden"
      >
        Messages
      </Link>
      <MessageReader message={message} asked={asked} timeZone={timeZone} />
    </div>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MessageReader } from "@/components/messaging/message-reader";
import { emailState } from "@/domain/account/inputs";
import { requireStaff } from "@/server/auth/session";
import { api } from "@/trpc/server";

export const metadata: Metadata = { title: "Message aux familles" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ etat?: string; page?: string }> };

export default async function MessagePage({ params, searchParams }: Props) {
  const { timeZone } = await requireStaff("messages.send");
  const id = z.uuid().safeParse((await params).id).data ?? notFound();
  const { etat, page } = await searchParams;
  const state = emailState.safeParse(etat).data;
  const number = Number(page);
  const message = await api.admin.message.read({
    id,
    state,
    page: Number.isInteger(number) && number > 0 ? number : 1,
  });
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
      <MessageReader message={message} state={state} timeZone={timeZone} />
    </div>
  );
}

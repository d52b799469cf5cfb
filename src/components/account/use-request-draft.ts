"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { v4 as uuid } from "uuid";
import type { AccountRequestForm, AccountRequestInput } from "@/domain/account/request-input";
import { addressOfStep, stepNamed } from "./request-steps";

const place = "preau-demande-de-compte";

type RequestFormState = UseFormReturn<AccountRequestForm, unknown, AccountRequestInput>;

/**
 * Keeps what is typed on this device, and finds it again after a closed page. The request's id is kept with it: sending
 * the same draft twice, from two tabs or after a cut, makes one request. `offered`: the services one may wish for.
 */
export function useRequestDraft(form: RequestFormState, empty: AccountRequestForm, offered: ReadonlySet<string>) {
  const router = useRouter();
  const requestId = useRef("");
  const isOver = useRef(false);
  const [wasFound, setWasFound] = useState(false);

  useEffect(() => {
    const draft = readDraft();
    requestId.current = draft?.requestId ?? uuid();
    if (draft) {
      // The règlement is the one on the screen now, and is accepted again.
      const { reglementVersion, acceptsReglement } = empty;
      // A service that has ended since is not on the screen any more: it could not be unticked.
      const serviceIds = (draft.form.serviceIds ?? []).filter((id) => offered.has(id));
      form.reset({ ...empty, ...draft.form, serviceIds, reglementVersion, acceptsReglement });
      setWasFound(true);
    } else if (stepNamed(new URLSearchParams(window.location.search).get("etape"))) {
      // Nothing was typed: a kept address of a later step has nothing to show.
      // By the router: the history it listens to is not its own yet while the page comes to life.
      router.replace(addressOfStep("adultes"));
    }
    const { unsubscribe } = form.watch((typed) => {
      if (!isOver.current) write({ requestId: requestId.current, form: typed as Partial<AccountRequestForm> });
    });
    return unsubscribe;
  }, [form, empty, offered, router]);

  const forget = useCallback(() => {
    isOver.current = true;
    erase();
  }, []);
  const startAgain = useCallback(() => {
    form.reset(empty);
    erase();
    requestId.current = uuid();
    setWasFound(false);
  }, [form, empty]);

  return { requestId, wasFound, forget, startAgain };
}

type Draft = { requestId: string; form: Partial<AccountRequestForm> };

// A browser may forbid any keeping: the form then works all the same, without a draft.

function readDraft(): Draft | null {
  try {
    const draft: unknown = JSON.parse(window.localStorage.getItem(place) ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function isDraft(draft: unknown): draft is Draft {
  if (typeof draft !== "object" || draft === null || !("form" in draft) || !("requestId" in draft)) return false;
  const { form, requestId } = draft;
  if (typeof requestId !== "string" || typeof form !== "object" || form === null) return false;
  const lists = ["adults", "children", "serviceIds"].map((name): unknown => Reflect.get(form, name));
  return lists.every((list, index) => Array.isArray(list) && (index === 2 || list.length > 0));
}

function write(draft: Draft): void {
  try {
    window.localStorage.setItem(place, JSON.stringify(draft));
  } catch {
    return;
  }
}

function erase(): void {
  try {
    window.localStorage.removeItem(place);
  } catch {
    return;
  }
}

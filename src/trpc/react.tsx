"use client";

import { type DefaultOptions, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/api/root";

const { TRPCProvider: Provider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

const defaultOptions: DefaultOptions = {
  queries: { gcTime: 0, retry: false, networkMode: "always" },
  mutations: { networkMode: "always" },
};

/**
 * How the browser writes. Nothing is cached here: pages read on the server, and `router.refresh()` reads again. Without
 * a network a call fails at once and the page says so, rather than waiting unseen for it to come back.
 */
export function TRPCProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions }));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc", methodOverride: "POST" })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <Provider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </Provider>
    </QueryClientProvider>
  );
}

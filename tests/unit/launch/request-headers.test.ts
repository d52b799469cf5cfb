import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, markRequest } from "../../../src/launch/request-headers.mjs";

test.each([
  ["no proxy: the socket alone", "203.0.113.7", "198.51.100.1", 0, "203.0.113.7"],
  ["one proxy: what it wrote", "10.0.0.1", "198.51.100.1", 1, "198.51.100.1"],
  ["one proxy: what the caller claims is ignored", "10.0.0.1", "192.0.2.66, 198.51.100.1", 1, "198.51.100.1"],
  ["two proxies: what the outermost wrote", "10.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["two proxies, one of them passed by: what there is", "10.0.0.1", "198.51.100.1", 2, "198.51.100.1"],
  ["a proxy that wrote nothing: the socket", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["not an address: the socket", "10.0.0.1", "<script>", 1, "10.0.0.1"],
  ["IPv4 in IPv6 spelling", "::ffff:203.0.113.7", undefined, 0, "203.0.113.7"],
  ["with a port", "10.0.0.1", "198.51.100.1:4711", 1, "198.51.100.1"],
  ["IPv6 with brackets and port", "10.0.0.1", "[2001:DB8::1]:4711", 1, "2001:db8::1"],
])("%s", (_case, socket, forwardedFor, proxies, expected) => {
  expect(clientAddress(socket, forwardedFor, proxies)).toBe(expected);
});

function aRequest(headers: Record<string, string>) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

test("a caller can't give itself an address, a request id or a proxy's word", () => {
  const request = aRequest({
    "x-preau-address": "192.0.2.66",
    "x-preau-anything": "x",
    "x-request-id": "mine",
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
    host: "localhost",
  });
  const id = markRequest(request, 0);
  expect(request.headers).toEqual({ host: "localhost", "x-preau-address": "unknown", "x-request-id": id });
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
});

test("behind a proxy, its word is kept: the commune is known by the host that it was asked for", () => {
  const told = { "x-forwarded-host": "portail.example.fr", "x-forwarded-for": "198.51.100.1" };
  const request = aRequest({ ...told, host: "127.0.0.1:3000" });
  markRequest(request, 1);
  expect(request.headers).toMatchObject({
    host: "portail.example.fr",
    "x-preau-address": "198.51.100.1",
  });
});

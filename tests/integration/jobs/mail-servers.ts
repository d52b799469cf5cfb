import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

type Stoppable = { url: string; stop: () => Promise<void> };

/** A mail server on this machine that keeps what it is given; it refuses for good any address that starts with "refuse". */
export async function aSmtpServer(): Promise<Stoppable & { received: string[] }> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: ({ address }, _session, done) => {
      done(address.startsWith("refuse") ? Object.assign(new Error("No such user"), { responseCode: 550 }) : null);
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const { port } = listening.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

type ReceivedByResend = { key: string; authorization: string; body: { from: string; to: string; text: string } };

/** The part of Resend's API that we use; `answers` are given in order, then 200. */
export async function aResendServer(answers: number[] = []): Promise<Stoppable & { received: ReceivedByResend[] }> {
  const received: ReceivedByResend[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const status = answers.shift() ?? 200;
      const key = String(request.headers["idempotency-key"]);
      const authorization = String(request.headers.authorization);
      if (status === 200) received.push({ key, authorization, body: JSON.parse(Buffer.concat(parts).toString()) });
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(status === 200 ? { id: "resend-1" } : { statusCode: status, message: "Refused" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

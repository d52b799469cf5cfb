import { z } from "zod";

const httpUrl = z.url({ protocol: /^https?$/ });
const mailFromNobody = "Préau <ne-pas-repondre@localhost>";
const instant = z.iso.datetime({ offset: true });

const environment = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    /** The application's role: bound by row-level security. */
    DATABASE_URL: z.string().startsWith("postgres"),
    DATABASE_POOL_SIZE: z.coerce.number().int().positive().default(10),
    EMBEDDED_DATABASE: z.literal("1").optional(),
    PUBLIC_URL: httpUrl,
    AUTH_SECRET: z.string().min(32),
    ENCRYPTION_KEY: z.base64().min(44),
    RESEND_API_KEY: z.string().optional(),
    RESEND_BASE_URL: httpUrl.optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default(mailFromNobody),
    CLOCK: instant.optional(),
    CLOCK_STARTED_AT: instant.optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .refine(({ CLOCK, EMBEDDED_DATABASE }) => !CLOCK || EMBEDDED_DATABASE, {
    path: ["CLOCK"],
    message: "CLOCK ne sert qu’avec la base de démonstration",
  })
  .refine(({ MAIL_FROM, RESEND_API_KEY, SMTP_URL }) => MAIL_FROM !== mailFromNobody || !(RESEND_API_KEY || SMTP_URL), {
    path: ["MAIL_FROM"],
    message: "obligatoire avec RESEND_API_KEY ou SMTP_URL : une adresse que ce service a le droit d’employer",
  });

/** `next build` loads every module and asks for nothing: it needs neither a database nor secrets. */
const whileBuilding = {
  DATABASE_URL: "postgresql://localhost/build",
  PUBLIC_URL: "http://localhost",
  AUTH_SECRET: "build".repeat(8),
  ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
};

function readEnvironment() {
  // An empty variable is an absent one: `SMTP_URL=` in a file means none.
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const given = process.env.NEXT_PHASE === "phase-production-build" ? { ...whileBuilding, ...present } : present;
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} : ${issue.message}`);
  throw new Error(`L’environnement du portail est incomplet (voir .env.example) :\n${wrong.join("\n")}`);
}

/** What the portal was told from outside, checked once. The only place that reads the environment. */
export const env = readEnvironment();

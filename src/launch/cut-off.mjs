/** Over a checkout's own .env, for tests and measures: no e-mail leaves for real, nobody else's server is met. */
export const cutOff = {
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  RESEND_API_KEY: "",
  RESEND_BASE_URL: "",
  SMTP_URL: "",
  MAIL_FROM: "",
  TRUST_PROXY: "",
  HOST: "",
};

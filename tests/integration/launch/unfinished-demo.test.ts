import { expect, inject, test } from "vitest";
import { withClient } from "../../../src/launch/connect.mjs";
import { betweenDemoMarks, dropUnfinishedDemo, hasWholeDemo } from "../../../src/launch/demo-mark.mjs";
import { dropDatabase, ensureDatabase } from "../../../src/launch/roles.mjs";

const { superuserUrl, ownerUrl } = inject("testServer");
const name = `essai_demo_${process.pid}`;

async function exists() {
  const { rowCount } = await withClient(superuserUrl, (client) =>
    client.query("SELECT FROM pg_database WHERE datname = $1", [name]),
  );
  return rowCount === 1;
}

test("a demo killed while it was made is thrown away at the next start; a whole one, or none, is kept", async () => {
  await ensureDatabase(superuserUrl, name);
  try {
    await dropUnfinishedDemo(superuserUrl, name);
    expect(await exists()).toBe(true);

    await betweenDemoMarks(ownerUrl, name, async () => {});
    await dropUnfinishedDemo(superuserUrl, name);
    expect([await exists(), await hasWholeDemo(superuserUrl, name)]).toEqual([true, true]);

    const killed = betweenDemoMarks(ownerUrl, name, () => Promise.reject(new Error("killed")));
    await expect(killed).rejects.toThrow("killed");
    expect(await hasWholeDemo(superuserUrl, name)).toBe(false);
    await dropUnfinishedDemo(superuserUrl, name);
    expect(await exists()).toBe(false);
  } finally {
    await dropDatabase(superuserUrl, name);
  }
});

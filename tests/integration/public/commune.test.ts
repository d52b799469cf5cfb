import { callerFor } from "@tests/builders/caller";
import { aCommune } from "@tests/builders/commune";
import { uniqueWord } from "@tests/builders/unique";
import { expect, test } from "vitest";

test("The commune is the one of the host name, whatever its case", async () => {
  const hostName = `${uniqueWord("portail")}.example.invalid`;
  const { name } = await aCommune({ hostName });
  const { public: visitor } = await callerFor(null, { host: hostName.toUpperCase() });
  expect(await visitor.commune.current()).toMatchObject({ commune: { name }, choices: [], isInstalled: true });
});

test("At an address that says nothing, the visitor chooses among the communes", async () => {
  const [first, second] = [await aCommune(), await aCommune()];
  const { public: visitor } = await callerFor(null, { host: "portail.example.invalid" });
  const { commune, choices, isInstalled } = await visitor.commune.current();
  expect([commune, isInstalled]).toEqual([null, true]);
  expect(choices.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
  // Only what the list needs.
  expect(Object.keys(choices[0] ?? {}).toSorted()).toEqual(["id", "name", "openingHours", "phone"]);
});

import { describe, expect, test } from "vitest";
import type { DeclaredClosure } from "@/domain/calendar/closures";
import { day } from "@/domain/calendar/day";
import { alreadyDeclared, stillClosedWithout } from "@/domain/calendar/overlapping-closures";

const schoolOf = new Map([["cp", "tilleuls"]]);

function strike(values: Partial<Omit<DeclaredClosure, "from" | "to">> & { from?: string; to?: string } = {}) {
  const { from = "2026-12-07", to = "2026-12-11", ...chosen } = values;
  const everywhere = { schoolId: null, classId: null, serviceId: null, label: null };
  const said = { id: "strike", kind: "closed" as const, cause: "strike" as const };
  return { ...said, ...everywhere, from: day(from), to: day(to), ...chosen };
}

describe("Days closed already", () => {
  test.each([
    ["the same days for everybody", {}, true],
    ["a day among them", { from: "2026-12-08", to: "2026-12-08" }, true],
    ["a school of the commune", { schoolId: "tilleuls" }, true],
    ["a class of the commune", { classId: "cp" }, true],
    ["a day more", { to: "2026-12-12" }, false],
    ["an extra open day", { kind: "open" as const }, false],
  ])("by the commune, then asked for: %s", (_, values, isKnown) => {
    expect(alreadyDeclared([strike()], strike({ id: "asked", ...values }), schoolOf) !== null).toBe(isKnown);
  });

  test("by a school are those of its classes, and of no other", () => {
    const closures = [strike({ schoolId: "tilleuls" })];
    expect(alreadyDeclared(closures, strike({ id: "asked", classId: "cp" }), schoolOf)?.id).toBe("strike");
    expect(alreadyDeclared(closures, strike({ id: "asked", classId: "elsewhere" }), schoolOf)).toBeNull();
    expect(alreadyDeclared(closures, strike({ id: "asked" }), schoolOf)).toBeNull();
  });

  test("and opened since for a school can be closed again for that school", () => {
    const opened = strike({ id: "opened", kind: "open", schoolId: "tilleuls" });
    expect(alreadyDeclared([strike(), opened], strike({ id: "asked", schoolId: "tilleuls" }), schoolOf)).toBeNull();
    expect(alreadyDeclared([strike(), opened], strike({ id: "asked" }), schoolOf)?.id).toBe("strike");
  });
});

describe("Of two closures, one taken back", () => {
  test("leaves the days that both close", () => {
    const works = strike({ id: "works", cause: "works", from: "2026-12-10", to: "2026-12-18", classId: "cp" });
    expect(stillClosedWithout(strike(), [works], schoolOf)).toEqual([
      { by: works, from: "2026-12-10", to: "2026-12-11" },
    ]);
  });

  test.each([
    ["another service", { serviceId: "canteen" }, { serviceId: "childcare" }],
    ["another school", { classId: "cp" }, { schoolId: "elsewhere" }],
    ["other days", {}, { from: "2026-12-14", to: "2026-12-14" }],
  ])("leaves nothing of %s", (_, one, other) => {
    expect(stillClosedWithout(strike(one), [strike({ id: "other", ...other })], schoolOf)).toEqual([]);
  });
});

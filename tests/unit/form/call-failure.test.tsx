import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CallFailure, failureSentence } from "@/components/form/call-failure";
import { anybody, ReaderProvider } from "@/components/form/reader";

const tooMany = {
  message: "",
  data: { refusal: { code: "TOO_MANY_ATTEMPTS", retryAt: "2026-09-03T14:00:00Z" } as const },
};
const bug = { message: "", data: { errorId: "7f3a" } };
const family = { timeZone: "America/Guadeloupe", isStaff: false };
const plain = (text: string) => text.replaceAll("\u00A0", " ");

describe("What failed", () => {
  test.each([
    ["America/Guadeloupe", "jeudi 3 septembre à 10 h"],
    ["Indian/Reunion", "jeudi 3 septembre à 18 h"],
    ["Europe/Paris", "jeudi 3 septembre à 16 h"],
  ])("is told by the clocks of the commune: in %s, %s", (timeZone, words) => {
    expect(plain(failureSentence(tooMany, { ...family, timeZone }))).toContain(words);
  });

  test("is told by the clock of the device where no commune is known", () => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(failureSentence(tooMany, anybody)).toBe(failureSentence(tooMany, { ...anybody, timeZone }));
  });

  test("sends a family to the mairie with its number, and the mairie to whoever looks after the portal", () => {
    expect(failureSentence(bug, family)).toContain("donnez ce numéro à la mairie : 7f3a");
    expect(failureSentence(bug, { ...family, isStaff: true })).toContain(
      "donnez ce numéro à qui s’occupe du portail : 7f3a",
    );
  });

  test("is told for whom the shell of the page says it is", () => {
    const shown = (failure: typeof bug | typeof tooMany, isStaff: boolean) =>
      plain(
        renderToStaticMarkup(
          <ReaderProvider timeZone="America/Guadeloupe" isStaff={isStaff}>
            <CallFailure failure={failure} />
          </ReaderProvider>,
        ),
      );
    expect(shown(tooMany, false)).toContain("à 10 h");
    expect(shown(bug, false)).toContain("à la mairie");
    expect(shown(bug, true)).toContain("à qui s’occupe du portail");
  });
});

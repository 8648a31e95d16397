import { describe, expect, it } from "vitest";
import { labelsText } from "./label-text.ts";
import { addLabels } from "./labels.ts";

describe("labels", () => {
  it("are written in small letters and without blanks, each once", () => {
    expect(addLabels(["student"], " Student, From the Corner\nvegan,, ")).toEqual(["student", "from-the-corner", "vegan"]);
    expect(addLabels(["student"], "  ")).toEqual(["student"]);
  });

  it("say for whom something is", () => {
    expect(labelsText(["student", "pupil"], "en")).toBe("for guests labelled student, pupil");
    expect(labelsText(["student"], "pl")).toBe("dla gości z etykietą: student");
    expect(labelsText([], "bg")).toBe(false);
  });
});

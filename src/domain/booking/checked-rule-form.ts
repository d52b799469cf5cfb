import { deadlineRule } from "./deadline-rule";
import { ruleForm } from "./rule-form";
import { fieldOfIssue, sentenceOfIssue } from "./rule-form-issues";
import { ruleFromForm } from "./rule-from-form";

/** A form whose rule the engine accepts; what is wrong is said beside its field, in French. */
export const checkedRuleForm = ruleForm.superRefine((form, context) => {
  const { error } = deadlineRule.safeParse(ruleFromForm(form));
  for (const issue of error?.issues ?? []) {
    context.addIssue({ code: "custom", path: fieldOfIssue(issue.path), message: sentenceOfIssue(issue) });
  }
});

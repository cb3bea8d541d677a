using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Grains.Leads;

/// <summary>Short forms for the steps that a lead's run writes.</summary>
internal static class FlowSteps
{
    public static FlowStep Done(string kind, string? detail = null) => Step(kind, FlowStepResult.Done, RejectReason.None, detail);

    public static FlowStep Refused(string kind, RejectReason reason, string? detail = null) => Step(kind, FlowStepResult.Refused, reason, detail);

    public static FlowStep Failed(string kind, RejectReason reason, string? detail = null) => Step(kind, FlowStepResult.Failed, reason, detail);

    public static FlowStep Skipped(Skipped skipped) =>
        Step(FlowStepKind.Candidate, FlowStepResult.Skipped, skipped.Gate, skipped.Detail) with { ClientId = skipped.ClientId.Value, AccountId = skipped.AccountId.Value };

    public static FlowStep About(this FlowStep step, ActiveAttempt? attempt) => attempt is null
        ? step
        : step with { ClientId = attempt.Candidate.Client.Id.Value, AccountId = attempt.Candidate.Account.Id.Value, AttemptId = attempt.Id.Value };

    private static FlowStep Step(string kind, string result, RejectReason reason, string? detail) =>
        new() { Step = kind, Result = result, Reason = reason, Detail = detail, At = default };
}

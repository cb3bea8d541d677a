using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>Named by E-60; refused until leads are graded, so that no delivery account waits for a grade that never comes.</summary>
internal sealed class LeadGradeAtLeast : EvaluateFunction
{
    private const string NoGrades = "Leads are not graded in this version, so that leadGradeAtLeast would never hold.";

    public override string Name => "leadGradeAtLeast";

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type) => NoGrades;

    public override FunctionOutcome Run(FunctionCall call) => FunctionOutcome.CannotRun("Lead grade", "leads are not graded");
}

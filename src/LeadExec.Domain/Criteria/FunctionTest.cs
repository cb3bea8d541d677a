using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// A yes/no function of the fixed library of E-60 (DIST-20), on delivery accounts only: ageOfPerson, daysSinceDate,
/// weekdayOfReceipt, hourOfReceipt, distance, duplicateWithThisClient, leadGradeAtLeast. A function that is not known fails as a
/// test that could not run.
/// </summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public sealed record FunctionTest(string Function, ImmutableArray<string> Arguments) : CriteriaNode
{
    public bool Equals(FunctionTest? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Function, Arguments.Length);
}

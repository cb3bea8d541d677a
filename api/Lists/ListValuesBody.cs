using System.Collections.Immutable;

namespace LeadExec.Api.Lists;

/// <summary>Values whose rows go, at most 1,000. In the body, because a value may be personal.</summary>
public sealed record ListValuesBody
{
    public required ImmutableArray<string> Values { get; init; }
}

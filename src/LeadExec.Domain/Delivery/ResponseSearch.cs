namespace LeadExec.Domain.Delivery;

/// <summary>One search over the buyer's answer.</summary>
public sealed record ResponseSearch
{
    public SearchKind Kind { get; init; } = SearchKind.Text;

    /// <summary>Text, pattern or path, at most 1,000 characters.</summary>
    public required string Search { get; init; }

    /// <summary>
    /// Result searches only: the value that a path must find, without case. Null: a path must find something other than
    /// empty, false or null.
    /// </summary>
    public string? Expected { get; init; }
}

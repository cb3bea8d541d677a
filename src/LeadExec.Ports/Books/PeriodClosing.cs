namespace LeadExec.Ports.Books;

/// <summary>A month that is to be closed.</summary>
public sealed record PeriodClosing
{
    public required BookMonth Month { get; init; }

    /// <summary>Where it begins by the account's zone; a month after a closed one begins where that one ended.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Who closes it: "user/1".</summary>
    public required string Actor { get; init; }
}

using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>Which deliveries that wait for a confirmation (E-61).</summary>
public sealed record AwaitedSearch
{
    public ClientId? ClientId { get; init; }

    /// <summary>Whose data may be seen (SET-09).</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    public PageKey? After { get; init; }

    /// <summary>1 to <see cref="IConfirmationQueries.MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}

using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>Where a page of a statement ended, and the balance there.</summary>
public sealed record StatementKey(DateTimeOffset At, long Place, Money Balance);

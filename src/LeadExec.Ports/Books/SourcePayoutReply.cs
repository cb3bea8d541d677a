using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>What became of it, and what the source is owed now.</summary>
public readonly record struct SourcePayoutReply(SourcePayoutStatus Status, Money Owed);

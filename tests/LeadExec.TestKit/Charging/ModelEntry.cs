using LeadExec.Domain.Values;

namespace LeadExec.TestKit.Charging;

/// <summary>One entry of the books: its kind, its cause, and what the client's account got by it (below zero: gave).</summary>
internal readonly record struct ModelEntry(int Kind, Guid Cause, ClientId Client, Money Amount);

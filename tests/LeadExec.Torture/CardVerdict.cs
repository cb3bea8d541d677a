namespace LeadExec.Torture;

/// <summary>What the provider's own books say after a run.</summary>
/// <param name="Charged">Times that money moved.</param>
/// <param name="Twice">Orders whose card was charged more than once, or for which we know no payment.</param>
/// <param name="Faults">All of it in words.</param>
internal sealed record CardVerdict(int Charged, int Twice, IReadOnlyList<string> Faults);

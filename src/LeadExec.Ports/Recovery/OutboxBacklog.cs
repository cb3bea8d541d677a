namespace LeadExec.Ports.Recovery;

/// <summary>What waits to be told.</summary>
/// <param name="Waiting">Messages.</param>
/// <param name="OldestFor">How long the oldest has been waiting, by the database's clock; zero when none waits.</param>
public sealed record OutboxBacklog(long Waiting, TimeSpan OldestFor);

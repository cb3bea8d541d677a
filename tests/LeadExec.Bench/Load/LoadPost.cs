namespace LeadExec.Bench.Load;

/// <summary>A post and where it goes. Loopback only.</summary>
internal sealed record LoadPost(Uri Address, byte[] Body);

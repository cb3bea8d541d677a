namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>A state is replaced as a whole, never changed in place.</summary>
public sealed record StoredCount
{
    public int Value { get; init; }
}

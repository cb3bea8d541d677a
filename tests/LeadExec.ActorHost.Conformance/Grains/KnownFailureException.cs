using Orleans;

namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>An exception that may cross a call.</summary>
[GenerateSerializer]
[Alias("conformance.known-failure")]
public sealed class KnownFailureException(string message) : Exception(message)
{
    [Id(0)]
    public int Code { get; init; }
}

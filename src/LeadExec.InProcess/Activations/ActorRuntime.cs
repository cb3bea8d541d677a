using LeadExec.InProcess.Calls;
using LeadExec.InProcess.Contracts;
using LeadExec.InProcess.Scheduling;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadExec.InProcess.Activations;

/// <summary>What every activation of a host shares.</summary>
internal sealed class ActorRuntime
{
    private long _chains;

    public required IServiceProvider Services { get; init; }

    public required ActorHostOptions Options { get; init; }

    public required TimeProvider Time { get; init; }

    public required ITurnDispatcher Dispatcher { get; init; }

    public required ReferenceFactory References { get; init; }

    public required GrainCatalog Catalog { get; init; }

    public required ExceptionPolicy Exceptions { get; init; }

    public required IIncomingGrainCallFilter[] IncomingFilters { get; init; }

    public required ILogger<ActorRuntime> Log { get; init; }

    /// <summary>Counted, not random, so that a seeded run repeats.</summary>
    public Guid NextChainId()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Interlocked.Increment(ref _chains));
        bytes[15] = 1;
        return new Guid(bytes);
    }
}

using System.Collections.Concurrent;
using LeadExec.InProcess.Calls;
using LeadExec.InProcess.Statistics;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

/// <summary>The activations of one host: at most one per grain, created by the first call.</summary>
internal sealed class GrainCatalog
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private volatile ServiceLevel _level = ServiceLevel.None;

    private enum ServiceLevel
    {
        None,
        GrainsOnly,
        Everybody,
    }

    public IEnumerable<Activation> Activations => _activations.Values;

    /// <summary>Makes a new activation; set once, by the host that owns the catalog.</summary>
    public required Func<GrainId, Activation?> Create { get; init; }

    /// <summary>While draining, grains may still call each other to finish what they began.</summary>
    public bool Serves(GrainCall call) => _level switch
    {
        ServiceLevel.Everybody => true,
        ServiceLevel.GrainsOnly => call.Source is not null,
        _ => false,
    };

    public void Start() => _level = ServiceLevel.Everybody;

    public void Post(GrainCall call)
    {
        var id = call.Target.GrainId;
        while (true)
        {
            if (!_activations.TryGetValue(id, out var activation))
            {
                if (Create(id) is not { } created)
                {
                    call.Fail(new ArgumentException($"No grain class has the grain type '{id.Type}'."), CallOutcome.Rejected);
                    return;
                }

                activation = _activations.GetOrAdd(id, created);
            }

            if (activation.TryPost(call))
            {
                return;
            }

            Remove(activation);
        }
    }

    public Activation? Find(GrainId id) => _activations.GetValueOrDefault(id);

    public void Remove(Activation activation) => _activations.TryRemove(KeyValuePair.Create(activation.GrainId, activation));

    /// <summary>Refuses calls from outside and ends every activation, including those that others wake on their way out.</summary>
    public async Task Drain(CancellationToken token)
    {
        _level = ServiceLevel.GrainsOnly;
        try
        {
            while (!_activations.IsEmpty)
            {
                var round = _activations.Values.ToArray();
                foreach (var activation in round)
                {
                    activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The host is stopping."), token);
                }

                await Task.WhenAll(round.Select(activation => activation.Deactivated)).WaitAsync(token);
            }
        }
        finally
        {
            _level = ServiceLevel.None;
        }
    }
}

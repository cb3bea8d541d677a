using Orleans.Runtime;

namespace Orleans;

/// <summary>What every grain object is to the host, whether it derives from <see cref="Grain"/> or not.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }

    /// <summary>Runs once, as a turn, before the first call. If it throws, the waiting callers get that exception and the activation is dropped.</summary>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Runs once, as a turn, after the last call. Not run after a crash; an exception is logged and ignored.</summary>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}

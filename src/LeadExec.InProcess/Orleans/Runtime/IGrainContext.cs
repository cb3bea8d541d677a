namespace Orleans.Runtime;

/// <summary>One activation as its own code sees it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    GrainReference GrainReference { get; }

    GrainId GrainId { get; }

    object? GrainInstance { get; }

    /// <summary>Services of this activation; scoped ones end with it.</summary>
    IServiceProvider ActivationServices { get; }

    IGrainLifecycle ObservableLifecycle { get; }

    /// <summary>Completes when the activation has ended. Awaiting it inside the same grain never returns.</summary>
    Task Deactivated { get; }

    /// <summary>Stops accepting calls, lets the running ones end, runs <c>OnDeactivateAsync</c> and hands waiting calls to the next activation.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

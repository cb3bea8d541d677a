namespace LeadExec.InProcess.Activations;

/// <summary>Something that waits for a turn of an activation: a call or a timer tick.</summary>
internal abstract class MailItem
{
    /// <summary>The next item of the mailbox that holds this one.</summary>
    public MailItem? Next { get; set; }

    /// <summary>Values that travel with the item; never changed.</summary>
    public Dictionary<string, object>? RequestContext { get; init; }

    public abstract bool IsReadOnly { get; }

    public abstract bool IsAlwaysInterleave { get; }

    /// <summary>Whether it resets the idle clock.</summary>
    public abstract bool KeepsAlive { get; }

    /// <summary>Nobody waits for it any more: it is dropped instead of run.</summary>
    public abstract bool IsAbandoned { get; }

    /// <summary>The call chain it belongs to, or empty.</summary>
    public Guid ReentrancyId =>
        RequestContext is { } values && values.TryGetValue(Orleans.Runtime.RequestContext.CallChainReentrancyKey, out var id) && id is Guid chain
            ? chain
            : Guid.Empty;

    /// <summary>Runs on the activation's scheduler. Never throws.</summary>
    public abstract ValueTask Execute(Activation activation);

    /// <summary>The activation ended without running it.</summary>
    public abstract void ActivationEnded(Exception? failure);
}

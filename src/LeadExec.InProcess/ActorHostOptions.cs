namespace LeadExec.InProcess;

/// <summary>Limits and times of the in-process host.</summary>
public sealed class ActorHostOptions
{
    /// <summary>How long a caller waits without <c>[ResponseTimeout]</c> on the method. Default 5 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long reading the state and <c>OnActivateAsync</c> may take together. Default 30 s.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long <c>OnDeactivateAsync</c> may take. Default 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Idle time after which an activation is collected. Default 15 minutes.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle activations are looked for. Default 1 minute.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a waiting call is handed on when its activation ends. Default 2.</summary>
    public int MaxForwards { get; set; } = 2;

    /// <summary>Waiting calls per activation; further ones get <see cref="Orleans.Runtime.LimitExceededException"/>. Default 10,000; 0 means no limit.</summary>
    public int MaxWaitingCallsPerActivation { get; set; } = 10_000;

    /// <summary>
    /// Whether to refuse, at start, grain interfaces that break the wire rules, and, at run time, exceptions that could not cross a real wire.
    /// Default no; tests switch it on.
    /// </summary>
    public bool CheckContracts { get; set; }

    /// <summary>Namespaces whose exceptions may cross a call without <c>[GenerateSerializer]</c>.</summary>
    public IList<string> ExceptionNamespaces { get; } = ["System", "Microsoft", "Azure", "Npgsql"];
}

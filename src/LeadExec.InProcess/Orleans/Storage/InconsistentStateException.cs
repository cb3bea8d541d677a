using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Somebody else changed the record. When it escapes a grain method, the host drops the activation so that the next one reads anew.</summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!) // The base accepts null; its signature is older than nullability.
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException!) // The base accepts null; its signature is older than nullability.
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    [Id(1)]
    public string? StoredEtag { get; private set; }

    [Id(2)]
    public string? CurrentEtag { get; private set; }

    /// <summary>True until it has left the grain that met it, so that a caller which passes it on is not dropped too.</summary>
    [Id(0)]
    internal bool IsSourceActivation { get; set; } = true;

    public override string ToString() =>
        $"{nameof(InconsistentStateException)}: {Message} Expected Etag={StoredEtag} Received Etag={CurrentEtag} {InnerException}";
}

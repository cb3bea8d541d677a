namespace LeadExec.Ports.Delivery;

/// <summary>Posts a lead's stored answer to the return URL of its source, through the same address guard as deliveries (E-19, FM-53).</summary>
public interface IResultPoster
{
    /// <summary>One request within ten seconds. True when it was answered 2xx; never throws for what the other side does.</summary>
    Task<bool> PostAsync(Uri address, string mediaType, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}

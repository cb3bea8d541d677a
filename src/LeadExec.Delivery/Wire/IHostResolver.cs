using System.Net;

namespace LeadExec.Delivery.Wire;

/// <summary>Turns a host name into addresses; replaced in tests of the address guard.</summary>
internal interface IHostResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}

using System.Net;

namespace LeadExec.Domain.Places;

/// <summary>Knows no address.</summary>
public sealed class NoIpPlaces : IIpPlaces
{
    private NoIpPlaces()
    {
    }

    public static NoIpPlaces Instance { get; } = new();

    public GeoPoint? Find(IPAddress address) => null;
}

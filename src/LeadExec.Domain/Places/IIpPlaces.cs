using System.Net;

namespace LeadExec.Domain.Places;

/// <summary>Where internet addresses are (E-47). Asking costs microseconds and never throws.</summary>
public interface IIpPlaces
{
    /// <summary>The place that is known for the address; null when there is none.</summary>
    GeoPoint? Find(IPAddress address);
}

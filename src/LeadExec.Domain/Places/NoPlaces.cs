namespace LeadExec.Domain.Places;

/// <summary>Knows no postal code.</summary>
public sealed class NoPlaces : IPlaces
{
    private NoPlaces()
    {
    }

    public static NoPlaces Instance { get; } = new();

    public bool TryGet(string country, string postalCode, out GeoPoint point)
    {
        point = default;
        return false;
    }
}

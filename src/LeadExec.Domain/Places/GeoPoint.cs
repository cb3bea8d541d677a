namespace LeadExec.Domain.Places;

/// <summary>A point on the globe in degrees; north and east are positive.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusMiles = 3_958.76;

    /// <summary>Whether both degrees are numbers of the globe.</summary>
    public bool IsOnGlobe => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>Great-circle (haversine) distance in miles of an earth of radius 3,958.76 miles (F-25).</summary>
    public double MilesTo(GeoPoint other)
    {
        var (here, there) = (Radians(Latitude), Radians(other.Latitude));
        var north = Math.Sin((there - here) / 2);
        var east = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var half = north * north + Math.Cos(here) * Math.Cos(there) * east * east;
        return 2 * EarthRadiusMiles * Math.Asin(Math.Sqrt(Math.Clamp(half, 0, 1)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

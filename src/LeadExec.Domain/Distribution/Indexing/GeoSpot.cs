using LeadExec.Domain.Places;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>A place as a point of the unit sphere, and the square of one degree that it lies in.</summary>
internal readonly struct GeoSpot(GeoPoint point)
{
    /// <summary>Squares of one degree on the globe, the poles' own row included.</summary>
    public const int Squares = 181 * Columns;

    private const int Columns = 360;

    private readonly double x = Math.Cos(Radians(point.Latitude)) * Math.Cos(Radians(point.Longitude));
    private readonly double y = Math.Cos(Radians(point.Latitude)) * Math.Sin(Radians(point.Longitude));
    private readonly double z = Math.Sin(Radians(point.Latitude));

    public GeoPoint Point => point;

    public int Square => SquareOf((int)Math.Floor(point.Latitude), (int)Math.Floor(point.Longitude));

    /// <summary>The square with this south-west corner, in whole degrees; east of 179 it goes on at -180.</summary>
    public static int SquareOf(int latitude, int longitude) => (latitude + 90) * Columns + (((longitude + 180) % Columns) + Columns) % Columns;

    /// <summary>The cosine of the angle between two places.</summary>
    internal double CosineTo(in GeoSpot other) => x * other.x + y * other.y + z * other.z;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

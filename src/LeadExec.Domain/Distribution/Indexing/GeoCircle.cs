using LeadExec.Domain.Places;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Within so many miles of a place. Decided as the evaluator does it: by the cosine where that leaves no doubt, else by the miles themselves.</summary>
internal sealed class GeoCircle
{
    // The evaluator's miles divided by this are its angle; the margin is far wider than the rounding of either way.
    private const double MilesPerRadian = 3_958.76;
    private const double MilesOfDoubt = 0.001;
    private const double CosineOfDoubt = 1e-13;
    private const double DegreesOfDoubt = 0.001;

    // A larger circle would stand in too many squares.
    private const double LargestMiles = 1_000;

    private readonly GeoPoint center;
    private readonly decimal miles;

    private GeoCircle(GeoPoint center, decimal miles) => (this.center, this.miles) = (center, miles);

    /// <summary>The circle; null when it is too large, or reaches a pole.</summary>
    public static GeoCircle? Of(GeoPoint center, decimal miles) =>
        miles <= (decimal)LargestMiles && Math.Abs(center.Latitude) + Degrees((double)miles) < 89 ? new GeoCircle(center, miles) : null;

    /// <summary>What leaves no doubt, as cosines.</summary>
    public NearEntry Entry() => new(new GeoSpot(center), new GeoCosines(
        Math.Cos(Math.Max(0, (double)miles - MilesOfDoubt) / MilesPerRadian) + CosineOfDoubt,
        Math.Cos(((double)miles + MilesOfDoubt) / MilesPerRadian) - CosineOfDoubt));

    /// <summary>As the evaluator decides.</summary>
    public bool Contains(GeoPoint place) => decimal.Round((decimal)place.MilesTo(center), 6) <= miles;

    /// <summary>Every square of one degree that the circle may touch.</summary>
    public IReadOnlyCollection<int> Squares()
    {
        var angle = (double)miles / MilesPerRadian;
        var latitude = center.Latitude * Math.PI / 180;
        var north = Degrees((double)miles) + DegreesOfDoubt;
        var east = Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(latitude))) * 180 / Math.PI + DegreesOfDoubt;
        var squares = new List<int>();
        for (var row = (int)Math.Floor(center.Latitude - north); row <= (int)Math.Floor(center.Latitude + north); row++)
        {
            for (var column = (int)Math.Floor(center.Longitude - east); column <= (int)Math.Floor(center.Longitude + east); column++)
            {
                squares.Add(GeoSpot.SquareOf(row, column));
            }
        }

        return squares;
    }

    private static double Degrees(double miles) => miles / MilesPerRadian * 180 / Math.PI;
}

using System.Collections.Immutable;

namespace LeadExec.Domain.Places;

/// <summary>
/// All known postal codes in sorted arrays, 24 bytes each; built once and shared by every snapshot of a process. Several rows of
/// one code (its places) count as their middle.
/// </summary>
public sealed class PlaceTable : IPlaces
{
    private readonly ulong[] keys;
    private readonly GeoPoint[] points;

    private PlaceTable(ulong[] keys, GeoPoint[] points) => (this.keys, this.points) = (keys, points);

    public static PlaceTable Empty { get; } = new([], []);

    /// <summary>How many different codes are known.</summary>
    public int Count => keys.Length;

    /// <summary>The table of these rows; rows whose country or code cannot be one, or whose point is not on the globe, are left out.</summary>
    public static PlaceTable Of(IEnumerable<PostalPlace> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var sorted = rows
            .Select(row => (Key: PostalKey.Exact(row.Country, row.Code), row.Point))
            .Where(row => row.Key != 0 && row.Point.IsOnGlobe)
            .OrderBy(row => row.Key)
            .ToList();
        var keys = new List<ulong>(sorted.Count);
        var points = new List<GeoPoint>(sorted.Count);
        for (var (from, to) = (0, 0); from < sorted.Count; from = to)
        {
            for (to = from + 1; to < sorted.Count && sorted[to].Key == sorted[from].Key; to++)
            {
            }

            keys.Add(sorted[from].Key);
            points.Add(Middle(sorted[from..to].Select(row => row.Point).ToImmutableArray()));
        }

        return new PlaceTable([.. keys], [.. points]);
    }

    public bool TryGet(string country, string postalCode, out GeoPoint point)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(postalCode);
        var (first, second) = PostalKey.Candidates(country, postalCode);
        return Find(first, out point) || Find(second, out point);
    }

    private bool Find(ulong key, out GeoPoint point)
    {
        var at = key == 0 ? -1 : Array.BinarySearch(keys, key);
        point = at < 0 ? default : points[at];
        return at >= 0;
    }

    // Places of one code lie close together, so that the mean of the degrees is their middle; a code on the date line takes its first place.
    private static GeoPoint Middle(ImmutableArray<GeoPoint> places) =>
        places.Length == 1 || places.Max(place => place.Longitude) - places.Min(place => place.Longitude) > 180
            ? places[0]
            : new GeoPoint(places.Average(place => place.Latitude), places.Average(place => place.Longitude));
}

using System.Buffers.Binary;
using System.Collections.Immutable;

namespace LeadExec.Domain.Places;

/// <summary>
/// All known postal codes in sorted arrays, 24 bytes each; built once and shared by every snapshot of a process. Several rows of
/// one code (its places) count as their middle.
/// </summary>
public sealed class PlaceTable : IPlaces
{
    private const int Magic = 0x314C_504C; // "LPL1"
    private const int HeadLength = 8;
    private const int EntryLength = 16;

    // A millionth of a degree is 11 cm.
    private const double DegreeParts = 1_000_000;

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

    /// <summary>This table with all codes of the rows' countries replaced by the rows; other countries stay.</summary>
    public PlaceTable With(IReadOnlyCollection<PostalPlace> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var added = Of(rows);
        var replaced = added.keys.Select(PostalKey.CountryOf).ToHashSet();
        var merged = keys.Zip(points).Where(pair => !replaced.Contains(PostalKey.CountryOf(pair.First)))
            .Concat(added.keys.Zip(added.points))
            .OrderBy(pair => pair.First)
            .ToList();
        return new PlaceTable([.. merged.Select(pair => pair.First)], [.. merged.Select(pair => pair.Second)]);
    }

    /// <summary>The stored form, 16 bytes for each code.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadLength + keys.Length * EntryLength];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), keys.Length);
        for (var at = 0; at < keys.Length; at++)
        {
            var entry = bytes.AsSpan(HeadLength + at * EntryLength, EntryLength);
            BinaryPrimitives.WriteUInt64LittleEndian(entry, keys[at]);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], (int)Math.Round(points[at].Latitude * DegreeParts));
            BinaryPrimitives.WriteInt32LittleEndian(entry[12..], (int)Math.Round(points[at].Longitude * DegreeParts));
        }

        return bytes;
    }

    /// <summary>The table of a stored form; null when the bytes are not one.</summary>
    public static PlaceTable? FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || BinaryPrimitives.ReadInt32LittleEndian(bytes) != Magic)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (count < 0 || bytes.Length != HeadLength + (long)count * EntryLength)
        {
            return null;
        }

        var (keys, points) = (new ulong[count], new GeoPoint[count]);
        for (var at = 0; at < count; at++)
        {
            var entry = bytes.Slice(HeadLength + at * EntryLength, EntryLength);
            keys[at] = BinaryPrimitives.ReadUInt64LittleEndian(entry);
            points[at] = new GeoPoint(BinaryPrimitives.ReadInt32LittleEndian(entry[8..]) / DegreeParts, BinaryPrimitives.ReadInt32LittleEndian(entry[12..]) / DegreeParts);
        }

        return new PlaceTable(keys, points);
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

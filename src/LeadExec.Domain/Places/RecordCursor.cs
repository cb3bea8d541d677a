using System.Buffers.Binary;

namespace LeadExec.Domain.Places;

/// <summary>
/// Reads single values out of one section of a MaxMind DB file. Steps are counted, so that maps that contain themselves or claim
/// millions of entries end; everything unreadable is null.
/// </summary>
internal sealed class RecordCursor(ReadOnlyMemory<byte> section, int start = 0)
{
    // A record of the city files has some fifty values.
    private const int MostSteps = 4_000;
    private const int MostDepth = 32;

    private int steps;

    private enum Kind
    {
        Pointer = 1,
        Text = 2,
        Double = 3,
        Bytes = 4,
        Uint16 = 5,
        Uint32 = 6,
        Map = 7,
        Int32 = 8,
        Uint64 = 9,
        Uint128 = 10,
        Array = 11,
        Boolean = 14,
        Float = 15,
    }

    /// <summary>A whole number of the map at the start; null when it is not there.</summary>
    public long? Number(string key) => Guarded(() => Find(start, key) is { } at ? Unsigned(at) : (long?)null);

    /// <summary>The place of the record at the start; null without one, or with one that is not on earth.</summary>
    public GeoPoint? Point() => Guarded<GeoPoint?>(() =>
        Find(start, "location") is { } location && Find(location, "latitude") is { } latitude && Find(location, "longitude") is { } longitude
            && Real(latitude) is >= -90 and <= 90 and var north && Real(longitude) is >= -180 and <= 180 and var east
            ? new GeoPoint(north, east)
            : null);

    private T? Guarded<T>(Func<T?> read)
    {
        try
        {
            steps = 0;
            return read();
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or InvalidDataException)
        {
            return default;
        }
    }

    /// <summary>Where the value of a key of the map at an offset begins.</summary>
    private int? Find(int offset, string key)
    {
        var (kind, size, at) = Resolved(offset);
        if (kind != Kind.Map)
        {
            return null;
        }

        for (var pair = 0; pair < size; pair++)
        {
            var name = Resolved(at);
            at = Skip(at, 0);
            if (name.Kind == Kind.Text && IsKey(name, key))
            {
                return at;
            }

            at = Skip(at, 0);
        }

        return null;
    }

    private bool IsKey((Kind Kind, int Size, int At) name, string key)
    {
        if (name.Size != key.Length)
        {
            return false;
        }

        var bytes = section.Span.Slice(name.At, name.Size);
        for (var letter = 0; letter < bytes.Length; letter++)
        {
            if (bytes[letter] != key[letter])
            {
                return false;
            }
        }

        return true;
    }

    private long? Unsigned(int offset)
    {
        var (kind, size, at) = Resolved(offset);
        if (kind is not (Kind.Uint16 or Kind.Uint32 or Kind.Uint64) || size > 7)
        {
            return null;
        }

        var number = 0L;
        foreach (var digit in section.Span.Slice(at, size))
        {
            number = (number << 8) | digit;
        }

        return number;
    }

    private double? Real(int offset) => Resolved(offset) switch
    {
        (Kind.Double, 8, var at) => BinaryPrimitives.ReadDoubleBigEndian(section.Span.Slice(at, 8)),
        (Kind.Float, 4, var at) => BinaryPrimitives.ReadSingleBigEndian(section.Span.Slice(at, 4)),
        _ => null,
    };

    /// <summary>The value itself: pointers are followed, and none of them leads to another (as the format demands).</summary>
    private (Kind Kind, int Size, int At) Resolved(int offset)
    {
        var head = Head(offset);
        return head.Kind != Kind.Pointer ? head
            : Head(head.Size) is { Kind: not Kind.Pointer } target ? target
            : throw new InvalidDataException("A pointer to a pointer.");
    }

    /// <summary>The offset behind a value.</summary>
    private int Skip(int offset, int depth)
    {
        if (depth > MostDepth)
        {
            throw new InvalidDataException("Nested too deep.");
        }

        var (kind, size, at) = Head(offset);
        if (kind is Kind.Pointer or Kind.Boolean)
        {
            return at;
        }

        if (kind is not (Kind.Map or Kind.Array))
        {
            return checked(at + size);
        }

        for (var value = 0; value < (kind == Kind.Map ? 2L : 1L) * size; value++)
        {
            at = Skip(at, depth + 1);
        }

        return at;
    }

    /// <summary>What kind of value, its size (a pointer's target), and where its bytes begin.</summary>
    private (Kind Kind, int Size, int At) Head(int offset)
    {
        if (++steps > MostSteps)
        {
            throw new InvalidDataException("Too many values.");
        }

        var bytes = section.Span[offset..];
        var control = bytes[0];
        var kind = (Kind)(control >> 5);
        if (kind == Kind.Pointer)
        {
            return Pointer(offset, control, bytes);
        }

        var read = 1;
        kind = kind == 0 ? (Kind)(bytes[read++] + 7) : kind;
        var size = control & 0x1F;
        var more = Math.Max(0, size - 28);
        size = more switch
        {
            0 => size,
            1 => 29 + bytes[read],
            2 => 285 + BinaryPrimitives.ReadUInt16BigEndian(bytes[read..]),
            _ => 65_821 + (bytes[read] << 16) + BinaryPrimitives.ReadUInt16BigEndian(bytes[(read + 1)..]),
        };
        return (kind, size, offset + read + more);
    }

    private static (Kind Kind, int Size, int At) Pointer(int offset, byte control, ReadOnlySpan<byte> bytes)
    {
        var high = control & 0x07;
        var length = ((control >> 3) & 0x03) + 1;
        var target = length switch
        {
            1 => (high << 8) | bytes[1],
            2 => ((high << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[1..])) + 2_048,
            3 => ((high << 24) | (bytes[1] << 16) | BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])) + 526_336,
            _ => BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        };
        return (Kind.Pointer, target, offset + 1 + length);
    }
}

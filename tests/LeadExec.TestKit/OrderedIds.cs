namespace LeadExec.TestKit;

/// <summary>
/// Time-ordered ids (RFC 9562, version 7) of which a later one is always the greater, within one millisecond too, where chance alone decides the order
/// of <see cref="Guid.CreateVersion7()"/>: the counter of RFC 9562, 6.2, method 1, in the twelve bits beside the milliseconds. For records whose order is tested.
/// </summary>
public static class OrderedIds
{
    private const int CounterBits = 12;

    private static long last;

    public static Guid Next()
    {
        var place = NextPlace();
        var id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(place >> CounterBits)).ToByteArray(bigEndian: true);
        id[6] = (byte)(0x70 | ((place >> 8) & 0x0f));
        id[7] = (byte)place;
        return new Guid(id, bigEndian: true);
    }

    private static long NextPlace()
    {
        while (true)
        {
            var seen = Volatile.Read(ref last);
            var next = Math.Max(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() << CounterBits, seen + 1);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
            {
                return next;
            }
        }
    }
}

using System.Buffers.Binary;

namespace LeadExec.Postgres.Queries;

/// <summary>Version 7 UUIDs begin with their time, so that a range of time is a range of the primary key.</summary>
internal static class TimedIds
{
    // The clock of whoever made an id may be behind by so much.
    private static readonly TimeSpan Skew = TimeSpan.FromDays(1);

    /// <summary>No id that was made at or after the moment is lower.</summary>
    public static Guid First(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, (at - Skew).ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
